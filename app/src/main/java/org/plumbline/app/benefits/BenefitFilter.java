package org.plumbline.app.benefits;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which benefits.
///
/// @param kind null for any
/// @param departmentId whom they belong to; null for any
/// @param projects that bring them; null for any
/// @param text words in key, title, measure or description; null for any
public record BenefitFilter(
        @Nullable BenefitKind kind,
        @Nullable UUID departmentId,
        @Nullable Collection<UUID> projects,
        @Nullable String text) {
    /// All that the acting person may see.
    public static final BenefitFilter ALL = new BenefitFilter(null, null, null, null);

    /// Those that some projects bring.
    public static BenefitFilter of(Collection<UUID> projects) {
        return new BenefitFilter(null, null, projects, null);
    }
}
