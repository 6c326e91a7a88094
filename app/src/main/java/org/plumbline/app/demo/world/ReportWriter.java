package org.plumbline.app.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demo.world.Course.Point;
import org.plumbline.app.demo.world.Project.State;
import org.plumbline.app.demo.world.Registers.Decision;
import org.plumbline.app.demo.world.Reporting.Answer;
import org.plumbline.app.demo.world.Reporting.Note;
import org.plumbline.app.demo.world.Reporting.NoteKind;
import org.plumbline.app.demo.world.Reporting.Rating;
import org.plumbline.app.demo.world.Reporting.Report;
import org.plumbline.app.demo.world.Reporting.ReportState;
import org.plumbline.app.demo.world.Reporting.Snapshot;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.ComputedRag;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Facts;
import org.plumbline.engine.status.Rag;
import org.plumbline.engine.status.Tolerances;

/// Writes one project's monthly reports and keeps the facts they stand beside.
final class ReportWriter {
    private final Brief brief;
    private final Course course;
    private final Purse purse;
    private final Registers registers;
    private final Commons commons;
    private final Draw draw;

    ReportWriter(Brief brief, Course course, Purse purse, Registers registers, Commons commons) {
        this.brief = brief;
        this.course = course;
        this.purse = purse;
        this.registers = registers;
        this.commons = commons;
        this.draw = Draw.of(brief.number(), brief.key() + course.network.tasks().size());
    }

    List<Snapshot> snapshots() {
        return reported()
                .map(p -> new Snapshot(commons.calendar().key(p.month()), facts(p)))
                .toList();
    }

    List<Report> reports() {
        return reported()
                .filter(p -> !brief.story().isSilent(p.month()))
                .filter(p -> p.month() < Calendar.OPEN || draw.chance(.6))
                .map(this::report)
                .toList();
    }

    /// The points in the window at which the project was alive; the one in which it finished is the last.
    private Stream<Point> reported() {
        var points = course.points;
        return IntStream.range(0, points.size())
                .filter(i -> i == 0 || !course.isDone(points.get(i - 1)))
                .mapToObj(points::get)
                .filter(p -> p.month() >= 1 && brief.state() != State.PROPOSED);
    }

    private Facts facts(Point point) {
        return new Facts(
                point.asOf(),
                course.isDone(point),
                course.workDays.first(),
                course.promised(point),
                course.finish(point),
                point.percent(),
                purse.budget(point.baseline()),
                purse.spent(point),
                purse.forecast(point),
                registers.risksOn(point.asOf()),
                registers.issuesOn(point.asOf()),
                null);
    }

    private Report report(Point point) {
        var facts = facts(point);
        var computed = ComputedRag.of(facts, Tolerances.DEFAULT);
        var overall = brief.story().reported(point.month()).orElse(computed.overall());
        var sentences = new Sentences(brief, course, purse, point, facts, registers, commons.words(), draw);
        var calendar = commons.calendar();
        var isOpen = point.month() == Calendar.OPEN;
        var state = !isOpen ? ReportState.FROZEN : draw.chance(.5) ? ReportState.DRAFTED : ReportState.SUBMITTED;
        var submitted = submitted(point.month(), state);
        var needsReason = Agreement.between(overall, computed.overall()).needsReason();
        var onTrack = rank(overall, known(computed, Dimension.SCHEDULE)) == Rag.GREEN;
        var onBudget = rank(overall, known(computed, Dimension.COST)) == Rag.GREEN;
        var hasIssues = !overall.looksGreen()
                && facts.openIssues() != null
                && facts.openIssues().open() > 0;
        return new Report(
                calendar.key(point.month()),
                state,
                overall,
                ratings(point.month(), overall, computed, sentences),
                new Answer(onTrack, sentences.of("ONTRACK." + answer(onTrack, known(computed, Dimension.SCHEDULE)))),
                new Answer(onBudget, sentences.of("ONBUDGET." + answer(onBudget, known(computed, Dimension.COST)))),
                new Answer(hasIssues, sentences.of(hasIssues ? "ISSUES.YES" : "ISSUES.NO")),
                joined(brief.story().words(point.month()), finished(point)),
                upcoming(point),
                decisions(point.asOf()),
                needsReason ? reason() : null,
                commons.staff().key(brief.manager()),
                submitted,
                submitted != null && submitted.isAfter(calendar.due(point.month())),
                isOpen || submitted == null ? List.of() : notes(point.month(), submitted, needsReason));
    }

    /// A yes that the figures do not bear out is worded in hopes, not in figures.
    private static String answer(boolean isYes, Rag computed) {
        return !isYes ? "NO" : Rag.GREEN.isBetterThan(computed) ? "GLOSS" : "YES";
    }

    private static Rag known(ComputedRag computed, Dimension dimension) {
        return computed.byDimension().getOrDefault(dimension, Rag.NONE);
    }

    private String reason() {
        var reason = brief.story().reason();
        return reason == null
                ? "The team is confident of catching up."
                : reason.replace("{supplier}", brief.supplier());
    }

    private @Nullable LocalDate submitted(int month, ReportState state) {
        var calendar = commons.calendar();
        if (state == ReportState.DRAFTED) {
            return null;
        }
        if (state == ReportState.SUBMITTED) {
            return calendar.today();
        }
        var shift = draw.chance(.12) ? draw.between(1, 3) : -draw.between(0, 2);
        var day = WorkDays.plus(calendar.month(month).atEndOfMonth().plusDays(1), 2 + shift);
        return calendar.notAfterToday(day);
    }

    /// A dimension is reported as computed, but no worse than a report that looks away, and green without figures.
    private static Rag rank(Rag overall, Rag computed) {
        if (computed == Rag.NONE) {
            return Rag.GREEN;
        }
        return overall.isBetterThan(computed) ? overall == Rag.AMBER_GREEN ? Rag.GREEN : overall : computed;
    }

    private List<Rating> ratings(int month, Rag overall, ComputedRag computed, Sentences sentences) {
        var ratings = new ArrayList<Rating>();
        for (var dimension : Dimension.values()) {
            var aside = aside(dimension, month);
            if (!aside.isEmpty()) {
                var cells = Block.split(aside);
                ratings.add(new Rating(dimension, Rag.valueOf(cells.get(0)), cells.get(1)));
                continue;
            }
            var rag = rank(overall, known(computed, dimension));
            var isJudgement =
                    dimension == Dimension.RESOURCES && computed.overall().isBetterThan(overall);
            var shown = isJudgement ? overall : rag;
            var isGloss = rag.isBetterThan(known(computed, dimension));
            ratings.add(new Rating(dimension, shown, sentences.of(dimension + "." + (isGloss ? "GLOSS" : shown))));
        }
        return ratings;
    }

    private String aside(Dimension dimension, int month) {
        return switch (dimension) {
            case SCOPE -> brief.story().aside("scope", month);
            case RESOURCES -> brief.story().aside("people", month);
            case SCHEDULE, COST, RISK, BENEFITS -> "";
        };
    }

    private String joined(String first, String second) {
        return (first + " " + second)
                .strip()
                .replace("{supplier}", brief.supplier())
                .replace("{part}", brief.parts().getFirst());
    }

    private String finished(Point point) {
        var from = point.asOf().withDayOfMonth(1);
        var names = names(t -> {
            var finish = course.finishOf(t, point.starts(), point.days());
            return !finish.isBefore(from) && !finish.isAfter(point.asOf());
        });
        return names.isEmpty() ? "Work on the present tasks continued." : "Finished: " + names + ".";
    }

    private String upcoming(Point point) {
        var until = point.asOf().plusMonths(1);
        var due = names(t -> {
            var finish = course.finishOf(t, point.starts(), point.days());
            return finish.isAfter(point.asOf()) && !finish.isAfter(until);
        });
        if (course.isDone(point)) {
            return "Nothing: the project is done.";
        }
        return due.isEmpty() ? "The tasks at hand go on; none ends next month." : "To finish: " + due + ".";
    }

    private String names(Predicate<Integer> which) {
        var tasks = course.network.tasks();
        return IntStream.range(0, tasks.size())
                .boxed()
                .filter(which)
                .sorted((a, b) ->
                        Boolean.compare(tasks.get(b).isMilestone(), tasks.get(a).isMilestone()))
                .limit(4)
                .map(t -> tasks.get(t).name())
                .collect(Collectors.joining("; "));
    }

    private List<String> decisions(LocalDate day) {
        return registers.decisions().stream()
                .filter(d -> Registers.isOpen(d.requestedOn(), d.decidedOn(), day))
                .map(Decision::question)
                .toList();
    }

    private List<Note> notes(int month, LocalDate submitted, boolean needsReason) {
        var told = brief.story().note(month);
        var calendar = commons.calendar();
        var on = calendar.notAfterToday(WorkDays.plus(submitted, 1));
        var author = commons.staff().key(draw.one(List.of("Oskar Brandt", "Nadia Rahman")));
        if (!told.isEmpty()) {
            return List.of(new Note(NoteKind.CHALLENGE, on, author, told));
        }
        if (needsReason) {
            return List.of(new Note(NoteKind.CHALLENGE, on, author, note("NOTE.CHALLENGE")));
        }
        if (draw.chance(.02)) {
            return List.of(new Note(NoteKind.RETURN, on, author, note("NOTE.RETURN")));
        }
        return draw.chance(.03) ? List.of(new Note(NoteKind.THANKS, on, author, note("NOTE.PRAISE"))) : List.of();
    }

    private String note(String key) {
        var block = commons.words().get(key);
        return block == null ? "" : draw.one(block.items());
    }
}
