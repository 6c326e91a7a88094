package org.plumbline.app.capability.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Refusal;

/// A question of a quiz: one or several of its choices are right.
///
/// @param correct the places of the right choices, from 0 on
public record QuizQuestion(UUID id, String words, List<String> choices, Set<Integer> correct) {
    private static final int MOST = 50;
    private static final int MOST_CHOICES = 10;
    private static final int LONGEST = 500;

    public QuizQuestion {
        choices = List.copyOf(choices);
        correct = Set.copyOf(correct);
    }

    /// True where several choices are right.
    public boolean isMultiple() {
        return correct.size() > 1;
    }

    /// Reads a quiz as people write it: a question on a line, below it the choices, right ones with `*`, others with
    /// `-`; an empty line between questions.
    ///
    /// @throws Refusal where a question has not two to ten choices with a right one, naming it
    public static List<QuizQuestion> read(String text) {
        var all = new ArrayList<QuizQuestion>();
        for (var block : text.strip().split("\\n\\s*\\n", -1)) {
            var lines = block.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (!lines.isEmpty()) {
                all.add(block(lines));
            }
        }
        if (all.size() > MOST) {
            throw new Refusal(TrainingRules.QUIZ_LONG, MOST);
        }
        return all;
    }

    private static QuizQuestion block(List<String> lines) {
        var choices = new ArrayList<String>();
        var correct = new HashSet<Integer>();
        for (var line : lines.subList(1, lines.size())) {
            if (!line.startsWith("*") && !line.startsWith("-")) {
                throw new Refusal(TrainingRules.QUIZ_CHOICE, lines.getFirst());
            }
            if (line.startsWith("*")) {
                correct.add(choices.size());
            }
            choices.add(line.substring(1).strip());
        }
        var isOdd = choices.size() < 2
                || choices.size() > MOST_CHOICES
                || correct.isEmpty()
                || new HashSet<>(choices).size() < choices.size()
                || lines.stream().anyMatch(line -> line.length() > LONGEST);
        if (isOdd) {
            throw new Refusal(TrainingRules.QUIZ_CHOICE, lines.getFirst());
        }
        return new QuizQuestion(Ids.next(), lines.getFirst(), choices, correct);
    }

    /// The quiz as people write it.
    public static String write(List<QuizQuestion> questions) {
        var text = new StringBuilder();
        for (var question : questions) {
            text.append(question.words()).append('\n');
            for (var i = 0; i < question.choices().size(); i++) {
                text.append(question.correct().contains(i) ? "* " : "- ")
                        .append(question.choices().get(i))
                        .append('\n');
            }
            text.append('\n');
        }
        return text.toString().strip();
    }

    /// The share of questions answered right, in whole percent, rounded down: right is exactly what is right, no more.
    ///
    /// @param answers chosen places by question
    public static int percent(List<QuizQuestion> questions, java.util.Map<UUID, Set<Integer>> answers) {
        if (questions.isEmpty()) {
            return 0;
        }
        var right = questions.stream()
                .filter(one -> one.correct().equals(answers.getOrDefault(one.id(), Set.of())))
                .count();
        return (int) (right * 100 / questions.size());
    }
}
