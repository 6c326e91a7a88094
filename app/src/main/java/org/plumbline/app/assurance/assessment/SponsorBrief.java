package org.plumbline.app.assurance.assessment;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;

/// The one page that a sponsor reads: where we stand, what moved, what holds us back, what is done about it.
public final class SponsorBrief {
    private static final int MOST_LINES = 5;

    private SponsorBrief() {}

    /// The headline in plain words.
    public static String headline(AssessmentResult result, @Nullable Comparison comparison) {
        var weakest = result.groups().stream()
                .min(java.util.Comparator.comparingInt(AssessmentResult.Group::level))
                .map(AssessmentResult.Group::name)
                .orElse("");
        var first = t(
                "On average we stand at {0} of {1}; the weakest part, {2}, at level {3}.",
                Formats.number(result.mean(), 1), result.most(), weakest, result.minimum());
        if (comparison == null) {
            return first;
        }
        var better = comparison.lines().stream().filter(line -> sign(line) > 0).count();
        var worse = comparison.lines().stream().filter(line -> sign(line) < 0).count();
        return first + " "
                + t(
                        "Since the last time {0} of {1} parts got better and {2} worse.",
                        better, comparison.lines().size(), worse);
    }

    private static int sign(Comparison.Line line) {
        var delta = line.delta();
        return delta == null ? 0 : delta.signum();
    }

    /// The page.
    ///
    /// @param plan titles of what is done about it
    public static Paper paper(
            AssessmentView one,
            AssessmentModel model,
            AssessmentResult result,
            @Nullable Comparison comparison,
            List<String> plan) {
        var paper = Paper.of(
                        one.title(),
                        t(
                                "For the sponsor. {0}, published {1}, by {2} answers",
                                one.key(), Formats.date(one.publishedOn()), result.voices()))
                .heading(t("In one sentence"))
                .prose(headline(result, comparison));
        if (one.summary() != null) {
            paper = paper.prose(one.summary());
        }
        paper = paper.heading(t("Where we stand, from 0 to {0}", result.most()))
                .table(new Paper.Table(
                        List.of(t("Part"), t("Before"), t("Now"), t("Change"), t("Target"), t("Level")),
                        rows(model, result, comparison),
                        false));
        if (comparison != null && !comparison.notCompared().isEmpty()) {
            paper = paper.prose(t(
                    "Not compared, because the model of the last time did not ask it: {0}.",
                    String.join(", ", comparison.notCompared())));
        }
        paper = paper.heading(t("What holds us back")).items(blocking(result, MOST_LINES));
        return plan.isEmpty()
                ? paper
                : paper.heading(t("What we do about it"))
                        .items(plan.stream().limit(MOST_LINES).toList());
    }

    private static List<List<String>> rows(
            AssessmentModel model, AssessmentResult result, @Nullable Comparison comparison) {
        var before = new java.util.HashMap<String, Comparison.Line>();
        if (comparison != null) {
            comparison.lines().forEach(line -> before.put(line.code(), line));
        }
        var rows = new ArrayList<List<String>>();
        for (var group : result.groups()) {
            var line = before.get(group.code());
            rows.add(List.of(
                    group.name(),
                    Formats.number(line == null ? null : line.prior(), 1),
                    Formats.number(group.score(), 1),
                    signed(line),
                    Formats.number(group.target(), 1),
                    model.levelName(group.level())));
        }
        return rows;
    }

    private static String signed(Comparison.@Nullable Line line) {
        var delta = line == null ? null : line.delta();
        return delta == null ? Formats.NONE : (delta.signum() > 0 ? "+" : "") + Formats.number(delta, 1);
    }

    /// What keeps groups from their next level, the lowest group first.
    static List<String> blocking(AssessmentResult result, int most) {
        var lines = new ArrayList<String>();
        result.groups().stream()
                .filter(group -> !group.blocking().isEmpty())
                .sorted(java.util.Comparator.comparingInt(AssessmentResult.Group::level))
                .limit(most)
                .forEach(group -> {
                    var first = result.item(group.blocking().getFirst());
                    var more = group.blocking().size() - 1;
                    lines.add(t(
                                    "{0}, level {1}: {2}",
                                    group.name(),
                                    group.level(),
                                    first.map(AssessmentResult.Item::text).orElse(""))
                            + (more > 0 ? " " + plural(more, "And {0} more.", "And {0} more.") : ""));
                });
        return lines;
    }

    /// What is known of the assessment, for the head of other papers.
    static List<Map.Entry<String, String>> facts(AssessmentResult result) {
        return List.of(
                Map.entry(t("Mean of the groups"), Formats.number(result.mean(), 2)),
                Map.entry(t("Lowest level of a group"), Integer.toString(result.minimum())));
    }
}
