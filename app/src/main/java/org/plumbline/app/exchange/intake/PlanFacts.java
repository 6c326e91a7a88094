package org.plumbline.app.exchange.intake;

import static org.plumbline.app.delivery.ProjectField.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanTask;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.files.plan.Plan;

/// What a plan says of its project as a whole.
final class PlanFacts {
    private static final Pattern NAMELESS =
            Pattern.compile("(?i)\\s*|project\\s*-?\\d{0,4}|untitled.*|msproj\\d*|projekt\\s*\\d{0,4}|new project");
    private static final Set<String> PRIMAVERA = Set.of("XER", "PMXML");

    private final Plan plan;
    private final List<PlanTask> tasks;

    PlanFacts(Plan plan, List<PlanTask> tasks) {
        this.plan = plan;
        this.tasks = tasks;
    }

    /// The family of tools that knows the plan by its id.
    static String system(Plan plan) {
        return switch (plan.format()) {
            case "XER", "PMXML" -> "primavera";
            case "PLANNER" -> "planner";
            case FeedPlan.FORMAT -> FeedRecords.SYSTEM;
            case "GANTT_PROJECT" -> "ganttproject";
            default -> "microsoft-project";
        };
    }

    /// The plan's title; the file's name where the tool put in a word of its own.
    static String name(Plan plan, String file) {
        var title = Texts.line(Texts.stem(plan.name()), 300);
        if (title != null && !NAMELESS.matcher(title).matches()) {
            return title;
        }
        if (PRIMAVERA.contains(plan.format())) {
            var top = plan.tasks().stream()
                    .filter(task -> task.outlineLevel() <= 1 && task.summary())
                    .toList();
            var named = top.size() == 1 ? Texts.line(top.getFirst().name(), 300) : null;
            var id = Texts.line(plan.sourceId(), 300);
            if (named != null || id != null) {
                return named == null ? String.valueOf(id) : named;
            }
        }
        return Texts.stem(file);
    }

    /// The one row that stands for the whole, null where the tool keeps none.
    private @Nullable PlanTask root() {
        return tasks.isEmpty() || tasks.getFirst().outlineLevel() > 0 ? null : tasks.getFirst();
    }

    private Stream<PlanTask> tops() {
        var root = root();
        return root == null ? tasks.stream().filter(task -> task.outlineLevel() == 1) : Stream.of(root);
    }

    Map<ProjectField, Object> values() {
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        var start = first(task -> task.dates().start());
        var finish = last(task -> task.dates().finish());
        put(values, START, start == null ? day(plan.start()) : start);
        put(values, FORECAST_FINISH, finish == null ? day(plan.finish()) : finish);
        put(values, BASELINE_FINISH, last(task -> task.dates().baselineFinish()));
        put(values, PERCENT_COMPLETE, percent());
        put(values, FORECAST, money(task -> task.effort().cost()));
        put(values, ACTUAL, money(task -> task.effort().actualCost()));
        put(values, BUDGET, baselineCost());
        var currency = Texts.line(plan.currency(), 3);
        var hasMoney = values.containsKey(FORECAST) || values.containsKey(ACTUAL) || values.containsKey(BUDGET);
        put(values, CURRENCY, hasMoney && currency != null && currency.matches("[A-Z]{3}") ? currency : null);
        var begin = (LocalDate) values.get(START);
        var promised = (LocalDate) values.get(BASELINE_FINISH);
        if (begin != null && promised != null && promised.isBefore(begin)) {
            values.put(START, promised.isBefore(baselineStart(promised)) ? promised : baselineStart(promised));
        }
        return values;
    }

    private LocalDate baselineStart(LocalDate otherwise) {
        var start = first(task -> task.dates().baselineStart());
        return start == null ? otherwise : start;
    }

    private static void put(Map<ProjectField, Object> values, ProjectField field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime time) {
        return time == null || time.getYear() < 1900 || time.getYear() > 2199 ? null : time.toLocalDate();
    }

    private @Nullable LocalDate first(Function<PlanTask, @Nullable LocalDateTime> date) {
        return days(date).min(LocalDate::compareTo).orElse(null);
    }

    private @Nullable LocalDate last(Function<PlanTask, @Nullable LocalDateTime> date) {
        return days(date).max(LocalDate::compareTo).orElse(null);
    }

    /// Of the root where it has the date, else of all tasks.
    private Stream<LocalDate> days(Function<PlanTask, @Nullable LocalDateTime> date) {
        var root = root();
        var at = root == null ? null : date.apply(root);
        return at != null
                ? Stream.of(at.toLocalDate())
                : tasks.stream().map(date).filter(java.util.Objects::nonNull).map(LocalDateTime::toLocalDate);
    }

    private @Nullable BigDecimal percent() {
        var root = root();
        if (root != null) {
            return root.percentComplete();
        }
        var top = tops().toList();
        return top.size() == 1 ? top.getFirst().percentComplete() : null;
    }

    private @Nullable BigDecimal money(Function<PlanTask, @Nullable BigDecimal> amount) {
        return tops().map(amount)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal::add)
                .filter(sum -> sum.signum() > 0)
                .orElse(null);
    }

    private @Nullable BigDecimal baselineCost() {
        var hasRoot = root() != null;
        var sum = plan.tasks().stream()
                .filter(task -> hasRoot ? task.outlineLevel() == 0 : task.outlineLevel() == 1)
                .map(task -> task.baselines().get(0))
                .filter(java.util.Objects::nonNull)
                .map(Plan.Baseline::cost)
                .filter(java.util.Objects::nonNull)
                .filter(cost -> !cost.isNaN() && !cost.isInfinite() && Math.abs(cost) < 1e14)
                .mapToDouble(Double::doubleValue)
                .sum();
        return sum > 0 ? BigDecimal.valueOf(sum).setScale(2, java.math.RoundingMode.HALF_UP) : null;
    }

    /// Where a project stands that is known by its plan alone.
    ProjectState state(LocalDate asOf) {
        var percent = percent();
        if (percent != null && percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
            return ProjectState.CLOSING;
        }
        var start = first(task -> task.dates().start());
        var begun = percent != null && percent.signum() > 0 || start != null && !start.isAfter(asOf);
        return begun ? ProjectState.EXECUTING : ProjectState.PLANNING;
    }
}
