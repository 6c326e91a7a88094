package org.plumbline.app.assurance.audit;

import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Tone;

/// How states, verdicts and findings of audits look.
public final class AuditLook {
    private AuditLook() {}

    /// The colour of an audit's state.
    public static Tone tone(AuditState state) {
        return switch (state) {
            case CLOSED -> Tone.GOOD;
            case REPORTED -> Tone.CARE;
            case COLLECTING -> Tone.ACCENT;
            case CANCELLED -> Tone.MUTED;
            case PLANNED, NOTIFIED -> Tone.PLAIN;
        };
    }

    /// The colour of a verdict.
    public static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case MET -> Tone.GOOD;
            case PARTLY -> Tone.CARE;
            case NOT_MET -> Tone.BAD;
            case OPEN -> Tone.PLAIN;
            case NOT_APPLICABLE, NOT_MEASURABLE -> Tone.MUTED;
        };
    }

    /// The colour of a kind of finding with its grade.
    public static Tone tone(FindingKind kind, @Nullable FindingGrade grade) {
        return switch (kind) {
            case NONCONFORMITY -> grade == FindingGrade.MINOR ? Tone.CARE : Tone.BAD;
            case OBSERVATION -> Tone.CARE;
            case OPPORTUNITY -> Tone.ACCENT;
            case STRENGTH -> Tone.GOOD;
        };
    }

    /// The colour of a grade.
    public static Tone tone(ComplianceScore.Grade grade) {
        return switch (grade) {
            case A, B -> Tone.GOOD;
            case C -> Tone.CARE;
            case D -> Tone.BAD;
            case NONE -> Tone.MUTED;
        };
    }
}
