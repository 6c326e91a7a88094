package org.plumbline.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.network.NetworkResult;
import org.plumbline.engine.network.Schedule;
import org.plumbline.files.Problem;
import org.plumbline.files.Recognised;
import org.plumbline.files.plan.Plan;
import org.plumbline.files.plan.PlanNetwork;
import tools.jackson.databind.json.JsonMapper;

/// What is said about the computed schedule of one plan: as document, as text, as rows.
///
/// @param document as in docs/contracts/schedule.schema.json
record ScheduleReport(Map<String, Object> document, List<Map<String, Object>> tasks, boolean isScheduled) {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    static ScheduleReport of(String file, Recognised.PlanFile read) {
        var plan = read.plan();
        var document = new LinkedHashMap<String, Object>();
        document.put("file", file);
        document.put("kind", "schedule");
        document.put("format", plan.format());
        document.put("name", plan.name());
        var problems = new ArrayList<String>();
        read.problems().stream().map(Problem::why).distinct().forEach(problems::add);
        var network = PlanNetwork.of(plan);
        var tasks = new ArrayList<Map<String, Object>>();
        boolean scheduled = switch (network.result()) {
            case NetworkResult.Built built -> {
                var schedule = built.network().schedule();
                for (int task = 0; task < network.rows().size(); task++) {
                    tasks.add(task(network.rows().get(task), task, schedule));
                }
                describe(document, schedule, tasks, plan);
                yield true;
            }
            case NetworkResult.Cyclic cyclic -> {
                problems.add(cyclic.sentence(network::name));
                yield false;
            }
            case NetworkResult.Refused refused -> {
                refused.findings().forEach(finding -> problems.add(finding.sentence(network::name)));
                yield false;
            }
        };
        problems.addAll(network.notes());
        document.put("scheduled", scheduled);
        document.put("tasks", tasks);
        document.put("problems", problems);
        return new ScheduleReport(document, tasks, scheduled);
    }

    private static void describe(
            Map<String, Object> document, Schedule schedule, List<Map<String, Object>> tasks, Plan plan) {
        document.put("start", text(Moment.at(schedule.network().projectStart(0))));
        document.put("finish", text(Moment.at(schedule.finish(0))));
        document.put("finishInFile", text(plan.finish()));
        long critical = tasks.stream()
                .filter(task -> Boolean.TRUE.equals(task.get("critical")) && Boolean.FALSE.equals(task.get("summary")))
                .count();
        document.put("criticalTasks", critical);
        var comparison = new LinkedHashMap<String, Object>();
        comparison.put(
                "compared",
                tasks.stream().filter(task -> task.get("agrees") != null).count());
        comparison.put(
                "agree",
                tasks.stream()
                        .filter(task -> Boolean.TRUE.equals(task.get("agrees")))
                        .count());
        document.put("comparison", comparison);
    }

    private static Map<String, Object> task(Plan.Task row, int task, Schedule schedule) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", row.id());
        shown.put("uniqueId", row.uniqueId());
        shown.put("key", row.sourceKey());
        shown.put("name", row.name());
        shown.put("summary", row.summary());
        shown.put("milestone", row.milestone());
        shown.put("start", text(Moment.at(schedule.plannedStart(task))));
        shown.put("finish", text(Moment.at(schedule.plannedFinish(task))));
        shown.put("earlyStart", text(schedule.earlyStartAt(task)));
        shown.put("earlyFinish", text(schedule.earlyFinishAt(task)));
        shown.put("lateStart", text(schedule.lateStartAt(task)));
        shown.put("lateFinish", text(schedule.lateFinishAt(task)));
        shown.put("totalFloatHours", hours(schedule.totalFloat(task)));
        shown.put("freeFloatHours", hours(schedule.freeFloat(task)));
        shown.put("critical", schedule.isCritical(task));
        shown.put("startInFile", text(row.start()));
        shown.put("finishInFile", text(row.finish()));
        shown.put(
                "agrees",
                row.start() == null || row.finish() == null
                        ? null
                        : (Boolean) (isSame(row.start(), schedule.plannedStart(task))
                                && isSame(row.finish(), schedule.plannedFinish(task))));
        return shown;
    }

    /// To the minute; a midnight in the file is a day without a time, as some formats have it.
    private static boolean isSame(LocalDateTime inFile, int computed) {
        var ours = Moment.at(computed);
        boolean day = inFile.toLocalTime().equals(LocalTime.MIDNIGHT);
        return day
                ? inFile.toLocalDate().equals(ours.toLocalDate())
                : inFile.truncatedTo(ChronoUnit.MINUTES).equals(ours);
    }

    private static BigDecimal hours(int minutes) {
        var hours = BigDecimal.valueOf(minutes)
                .divide(MINUTES, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return new BigDecimal(hours.toPlainString());
    }

    private static @Nullable String text(@Nullable LocalDateTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    String json() {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    /// A head and one row for each task, dates in ISO form.
    String csv() {
        var lines = new ArrayList<String>();
        var head = List.of(
                "id",
                "name",
                "earlyStart",
                "earlyFinish",
                "lateStart",
                "lateFinish",
                "totalFloatHours",
                "freeFloatHours",
                "critical",
                "startInFile",
                "finishInFile");
        lines.add(String.join(",", head));
        for (var task : tasks) {
            lines.add(String.join(
                    ",", head.stream().map(column -> quoted(task.get(column))).toList()));
        }
        return String.join("\n", lines);
    }

    /// A text that a spreadsheet would take for a formula is kept from being one.
    private static String quoted(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        if (value instanceof String && text.matches("(?s)[=+@\\-\\t\\r].*")) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    String text() {
        var text = new StringBuilder();
        text.append(document.get("file")).append(": ").append(document.get("name"));
        if (isScheduled) {
            var comparison = (Map<?, ?>) java.util.Objects.requireNonNull(document.get("comparison"));
            text.append("\n  %s to %s, %s critical tasks; %s of %s tasks with dates in the file have the same here"
                    .formatted(
                            document.get("start"),
                            document.get("finish"),
                            document.get("criticalTasks"),
                            comparison.get("agree"),
                            comparison.get("compared")));
            text.append(
                    "\n  id     early start       early finish      late start        late finish       float h   free h  name");
            for (var task : tasks) {
                text.append("\n  %-6s %-17s %-17s %-17s %-17s %8s %8s%s %s"
                        .formatted(
                                task.get("id"),
                                task.get("earlyStart"),
                                task.get("earlyFinish"),
                                task.get("lateStart"),
                                task.get("lateFinish"),
                                task.get("totalFloatHours"),
                                task.get("freeFloatHours"),
                                Boolean.TRUE.equals(task.get("critical")) ? " *" : "  ",
                                task.get("name")));
            }
        }
        for (var problem : (List<?>) java.util.Objects.requireNonNull(document.get("problems"))) {
            text.append("\n  problem: ").append(problem);
        }
        return text.toString();
    }
}
