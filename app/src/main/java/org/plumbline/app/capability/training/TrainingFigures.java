package org.plumbline.app.capability.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The figures of training of a year (F67): attendance, who passed, the four levels, gaps closed, coverage, cost.
@Service
public class TrainingFigures {
    private final SessionTable table;
    private final CourseTable courses;
    private final Competencies competencies;
    private final Evaluations evaluations;
    private final GapMatrix matrix;

    TrainingFigures(
            SessionTable table,
            CourseTable courses,
            Competencies competencies,
            Evaluations evaluations,
            GapMatrix matrix) {
        this.table = table;
        this.courses = courses;
        this.competencies = competencies;
        this.evaluations = evaluations;
        this.matrix = matrix;
    }

    /// What a year of training brought. Shares lie between 0 and 1; null where there is nothing to divide by.
    ///
    /// @param attendance came, by came and absent
    /// @param passed by passed and failed
    /// @param reaction mean of the surveys, 1 to 5 (level 1)
    /// @param learned mean gain from the quiz before to the one after, in percent points (level 2)
    /// @param behaviour mean of what managers said, 1 to 5 (level 3)
    /// @param results measures that moved since before, of those recorded (level 4)
    /// @param gapClosed of the levels missing at the beginning of the year, the share not missing any more
    /// @param coverage who needs training and attended something, by who needed it
    /// @param cost by currency, of sessions held
    /// @param people who attended something
    public record Year(
            @Nullable Double attendance,
            @Nullable Double passed,
            @Nullable Double reaction,
            @Nullable Double learned,
            @Nullable Double behaviour,
            int results,
            @Nullable Double gapClosed,
            @Nullable Double coverage,
            Map<String, BigDecimal> cost,
            long people) {}

    /// The figures of a calendar year; for who runs training.
    @Transactional(readOnly = true)
    public Year of(int year) {
        competencies.requireRun();
        var ended = table.everybody().stream()
                .filter(one -> one.endedOn() != null && one.endedOn().getYear() == year)
                .toList();
        var came = ended.stream()
                .filter(one -> one.state() == EnrolmentState.ATTENDED)
                .toList();
        var sessions = table.all().stream()
                .filter(one ->
                        one.state() == SessionState.HELD && one.terms().onDay().getYear() == year)
                .toList();
        var trained = came.stream().map(Enrolment::personId).collect(Collectors.toSet());
        var before = missing(LocalDate.of(year, 1, 1));
        var needing = before.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        var reaction = new Mean();
        sessions.forEach(one -> reaction.add(evaluations.reaction(one)));
        var learned = new Mean();
        var behaviour = new Mean();
        for (var one : came) {
            learned.add(gain(one));
            behaviour.add(one.behaviour());
        }
        return new Year(
                share(came.size(), ended.size()),
                passed(came),
                reaction.value(),
                learned.value(),
                behaviour.value(),
                results(year),
                closed(before, missing(LocalDate.of(year, 12, 31))),
                share(needing.stream().filter(trained::contains).count(), needing.size()),
                cost(sessions),
                trained.size());
    }

    private static @Nullable Double passed(List<Enrolment> came) {
        var known = came.stream().filter(one -> one.hasPassed() != null).toList();
        var passed = known.stream()
                .filter(one -> Boolean.TRUE.equals(one.hasPassed()))
                .count();
        return share(passed, known.size());
    }

    private static @Nullable Double gain(Enrolment one) {
        var before = one.beforePercent();
        var after = one.afterPercent();
        return before == null || after == null ? null : (double) (after - before);
    }

    private int results(int year) {
        return (int) courses.all().stream()
                .flatMap(course -> evaluations.results(course).stream())
                .filter(one -> one.onDay().getYear() == year)
                .filter(one -> one.beforeValue().compareTo(one.afterValue()) != 0)
                .count();
    }

    /// Levels missing on a day, by person.
    private Map<UUID, Integer> missing(LocalDate day) {
        var missing = new HashMap<UUID, Integer>();
        matrix.at(GapMatrix.Filter.ALL, day)
                .lines()
                .forEach(line -> missing.put(line.person().id(), line.gap()));
        return missing;
    }

    private static @Nullable Double closed(Map<UUID, Integer> before, Map<UUID, Integer> after) {
        var was = before.values().stream().mapToInt(Integer::intValue).sum();
        var is = after.values().stream().mapToInt(Integer::intValue).sum();
        return share((long) was - is, was);
    }

    static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    /// The mean of what is known.
    private static final class Mean {
        private double sum;
        private int count;

        void add(@Nullable Number value) {
            if (value != null) {
                sum += value.doubleValue();
                count++;
            }
        }

        @Nullable
        Double value() {
            return count == 0 ? null : sum / count;
        }
    }

    /// What a session cost: itself, and its price for each who has a seat. By currency.
    public static Map<String, BigDecimal> cost(SessionView session) {
        var cost = new TreeMap<String, BigDecimal>();
        var own = session.terms().cost();
        if (own != null) {
            cost.merge(Objects.requireNonNull(session.terms().currency()), own, BigDecimal::add);
        }
        var price = session.course().terms().price();
        if (price != null) {
            cost.merge(
                    Objects.requireNonNull(session.course().terms().currency()),
                    price.multiply(BigDecimal.valueOf(session.seated())),
                    BigDecimal::add);
        }
        return cost;
    }

    private static Map<String, BigDecimal> cost(List<SessionView> sessions) {
        var all = new TreeMap<String, BigDecimal>();
        sessions.forEach(one -> cost(one).forEach((currency, amount) -> all.merge(currency, amount, BigDecimal::add)));
        return all;
    }

    /// Courses by id, for lists that name them.
    @Transactional(readOnly = true)
    public Map<UUID, CourseView> courses() {
        return courses.all().stream().collect(Collectors.toMap(CourseView::id, Function.identity()));
    }
}
