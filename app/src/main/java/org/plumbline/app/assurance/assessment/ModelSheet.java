package org.plumbline.app.assurance.assessment;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.plumbline.app.assurance.assessment.AssessmentModel.Body;
import org.plumbline.app.assurance.assessment.AssessmentModel.Dimension;
import org.plumbline.app.assurance.assessment.AssessmentModel.Level;
import org.plumbline.app.assurance.assessment.AssessmentModel.Question;

/// A model as a table: a line a question. Columns `Group` and `Question` are needed, `Level` under the staged rule,
/// `Answer 0` and on under the rule of the mean; `Code`, `Group meaning`, `Group weight`, `Weight` and `Evidence`
/// may be there.
public final class ModelSheet {
    static final String GROUP = "Group";
    static final String MEANING = "Group meaning";
    static final String GROUP_WEIGHT = "Group weight";
    static final String CODE = "Code";
    static final String LEVEL = "Level";
    static final String QUESTION = "Question";
    static final String WEIGHT = "Weight";
    static final String EVIDENCE = "Evidence";
    static final String ANSWER = "Answer ";
    private static final List<String> KNOWN =
            List.of(GROUP, MEANING, GROUP_WEIGHT, CODE, LEVEL, QUESTION, WEIGHT, EVIDENCE);
    private static final int MOST = 9;

    private ModelSheet() {}

    /// A line of the file.
    ///
    /// @param number as a spreadsheet shows it
    /// @param cells by the head of their column
    record Line(int number, Map<String, String> cells) {
        Line {
            cells = Map.copyOf(cells);
        }

        String at(String head) {
            return cells.entrySet().stream()
                    .filter(cell -> same(cell.getKey(), head))
                    .map(cell -> cell.getValue().strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /// What a file would become.
    ///
    /// @param problems what has to be mended, each with its line
    /// @param ignored heads of columns that say nothing to a model
    public record Outcome(Body body, List<String> problems, List<String> ignored) {
        public Outcome {
            problems = List.copyOf(problems);
            ignored = List.copyOf(ignored);
        }
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other);
    }

    /// Reads a table.
    ///
    /// @param heads of all columns
    /// @param levels lines `name: meaning`, the first level first
    static Outcome read(ModelRule rule, List<String> heads, List<Line> lines, List<String> levels) {
        var problems = new ArrayList<String>();
        var needed = new ArrayList<>(List.of(GROUP, QUESTION));
        if (rule == ModelRule.STAGED) {
            needed.add(LEVEL);
        } else {
            for (var answer = 0; answer <= levels.size(); answer++) {
                needed.add(ANSWER + answer);
            }
        }
        var missing = needed.stream()
                .filter(head -> heads.stream().noneMatch(one -> same(one, head)))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(t(
                    "The file lacks the columns {0}. It has: {1}. Rename or add them, then send it again.",
                    String.join(", ", missing), String.join(", ", heads)));
            return new Outcome(new Body(List.of(), List.of()), problems, List.of());
        }
        var body = new Body(levels(levels), groups(rule, lines, levels.size(), problems));
        return new Outcome(body, problems, ignored(heads));
    }

    private static List<String> ignored(List<String> heads) {
        return heads.stream()
                .filter(head -> KNOWN.stream().noneMatch(known -> same(head, known))
                        && !head.strip().toLowerCase(Locale.ROOT).matches("answer [0-9]"))
                .toList();
    }

    private static List<Level> levels(List<String> lines) {
        var levels = new ArrayList<Level>();
        for (var line : lines) {
            var cells = line.split(":", 2);
            levels.add(new Level(levels.size() + 1, cells[0].strip(), cells.length > 1 ? cells[1].strip() : ""));
        }
        return levels;
    }

    private static List<Dimension> groups(ModelRule rule, List<Line> lines, int most, List<String> problems) {
        var questions = new LinkedHashMap<String, List<Question>>();
        var firsts = new LinkedHashMap<String, Line>();
        for (var line : lines) {
            var group = line.at(GROUP);
            if (group.isEmpty() || line.at(QUESTION).isEmpty()) {
                problems.add(t("Line {0}, columns {1} and {2}: both are needed.", line.number(), GROUP, QUESTION));
                continue;
            }
            firsts.putIfAbsent(group, line);
            var ofGroup = questions.computeIfAbsent(group, name -> new ArrayList<>());
            ofGroup.add(question(rule, line, most, problems));
        }
        var groups = new ArrayList<Dimension>();
        firsts.forEach((name, line) -> groups.add(new Dimension(
                "g" + (groups.size() + 1),
                name,
                weight(line, GROUP_WEIGHT, problems),
                line.at(MEANING),
                questions.getOrDefault(name, List.of()))));
        if (rule == ModelRule.STAGED) {
            groups.forEach(group -> gaps(group, most, problems));
        }
        return groups;
    }

    private static void gaps(Dimension group, int most, List<String> problems) {
        var asked = new TreeSet<Integer>();
        group.questions().forEach(question -> asked.add(question.level()));
        for (var level = 1; level <= most; level++) {
            if (!asked.contains(level)) {
                problems.add(t(
                        "\"{0}\" asks nothing at level {1}: nothing above it could ever count.", group.name(), level));
            }
        }
    }

    private static Question question(ModelRule rule, Line line, int most, List<String> problems) {
        var code = line.at(CODE).isEmpty() ? "q" + line.number() : line.at(CODE);
        var level = 0;
        if (rule == ModelRule.STAGED) {
            var text = line.at(LEVEL).replaceAll("[.,]0+$", "");
            if (text.matches("[1-9]") && Integer.parseInt(text) <= most) {
                level = Integer.parseInt(text);
            } else {
                problems.add(t(
                        "Line {0}, column {1}: \"{2}\" is no level. Enter a number from 1 to {3}.",
                        line.number(), LEVEL, line.at(LEVEL), most));
            }
        }
        var anchors = new ArrayList<String>();
        var answers = rule == ModelRule.STAGED ? AssessmentModel.FULFILMENT.size() - 1 : most;
        for (var answer = 0; answer <= Math.min(answers, MOST); answer++) {
            var text = line.at(ANSWER + answer);
            if (!text.isEmpty()) {
                anchors.add(text);
            } else if (rule == ModelRule.MEAN) {
                problems.add(t("Line {0}, column {1}: say what that answer means.", line.number(), ANSWER + answer));
            }
        }
        var isWorded = rule == ModelRule.MEAN || anchors.size() == answers + 1;
        return new Question(
                code,
                line.at(QUESTION),
                level,
                weight(line, WEIGHT, problems),
                line.at(EVIDENCE),
                isWorded ? anchors : List.of());
    }

    private static BigDecimal weight(Line line, String head, List<String> problems) {
        var text = line.at(head).replace(',', '.');
        if (text.isEmpty()) {
            return BigDecimal.ONE;
        }
        if (text.matches("[0-9]{1,4}(\\.[0-9]{1,6})?") && new BigDecimal(text).signum() > 0) {
            return new BigDecimal(text);
        }
        problems.add(t(
                "Line {0}, column {1}: \"{2}\" is no weight. Enter a number above 0.",
                line.number(), head, line.at(head)));
        return BigDecimal.ONE;
    }

    /// A model as the lines of such a table, the heads first.
    public static List<List<String>> lines(AssessmentModel model) {
        var heads = new ArrayList<>(KNOWN);
        for (var answer = 0; answer <= model.highestAnswer(); answer++) {
            heads.add(ANSWER + answer);
        }
        var lines = new ArrayList<List<String>>();
        lines.add(heads);
        for (var group : model.body().dimensions()) {
            for (var question : group.questions()) {
                var line = new ArrayList<>(List.of(
                        group.name(),
                        group.meaning(),
                        group.weight().toPlainString(),
                        question.code(),
                        model.rule() == ModelRule.STAGED ? Integer.toString(question.level()) : "",
                        question.text(),
                        question.weight().toPlainString(),
                        question.evidence()));
                for (var answer = 0; answer <= model.highestAnswer(); answer++) {
                    line.add(model.anchor(question, answer));
                }
                lines.add(line);
            }
        }
        return lines;
    }
}
