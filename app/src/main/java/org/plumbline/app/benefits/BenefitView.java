package org.plumbline.app.benefits;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A benefit as the acting person may see it.
///
/// @param key what people call it, such as `BEN-0001`
/// @param profile what it says
/// @param reason what was last said about it; null while nothing was
/// @param claimedBy who claimed it
/// @param validatedBy who vouched for it; null while nobody has
/// @param version counted up by each change
public record BenefitView(
        UUID id,
        String key,
        BenefitState state,
        BenefitProfile profile,
        @Nullable String reason,
        UUID claimedBy,
        LocalDate claimedOn,
        @Nullable UUID validatedBy,
        @Nullable LocalDate validatedOn,
        int version) {
    /// Its title.
    public String title() {
        return profile.title();
    }

    /// Who owns it; null while nobody does.
    public @Nullable UUID ownerId() {
        return profile.place().ownerId();
    }

    /// Its page.
    public String href() {
        return "/benefits/" + key;
    }

    /// What the audit trail, comments and files refer to.
    public Subject subject() {
        return new Subject("benefit", id, key, null);
    }

    BenefitView saying(BenefitProfile other) {
        return new BenefitView(
                id, key, state, other, reason, claimedBy, claimedOn, validatedBy, validatedOn, version + 1);
    }
}
