package org.plumbline.app.capability.change;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A change of how people work as others see it.
///
/// @param key what people call it: `CHI-0001`
/// @param practices what is led in, in its order
/// @param version counts its changes
public record InitiativeView(
        UUID id,
        String key,
        InitiativeState state,
        Terms terms,
        List<PracticeView> practices,
        UUID madeBy,
        int version) {
    public InitiativeView {
        practices = List.copyOf(practices);
    }

    /// What it says.
    ///
    /// @param release what is introduced, such as a version of the methodology; empty where nothing has a name
    public record Terms(
            String title,
            String why,
            String release,
            @Nullable UUID sponsorId,
            @Nullable UUID ownerId,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /// What people read in lists.
    public String title() {
        return terms.title();
    }

    /// Its page.
    public String href() {
        return "/initiatives/" + key;
    }

    /// What audit trail and search call it.
    public Subject subject() {
        return new Subject("change-initiative", id, key, null);
    }
}
