package org.plumbline.app.demand;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// An idea as the acting person may see it.
///
/// @param key what people call it, such as `IDA-0007`
/// @param text what it says
/// @param requesterId who had it
/// @param screenerId who looks at it; null while nobody does
/// @param madeOn the day it was first written down
/// @param submittedOn the day of its last submission; null for a draft
/// @param answeredOn the day of its last answer; null while there is none
/// @param reason what was last said about it; null while nothing was
/// @param twinId the idea or project that it repeats; null where it repeats none
/// @param version counted up by each change
public record IdeaView(
        UUID id,
        String key,
        IdeaState state,
        IdeaText text,
        UUID requesterId,
        @Nullable UUID screenerId,
        LocalDate madeOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate answeredOn,
        @Nullable String reason,
        @Nullable UUID twinId,
        int version) {
    /// Its title.
    public String title() {
        return text.title();
    }

    /// Its page.
    public String href() {
        return "/ideas/" + key;
    }

    /// What the audit trail, comments and files refer to.
    public Subject subject() {
        return new Subject("idea", id, key, null);
    }
}
