package org.plumbline.files.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.ScheduleFrom;
import org.mpxj.Task;
import org.mpxj.primavera.PrimaveraXERFileWriter;
import org.plumbline.files.Limits;
import org.plumbline.files.Problem;
import org.plumbline.files.Recognised.PlanFile;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// Reads schedules through the one reader of their format; never through one that guesses or unpacks archives.
public final class PlanReader {
    private final Limits limits;

    public PlanReader(Limits limits) {
        this.limits = limits;
    }

    public PlanFile read(PlanFormat format, byte[] bytes) {
        var plans = new ArrayList<Plan>();
        var problems = new ArrayList<Problem>();
        for (var project : load(format, bytes, problems)) {
            for (var ignored : project.getIgnoredErrors()) {
                problems.add(Problem.ofFile("a part was skipped: " + shortened(ignored.getMessage())));
            }
            addInserted(project, problems);
            var plan = new PlanMapping(project, format).plan();
            addFindings(plan, problems);
            plans.add(plan);
        }
        return new PlanFile(plans, problems);
    }

    /// Reads in one format and writes in another.
    public void convert(PlanFormat from, byte[] bytes, PlanFormat to, OutputStream out) throws IOException {
        var writer = to.writer()
                .orElseThrow(() -> new IllegalArgumentException("%s cannot be written".formatted(to.title())));
        var project = load(from, bytes, new ArrayList<>()).getFirst();
        project.getTasks().forEach(PlanReader::completeForWriting);
        if (writer instanceof PrimaveraXERFileWriter xer) {
            xer.setCharset(XerCharset.of(project));
        }
        writer.write(project, out);
    }

    /// Primavera keeps planned and remaining figures where other tools keep one; unset ones would be lost.
    private static void completeForWriting(Task task) {
        var duration = task.getDuration();
        if (duration != null && task.getRemainingDuration() == null && task.getActualStart() == null) {
            task.setRemainingDuration(duration);
        }
        if (duration != null && task.getPlannedDuration() == null) {
            task.setPlannedDuration(duration);
        }
        if (task.getPlannedStart() == null) {
            task.setPlannedStart(task.getStart());
        }
        if (task.getPlannedFinish() == null) {
            task.setPlannedFinish(task.getFinish());
        }
    }

    /// The project the file is about, then the others in it; what other projects only link to or compare with is none.
    private List<ProjectFile> load(PlanFormat format, byte[] bytes, List<Problem> problems) {
        var stated = format.isXml() ? new XmlInspection(limits).check(bytes) : new StatedLinks();
        ProjectFile project;
        List<ProjectFile> all;
        try {
            var charset = XerCharset.of(format, bytes);
            project = format.reader(charset).read(new ByteArrayInputStream(bytes));
            all = project != null && format.holdsSeveral()
                    ? format.reader(charset).readAll(new ByteArrayInputStream(bytes))
                    : List.of();
        } catch (MPXJException | RuntimeException e) {
            throw failure(format, e);
        }
        if (project == null) {
            throw new UnreadableFile(
                    Why.DAMAGED, "looks like %s but holds no project that can be read".formatted(format.title()));
        }
        if (rows(project) == 0
                && project.getResources().isEmpty()
                && project.getProjectProperties().getStartDate() == null) {
            throw new UnreadableFile(
                    Why.DAMAGED, "looks like %s but holds no tasks; it may be cut off".formatted(format.title()));
        }
        if (format == PlanFormat.MSPDI) {
            problems.addAll(stated.problems());
            // Who does not say it schedules from the start, as Microsoft Project does unless told otherwise.
            if (!stated.saysDirection()) {
                project.getProjectProperties().setScheduleFrom(ScheduleFrom.START);
            }
        }
        var projects = new ArrayList<>(List.of(project));
        projects.addAll(Companions.of(project, all));
        int rows = projects.stream().mapToInt(PlanReader::rows).sum();
        if (rows > limits.planRows()) {
            throw new UnreadableFile(
                    Why.TOO_LARGE, "%d tasks and assignments, at most %d are read".formatted(rows, limits.planRows()));
        }
        return projects;
    }

    private static int rows(ProjectFile project) {
        return project.getTasks().size() + project.getResourceAssignments().size();
    }

    private static UnreadableFile failure(PlanFormat format, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("password")) {
                return new UnreadableFile(
                        Why.PROTECTED, "protected by a password; save it without one and send it again");
            }
        }
        return new UnreadableFile(
                Why.DAMAGED,
                "looks like %s but is cut off or damaged; open it in the tool it came from and save it again"
                        .formatted(format.title()));
    }

    /// Projects that a plan shows as one of its tasks are files of their own: their tasks are not in this one.
    private static void addInserted(ProjectFile project, List<Problem> problems) {
        for (var task : project.getTasks()) {
            var file = task.getSubprojectFile();
            if (file != null && !file.isBlank() && !task.getExternalTask() && problems.size() < 200) {
                int row = task.getID() == null ? 0 : task.getID();
                problems.add(
                        new Problem(
                                row,
                                "subproject",
                                file,
                                "an inserted project: its tasks are in another file, only its dates are here; send that file too"));
            }
        }
    }

    private static void addFindings(Plan plan, List<Problem> problems) {
        for (var task : plan.tasks()) {
            var start = task.start();
            var finish = task.finish();
            if (start != null && finish != null && finish.isBefore(start) && problems.size() < 200) {
                int row = task.id() == null ? task.uniqueId() : task.id();
                problems.add(new Problem(
                        row, "finish", finish.toString(), "the finish lies before the start; correct it in the plan"));
            }
        }
    }

    private static String shortened(@org.jspecify.annotations.Nullable String text) {
        var known = text == null ? "no reason given" : text;
        return known.length() > 120 ? known.substring(0, 120) : known;
    }
}
