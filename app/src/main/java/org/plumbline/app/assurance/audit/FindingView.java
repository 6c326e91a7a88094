package org.plumbline.app.assurance.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A finding of an audit.
///
/// @param key what people call it, such as `FND-0001`
/// @param problemId the problem it became; null for what is not put right, and before the report
/// @param answer what the project says; null while it has said nothing
public record FindingView(
        UUID id,
        String key,
        UUID auditId,
        UUID projectId,
        Says says,
        UUID raisedBy,
        @Nullable UUID problemId,
        @Nullable Answer answer,
        int version) {
    /// What was found.
    ///
    /// @param lineNumber the line of the checklist; null where it belongs to none
    /// @param grade of a nonconformity; null for the other kinds
    /// @param classId the class of problems; null where nobody has said
    public record Says(
            @Nullable Integer lineNumber,
            FindingKind kind,
            @Nullable FindingGrade grade,
            String title,
            String description,
            @Nullable UUID classId) {}

    /// What the project says to it.
    ///
    /// @param isAccepted false where it is disputed
    public record Answer(boolean isAccepted, String words, UUID by, LocalDate on) {}

    /// Its place on the page of its audit.
    public String href() {
        return "/findings/" + key;
    }

    /// What the audit trail refers to.
    public Subject subject() {
        return new Subject("finding", id, key, projectId);
    }
}
