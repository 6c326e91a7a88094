package org.plumbline.app.assurance.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// An executive says that every project keeps to a policy or standard.
///
/// @param key what people call it, such as `MND-0001`
/// @param words why, or where it was decided
/// @param recordedBy who wrote it down, which may be somebody else
/// @param endedOn since when it holds no more; null while it holds
/// @param endWords why it ended; empty while it holds
public record Mandate(
        UUID id,
        String key,
        UUID policyId,
        UUID mandatedBy,
        LocalDate mandatedOn,
        String words,
        UUID recordedBy,
        @Nullable LocalDate endedOn,
        String endWords,
        int version) {

    /// Its place on the page of standards.
    public String href() {
        return "/standards#" + key;
    }

    /// What the audit trail calls it.
    public Subject subject() {
        return new Subject("mandate", id, key, null);
    }
}
