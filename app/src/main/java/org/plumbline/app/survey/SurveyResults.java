package org.plumbline.app.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.survey.internal.BallotBox;
import org.plumbline.app.survey.internal.SurveyDoor;
import org.plumbline.app.survey.internal.SurveyTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What came of surveys. Nothing is shown before a survey is closed, so that nobody can look before and after an
/// answer;
/// of an anonymous one nothing is shown that fewer than {@link Concealment#LEAST} people said.
@Service
public class SurveyResults {
    private final SurveyDoor door;
    private final SurveyTable table;
    private final BallotBox box;

    SurveyResults(SurveyDoor door, SurveyTable table, BallotBox box) {
        this.door = door;
        this.table = table;
        this.box = box;
    }

    /// What came of a survey.
    ///
    /// @param answered how many answered
    /// @param isShown false while it is open, and where too few answered
    /// @param groups those that may be shown, by name
    public record Outcome(
            SurveyView survey, int answered, boolean isShown, List<QuestionOutcome> questions, List<String> groups) {
        /// The share of those asked who answered, from 0 to 1; null where nobody was asked.
        public @Nullable BigDecimal participation() {
            return survey.invited() == 0
                    ? null
                    : BigDecimal.valueOf(answered)
                            .divide(BigDecimal.valueOf(survey.invited()), 3, RoundingMode.HALF_UP);
        }
    }

    /// What was said to a question.
    ///
    /// @param whole what all said; null where too few answered it
    /// @param groups what each group said that may be shown
    /// @param comments what was said in own words, in no meaningful order
    public record QuestionOutcome(
            Question question, @Nullable Tally whole, Map<String, Tally> groups, List<String> comments) {}

    /// Answers counted.
    ///
    /// @param answered how many
    /// @param counts by answer, in the question's order
    /// @param mean of a scale, from 1 to 5, with two decimals; null for other kinds
    public record Tally(
            int answered,
            Map<String, Integer> counts,
            @Nullable BigDecimal mean) {
        /// The share of an answer, from 0 to 1.
        public BigDecimal share(String answer) {
            return BigDecimal.valueOf(counts.getOrDefault(answer, 0))
                    .divide(BigDecimal.valueOf(answered), 3, RoundingMode.HALF_UP);
        }
    }

    /// What came of a survey and of those of its series that were closed before.
    ///
    /// @param on the day it was closed
    public record Point(LocalDate on, SurveyView survey, Outcome outcome) {}

    /// What came of a survey.
    ///
    /// @throws Missing where it may not be seen
    @Transactional(readOnly = true)
    public Outcome of(String key) {
        return outcome(door.get(key));
    }

    /// The closed surveys of the same series up to this one that the acting person sees, oldest first.
    @Transactional(readOnly = true)
    public List<Point> history(String key) {
        var survey = door.get(key);
        var points = new ArrayList<Point>();
        for (var one : table.series(survey.seriesId())) {
            var on = one.closedOn();
            if (on != null && door.isSeen(one)) {
                points.add(new Point(on, one, outcome(one)));
            }
            if (one.id().equals(survey.id())) {
                break;
            }
        }
        points.sort(Comparator.comparing(Point::on));
        return points;
    }

    private Outcome outcome(SurveyView survey) {
        var answered = box.answered(survey.id());
        var isAnonymous = survey.terms().isAnonymous();
        var isShown =
                survey.state() == SurveyState.CLOSED && (isAnonymous ? Concealment.shows(answered) : answered > 0);
        if (!isShown) {
            return new Outcome(survey, answered, false, List.of(), List.of());
        }
        var answers = box.answers(survey.id());
        var questions = survey.terms().questions().stream()
                .map(question -> count(question, answers, isAnonymous))
                .toList();
        var groups = new TreeSet<String>();
        questions.forEach(one -> groups.addAll(one.groups().keySet()));
        return new Outcome(survey, answered, true, questions, List.copyOf(groups));
    }

    private static QuestionOutcome count(Question question, List<BallotBox.Answer> answers, boolean isAnonymous) {
        var all = new ArrayList<String>();
        var byGroup = new HashMap<String, List<String>>();
        for (var answer : answers) {
            var reply = answer.replies().get(question.id());
            if (reply != null) {
                all.add(reply);
                var group = answer.group();
                if (group != null) {
                    byGroup.computeIfAbsent(group, name -> new ArrayList<>()).add(reply);
                }
            }
        }
        if (question.kind() == Question.Kind.TEXT) {
            return new QuestionOutcome(question, null, Map.of(), shuffled(all));
        }
        if (all.isEmpty() || (isAnonymous && !Concealment.shows(all.size()))) {
            return new QuestionOutcome(question, null, Map.of(), List.of());
        }
        var groups = new LinkedHashMap<String, Tally>();
        for (var name : new TreeSet<>(shown(byGroup, all.size(), isAnonymous))) {
            groups.put(name, tally(question, byGroup.getOrDefault(name, List.of())));
        }
        return new QuestionOutcome(question, tally(question, all), groups, List.of());
    }

    private static Set<String> shown(Map<String, List<String>> byGroup, int total, boolean isAnonymous) {
        var counts = new HashMap<String, Integer>();
        byGroup.forEach((group, replies) -> counts.put(group, replies.size()));
        return isAnonymous ? Concealment.shown(counts, total) : counts.keySet();
    }

    /// By their words, so that neither time nor who said something else beside it shows.
    private static List<String> shuffled(List<String> comments) {
        return comments.stream()
                .sorted(Comparator.comparingInt((String comment) -> comment.hashCode() * 0x9E37_79B9)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Tally tally(Question question, List<String> replies) {
        var counts = new LinkedHashMap<String, Integer>();
        question.answers().forEach(answer -> counts.put(answer, 0));
        replies.forEach(reply -> counts.merge(reply, 1, Integer::sum));
        var mean = question.kind() == Question.Kind.SCALE
                ? BigDecimal.valueOf(
                                replies.stream().mapToInt(Integer::parseInt).sum())
                        .divide(BigDecimal.valueOf(replies.size()), 2, RoundingMode.HALF_UP)
                : null;
        return new Tally(replies.size(), counts, mean);
    }
}
