package org.plumbline.app.assurance.audit;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;

/// How much speaks for auditing a project now. The points are our own default; each comes with its reason.
///
/// @param points summed
/// @param reasons one sentence each, the heaviest first
public record RiskPoints(int points, List<String> reasons) {
    public RiskPoints {
        reasons = List.copyOf(reasons);
    }

    /// What is known of a project.
    ///
    /// @param monthsOverdue how many months its audit is overdue; 0 or less where it is not
    /// @param isNeverAudited true where it was never audited
    /// @param isRed true where the facts say red
    /// @param isFalseGreen true where it reports better than the facts say
    /// @param topRisk the highest score of an open risk, 1 to 25; 0 without any
    /// @param openProblems problems of earlier audits that are not solved
    /// @param recurrences of these, recurrences
    /// @param missingFacts required facts that are missing
    public record Facts(
            SupervisionLevel level,
            int monthsOverdue,
            boolean isNeverAudited,
            boolean isRed,
            boolean isFalseGreen,
            int topRisk,
            int openProblems,
            int recurrences,
            int missingFacts) {}

    private record Reason(int points, String sentence) {}

    /// The points of what is known.
    static RiskPoints of(Facts facts) {
        var all = new ArrayList<Reason>();
        all.add(
                switch (facts.level()) {
                    case CLOSE -> new Reason(20, t("closely supervised"));
                    case NORMAL -> new Reason(10, t("normally supervised"));
                    case LIGHT -> new Reason(0, t("lightly supervised"));
                });
        add(all, facts.isNeverAudited(), 20, t("never audited"));
        var overdue = Math.min(20, Math.max(0, facts.monthsOverdue()) * 5);
        add(all, overdue > 0 && !facts.isNeverAudited(), overdue, t("overdue by {0} months", facts.monthsOverdue()));
        add(all, facts.isRed(), 20, t("red by its facts"));
        add(all, facts.isFalseGreen(), 15, t("reports better than its facts say"));
        add(all, facts.topRisk() >= 12, facts.topRisk(), t("a risk with score {0}", facts.topRisk()));
        var problems = Math.min(15, facts.openProblems() * 5);
        add(all, problems > 0, problems, t("{0} problems not solved", facts.openProblems()));
        add(all, facts.recurrences() > 0, 15, t("a solved problem came back"));
        var missing = Math.min(10, facts.missingFacts() * 2);
        add(all, missing > 0, missing, t("{0} required facts missing", facts.missingFacts()));
        all.sort(java.util.Comparator.comparingInt(Reason::points).reversed());
        return new RiskPoints(
                all.stream().mapToInt(Reason::points).sum(),
                all.stream()
                        .map(one -> t("{0} (+{1})", one.sentence(), one.points()))
                        .toList());
    }

    private static void add(List<Reason> all, boolean counts, int points, String sentence) {
        if (counts) {
            all.add(new Reason(points, sentence));
        }
    }
}
