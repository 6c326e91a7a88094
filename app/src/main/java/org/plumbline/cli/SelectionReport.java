package org.plumbline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.engine.selection.Frontier;
import org.plumbline.engine.selection.ModelProblem;
import org.plumbline.engine.selection.Reason;
import org.plumbline.engine.selection.Selection;
import org.plumbline.engine.selection.Waterline;
import org.plumbline.files.selection.SelectionReader;

/// The answers to the questions of a file, as a document for programs; [SelectionText] words them for people.
final class SelectionReport {
    private final String file;
    private final SelectionReader.Kind kind;
    private final List<SelectionAnswer> answers = new ArrayList<>();

    SelectionReport(String file, SelectionReader.Kind kind) {
        this.file = file;
        this.kind = kind;
    }

    void add(SelectionAnswer answer) {
        answers.add(answer);
    }

    boolean isChosen() {
        return answers.stream().allMatch(answer -> answer.selection() instanceof Selection.Chosen);
    }

    String text() {
        var text = new StringBuilder();
        answers.forEach(answer -> text.append(new SelectionText(answer, answers.size() > 1).text()));
        return text.toString();
    }

    /// A file of one question gives its answer, a file of several a list of answers.
    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("file", file);
        document.put("kind", kind.name().toLowerCase(Locale.ROOT));
        if (answers.size() == 1) {
            document.putAll(document(answers.getFirst()));
        } else {
            document.put("selections", answers.stream().map(this::document).toList());
        }
        return document;
    }

    static Map<String, Object> unusable(String file, List<ModelProblem> problems) {
        return Map.of("file", file, "state", "unusable", "problems", problems);
    }

    private Map<String, Object> document(SelectionAnswer answer) {
        var document = new LinkedHashMap<String, Object>();
        document.put("name", answer.question().name());
        switch (answer.selection()) {
            case Selection.Chosen chosen -> {
                document.put("state", "chosen");
                document.put("value", chosen.value());
                document.put("bound", chosen.bound());
                document.put("proven", chosen.isProven());
                document.put("gap", chosen.gap().orElse(null));
                document.put("cost", chosen.verdict().cost());
                document.put("stoppingCost", chosen.verdict().stoppingCost());
                document.put("sunk", chosen.verdict().sunk());
                document.put("risk", chosen.verdict().risk());
                candidates(answer, chosen, document);
            }
            case Selection.Unmeetable unmeetable -> {
                var periods = answer.question().model().periods();
                document.put("state", "unmeetable");
                document.put("why", unmeetable.words(periods));
                document.put(
                        "conflict",
                        unmeetable.conflict().stream()
                                .map(requirement -> requirement.words(periods))
                                .toList());
                document.put("smallest", unmeetable.isSmallest());
            }
            case Selection.Undecided(var bound) -> {
                document.put("state", "undecided");
                document.put("bound", bound);
            }
        }
        document.put("bestKnown", answer.question().bestKnown());
        document.put("seconds", Math.round(answer.seconds() * 1000) / 1000.0);
        return document;
    }

    private static void candidates(SelectionAnswer answer, Selection.Chosen chosen, Map<String, Object> document) {
        var in = new ArrayList<Map<String, Object>>();
        var out = new ArrayList<Map<String, Object>>();
        var model = answer.question().model();
        for (var place = 0; place < model.candidates().size(); place++) {
            var candidate = model.candidates().get(place);
            var one = new LinkedHashMap<String, Object>();
            one.put("key", candidate.key());
            one.put("value", candidate.value());
            one.put("cost", candidate.totalCost());
            var start = chosen.portfolio().starts().get(candidate.key());
            if (start != null) {
                one.put("start", model.periods().get(start));
            }
            if (!answer.reasons().isEmpty()) {
                reason(answer.reasons().get(place), one);
            }
            if (answer.robustness() != null) {
                one.put("draws", answer.robustness().timesIn().get(candidate.key()));
            }
            (start == null ? out : in).add(one);
        }
        document.put("in", in);
        document.put("out", out);
        if (answer.waterline() != null) {
            document.put("waterline", waterline(answer.waterline()));
        }
        document.put(
                "frontier",
                answer.frontier().stream().map(SelectionReport::point).toList());
        if (answer.robustness() != null) {
            document.put("draws", answer.robustness().draws());
        }
    }

    private static void reason(Reason reason, Map<String, Object> one) {
        one.put("cause", reason.cause().name().toLowerCase(Locale.ROOT));
        one.put("reason", reason.words());
        one.put("loss", reason.loss());
        if (!reason.isIn()) {
            one.put(
                    "breaks",
                    reason.over().stream()
                            .map(breach -> {
                                var broken = new LinkedHashMap<String, Object>();
                                broken.put("over", breach.over());
                                broken.put("why", breach.words());
                                return broken;
                            })
                            .toList());
        }
    }

    private static Map<String, Object> waterline(Waterline waterline) {
        var document = new LinkedHashMap<String, Object>();
        document.put("budget", waterline.budget());
        document.put(
                "ranks",
                waterline.ranks().stream()
                        .map(rank -> {
                            var one = new LinkedHashMap<String, Object>();
                            one.put("key", rank.key());
                            one.put("perCost", rank.perCost());
                            one.put("costSoFar", rank.costSoFar());
                            one.put("above", rank.isAbove());
                            one.put("in", rank.isIn());
                            return one;
                        })
                        .toList());
        return document;
    }

    private static Map<String, Object> point(Frontier.Point point) {
        var document = new LinkedHashMap<String, Object>();
        document.put("part", point.part());
        if (point.selection() instanceof Selection.Chosen chosen) {
            document.put("value", chosen.value());
            document.put("bound", chosen.bound());
            document.put("cost", chosen.verdict().cost());
            document.put("in", chosen.portfolio().starts().keySet());
        } else {
            document.put("value", null);
        }
        return document;
    }
}
