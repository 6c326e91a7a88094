package org.plumbline.app.assurance.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Words;

/// One line of an audit's checklist with what was found.
///
/// @param number counted from 1 within the audit
/// @param verdict what was found
/// @param note why, in the words of who audits; may be empty
public record AuditLine(
        UUID id, UUID auditId, int number, Asks asks, Verdict verdict, String note, List<Evidence> evidence) {
    public AuditLine {
        evidence = List.copyOf(evidence);
    }

    /// What a line asks for.
    ///
    /// @param weight 1 to 5
    /// @param isCritical true where it caps the grade if it is not met
    /// @param probe what the system looks at by itself; null where people have to
    /// @param classId the class of problems that it shows; null for none
    public record Asks(
            String text,
            int weight,
            boolean isCritical,
            @Nullable Probe probe,
            @Nullable UUID classId) {}

    /// What was seen.
    ///
    /// @param source where
    /// @param seenOn when
    /// @param sentence what
    /// @param isGathered true where the system saw it
    public record Evidence(String source, LocalDate seenOn, String sentence, boolean isGathered, UUID keptBy) {
        /// What was seen, in the reader's language where the system saw it by itself.
        public String told() {
            return isGathered ? Words.retold(sentence) : sentence;
        }

        /// Where it was seen, in the reader's language.
        public String toldSource() {
            return Words.retold(source);
        }
    }
}
