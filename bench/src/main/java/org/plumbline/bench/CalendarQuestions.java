package org.plumbline.bench;

import java.time.LocalDateTime;
import java.util.Random;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.TimeUnit;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.files.plan.PlanCalendars;

/// Asks every calendar of a plan the same of us and of MPXJ: how much work between two times, when so much work is
/// done, when it began, when work goes on.
final class CalendarQuestions {
    private static final int TIMES = 60;

    private final ProjectFile project;
    private final PlanCalendars calendars;
    private final boolean details;
    private final Random random = new Random(7);
    private int questions;
    private int differences;
    private int impossible;

    CalendarQuestions(ProjectFile project, PlanCalendars calendars, boolean details) {
        this.project = project;
        this.calendars = calendars;
        this.details = details;
    }

    int questions() {
        return questions;
    }

    int differences() {
        return differences;
    }

    /// Answers of theirs that cannot be: a finish before a time that lies after it.
    int impossible() {
        return impossible;
    }

    void ask() {
        for (var calendar : project.getCalendars()) {
            var ours = calendars.get(calendar.getUniqueID());
            if (ours != null) {
                for (int i = 0; i < TIMES; i++) {
                    ask(calendar, ours);
                }
            } else if (!calendars.isIdle(calendar.getUniqueID())) {
                differ(calendar, "is unknown to us");
            }
        }
    }

    private void ask(ProjectCalendar theirs, WorkCalendar ours) {
        var from = start().plusMinutes(random.nextInt(3 * 365 * 1440) - 365 * 1440);
        int work = 1 + random.nextInt(20_000);
        var to = from.plusMinutes(random.nextInt(60 * 1440));
        same(theirs, "work from %s to %s".formatted(from, to), ours.between(from, to), between(theirs, from, to));
        same(theirs, "%d minutes from %s".formatted(work, from), ours.plus(from, work), plus(theirs, from, work));
        same(theirs, "%d minutes before %s".formatted(work, from), ours.plus(from, -work), plus(theirs, from, -work));
        same(theirs, "start after " + from, ours.nextStart(from), theirs.getNextWorkStart(from));
        // Of a time at which somebody works they give the end of the shift before, we the time itself.
        if (!ours.nextStart(from).equals(from)) {
            var finish = theirs.getPreviousWorkFinish(from);
            // A shift that ends at midnight makes them answer with a later time than the one asked for.
            if (finish.isAfter(from)) {
                impossible++;
            } else {
                same(theirs, "finish before " + from, ours.previousFinish(from), finish);
            }
        }
    }

    private LocalDateTime start() {
        var start = project.getProjectProperties().getStartDate();
        return start == null
                ? LocalDateTime.of(2020, 1, 1, 0, 0)
                : start.withSecond(0).withNano(0);
    }

    private static int between(ProjectCalendar calendar, LocalDateTime from, LocalDateTime to) {
        return (int) Math.rint(calendar.getWork(from, to, TimeUnit.MINUTES).getDuration());
    }

    private static LocalDateTime plus(ProjectCalendar calendar, LocalDateTime from, int minutes) {
        return calendar.getDate(from, Duration.getInstance(minutes, TimeUnit.MINUTES));
    }

    private void same(ProjectCalendar calendar, String question, Object ours, Object theirs) {
        questions++;
        if (!ours.equals(theirs)) {
            differ(calendar, "%s: ours %s, theirs %s".formatted(question, ours, theirs));
        }
    }

    private void differ(ProjectCalendar calendar, String how) {
        differences++;
        if (details) {
            System.out.println("# calendar %s %s".formatted(calendar.getName(), how));
        }
    }
}
