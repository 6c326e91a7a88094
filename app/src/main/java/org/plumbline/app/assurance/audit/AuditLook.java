package org.plumbline.app.assurance.audit;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.Words;

/// How states, verdicts and findings of audits look.
public final class AuditLook {
    private static final Pattern DRAWN = Pattern.compile("Drawn with (\\S+) points: (.+)");
    private static final Pattern WEIGHED = Pattern.compile("(.+) \\(\\+(\\d+)\\)");

    private AuditLook() {}

    /// Why a project was drawn or ordered to be audited, in the reader's language: people's own words stay as they are.
    ///
    /// @param kept such as "Drawn with 30 points: never audited (+20), normally supervised (+10)"
    public static String why(String kept) {
        var drawn = DRAWN.matcher(kept);
        return drawn.matches()
                ? t(
                        "Drawn with {0} points: {1}",
                        drawn.group(1), reasons(List.of(drawn.group(2).split(", ", -1))))
                : kept;
    }

    /// The reasons of points in the reader's language, on one line.
    public static String reasons(List<String> kept) {
        return kept.stream().map(AuditLook::reason).collect(Collectors.joining(", "));
    }

    private static String reason(String kept) {
        var weighed = WEIGHED.matcher(kept);
        return weighed.matches()
                ? t("{0} (+{1})", Words.retold(weighed.group(1)), weighed.group(2))
                : Words.retold(kept);
    }

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
