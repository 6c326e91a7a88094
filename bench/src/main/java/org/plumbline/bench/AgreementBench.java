package org.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.cpm.PrimaveraScheduler;
import org.mpxj.reader.UniversalProjectReader;
import org.plumbline.engine.network.NetworkResult;
import org.plumbline.engine.network.Schedule;
import org.plumbline.files.Recognised;
import org.plumbline.files.plan.Plan;
import org.plumbline.files.plan.PlanCalendars;
import org.plumbline.files.plan.PlanNetwork;
import org.plumbline.files.table.Mapping;
import org.plumbline.files.worker.ReadingWorker;

/// Holds calendars and schedules of other people's plans against MPXJ and against the dates in the files.
///
/// `DIR [--details 1] [--peer PER CENT] [--file PER CENT]`: every plan below DIR is read in the guarded process; its
/// calendars are asked the same as
/// MPXJ's,
/// its tasks are scheduled by us and by the scheduler of MPXJ that follows the tool the file comes from. A task agrees
/// when all four early and late dates are the same to the minute. Ends with 1 when a calendar differs, or less than
/// `--peer` or `--file` per cent of the tasks agree.
final class AgreementBench {
    private final boolean details;
    private int calendarDifferences;
    private int calendarQuestions;
    private int impossible;
    private int compared;
    private int agreeing;
    private int dated;
    private int sameAsFile;

    private AgreementBench(boolean details) {
        this.details = details;
    }

    static int run(Arguments arguments) throws IOException {
        if (arguments.rest().size() != 1
                || !Files.isDirectory(Path.of(arguments.rest().getFirst()))) {
            throw new IllegalArgumentException(
                    "Usage: bin/bench agreement DIR [--details 1] [--peer PER CENT] [--file PER CENT]");
        }
        var bench = new AgreementBench(arguments.number("details", 0) > 0);
        List<Path> files;
        try (var below = Files.walk(Path.of(arguments.rest().getFirst()), 20)) {
            files = below.filter(Files::isRegularFile).sorted().toList();
        }
        System.out.println("file,format,calendars,calendar_questions,calendar_differences,tasks,links,compared,agree,"
                + "dated,same_as_file,note");
        try (var worker = new ReadingWorker()) {
            for (var file : files) {
                if (worker.read(file, Mapping.NONE) instanceof Recognised.PlanFile plan) {
                    bench.compare(file, plan.plan());
                }
            }
        }
        System.out.printf(
                "# agreement: %d calendar questions, %d differences, %d answers of the peer that cannot be; %d of %d tasks as MPXJ schedules them; %d of %d as in the file%n",
                bench.calendarQuestions,
                bench.calendarDifferences,
                bench.impossible,
                bench.agreeing,
                bench.compared,
                bench.sameAsFile,
                bench.dated);
        boolean sound = bench.calendarDifferences == 0
                && reaches("as MPXJ", bench.agreeing, bench.compared, arguments.decimal("peer", 0))
                && reaches("as in the file", bench.sameAsFile, bench.dated, arguments.decimal("file", 0));
        return sound ? 0 : 1;
    }

    private static boolean reaches(String what, int agreeing, int compared, double least) {
        double share = compared == 0 ? 100 : 100.0 * agreeing / compared;
        if (share < least) {
            System.out.printf("# agreement: %.2f %% of tasks %s, at least %.2f %% is wanted%n", share, what, least);
        }
        return share >= least;
    }

    private static @Nullable ProjectFile read(Path file) {
        try {
            return new UniversalProjectReader().read(file.toFile());
        } catch (MPXJException | RuntimeException e) {
            return null;
        }
    }

    private void compare(Path file, Plan plan) {
        var project = read(file);
        if (project == null) {
            System.out.printf("%s,%s,,,,,,,,,,not read by the peer%n", file.getFileName(), plan.format());
            return;
        }
        var calendars = asked(new CalendarQuestions(project, new PlanCalendars(plan), details));
        var network = PlanNetwork.of(plan);
        var counts = new int[4];
        var note = switch (network.result()) {
            case NetworkResult.Built built -> {
                var schedule = built.network().schedule();
                file(network, schedule, counts);
                yield peer(project, plan, new Pair(network, schedule), counts);
            }
            case NetworkResult.Cyclic cyclic -> cyclic.sentence(network::name);
            case NetworkResult.Refused refused -> refused.findings().getFirst().sentence(network::name);
        };
        compared += counts[0];
        agreeing += counts[1];
        dated += counts[2];
        sameAsFile += counts[3];
        System.out.printf(
                "%s,%s,%d,%d,%d,%d,%d,%d,%d,%d,%d,%s%n",
                file.getFileName(),
                plan.format(),
                plan.calendars().size(),
                calendars.questions(),
                calendars.differences(),
                network.rows().size(),
                plan.links().size(),
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                note.replace(',', ';').replace('\n', ' '));
    }

    private CalendarQuestions asked(CalendarQuestions calendars) {
        calendars.ask();
        calendarDifferences += calendars.differences();
        calendarQuestions += calendars.questions();
        impossible += calendars.impossible();
        return calendars;
    }

    /// A plan and its schedule.
    private record Pair(PlanNetwork plan, Schedule schedule) {}

    private void file(PlanNetwork plan, Schedule schedule, int[] counts) {
        for (int task = 0; task < plan.rows().size(); task++) {
            var row = plan.rows().get(task);
            if (!row.summary() && row.start() != null && row.finish() != null) {
                counts[2]++;
                var ours = List.of(at(schedule.plannedStart(task)), at(schedule.plannedFinish(task)));
                boolean same = isSame(row.start(), ours.getFirst()) && isSame(row.finish(), ours.getLast());
                counts[3] += same ? 1 : 0;
                if (!same && details) {
                    System.out.printf(
                            "# file %s: %s to %s, ours %s%n", plan.name(task), row.start(), row.finish(), ours);
                }
            }
        }
    }

    /// A midnight in the file is a day without a time, as some formats have it.
    private static boolean isSame(LocalDateTime inFile, LocalDateTime ours) {
        return inFile.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? inFile.toLocalDate().equals(ours.toLocalDate())
                : cut(inFile).equals(ours);
    }

    /// @return why the peer did not schedule, else nothing
    private String peer(ProjectFile project, Plan plan, Pair ours, int[] counts) {
        var start = plan.start();
        try {
            var scheduler = plan.rules().primavera() ? new PrimaveraScheduler() : new MicrosoftScheduler();
            scheduler.schedule(project, start);
        } catch (CpmException | RuntimeException e) {
            return "the peer gives up: " + e;
        }
        for (var task : project.getTasks()) {
            int number = task.getUniqueID() == null ? -1 : ours.plan().task(task.getUniqueID());
            if (number >= 0 && !task.getSummary() && task.getActive() && task.getEarlyStart() != null) {
                counts[0]++;
                var theirs = theirs(task);
                var same = ours(ours.schedule(), number).equals(theirs);
                counts[1] += same ? 1 : 0;
                if (!same && details) {
                    System.out.printf(
                            "# peer %s: %s, ours %s%n",
                            ours.plan().name(number), theirs, ours(ours.schedule(), number));
                }
            }
        }
        return "";
    }

    private static List<LocalDateTime> ours(Schedule schedule, int task) {
        return List.of(
                schedule.earlyStartAt(task),
                schedule.earlyFinishAt(task),
                schedule.lateStartAt(task),
                schedule.lateFinishAt(task));
    }

    private static List<LocalDateTime> theirs(Task task) {
        return List.of(
                cut(task.getEarlyStart()),
                cut(task.getEarlyFinish()),
                cut(task.getLateStart()),
                cut(task.getLateFinish()));
    }

    private static LocalDateTime at(int moment) {
        return org.plumbline.engine.calendar.Moment.at(moment);
    }

    private static LocalDateTime cut(@Nullable LocalDateTime time) {
        return time == null ? LocalDateTime.MIN : time.truncatedTo(ChronoUnit.MINUTES);
    }
}
