package org.plumbline.app.assurance.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.plumbline.app.assurance.assessment.AssessmentModel.Body;
import org.plumbline.app.assurance.assessment.AssessmentModel.Dimension;
import org.plumbline.app.assurance.assessment.AssessmentModel.Level;
import org.plumbline.app.assurance.assessment.AssessmentModel.Question;

/// A model of our own, as a file of the product words it.
///
/// Lines `model: name | rule | purpose`, `level: number | name | meaning`, `group: code | name | weight | meaning`,
/// `ask: code | level | weight | text | evidence`, and under a question `mean: what 0 means | what 1 means
/// | ...`.
///
/// @param name by which an installation knows it
public record ShippedModel(String name, ModelRule rule, String purpose, Body body) {
    private static final List<String> FILES = List.of("organisation.txt", "services.txt", "team.txt");

    /// The models that come with the product.
    public static List<ShippedModel> all() {
        return FILES.stream().map(ShippedModel::read).toList();
    }

    private static ShippedModel read(String file) {
        try (var in = Objects.requireNonNull(ShippedModel.class.getResourceAsStream("/assessment/" + file), file)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    /// Reads the text of a model.
    ///
    /// @throws IllegalArgumentException where it is none
    static ShippedModel parse(String text) {
        var head = List.of("", "MEAN", "");
        var levels = new ArrayList<Level>();
        var groups = new ArrayList<Dimension>();
        var questions = new ArrayList<Question>();
        for (var line : text.lines()
                .filter(one -> !one.isBlank() && !one.startsWith("#"))
                .toList()) {
            var colon = line.indexOf(':');
            var cells = Arrays.stream(line.substring(colon + 1).split("\\|", -1))
                    .map(String::strip)
                    .toList();
            switch (line.substring(0, colon).strip()) {
                case "model" -> head = cells;
                case "level" -> levels.add(new Level(Integer.parseInt(cells.get(0)), cells.get(1), cells.get(2)));
                case "group" -> {
                    close(groups, questions);
                    groups.add(new Dimension(
                            cells.get(0), cells.get(1), new BigDecimal(cells.get(2)), cells.get(3), List.of()));
                }
                case "ask" -> questions.add(question(cells));
                case "mean" -> questions.set(questions.size() - 1, anchored(questions.getLast(), cells));
                default -> throw new IllegalArgumentException("no line of a model: " + line);
            }
        }
        close(groups, questions);
        return new ShippedModel(head.get(0), ModelRule.valueOf(head.get(1)), head.get(2), new Body(levels, groups));
    }

    private static Question question(List<String> cells) {
        return new Question(
                cells.get(0),
                cells.get(3),
                Integer.parseInt(cells.get(1)),
                new BigDecimal(cells.get(2)),
                cells.get(4),
                List.of());
    }

    private static Question anchored(Question question, List<String> anchors) {
        return new Question(
                question.code(), question.text(), question.level(), question.weight(), question.evidence(), anchors);
    }

    private static void close(List<Dimension> groups, List<Question> questions) {
        if (!groups.isEmpty()) {
            var last = groups.removeLast();
            groups.add(new Dimension(last.code(), last.name(), last.weight(), last.meaning(), questions));
            questions.clear();
        }
    }
}
