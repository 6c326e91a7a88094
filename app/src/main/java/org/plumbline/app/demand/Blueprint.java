package org.plumbline.app.demand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanLink;
import org.plumbline.app.delivery.PlanTask;
import org.plumbline.app.registers.RegisterKind;

/// How a project begins: its stages with tasks and milestones, and what stands in its registers from the first day.
///
/// @param version from 1; projects keep what they began with
/// @param sentence for which projects it is
public record Blueprint(
        UUID id, String name, int version, String sentence, List<Stage> stages, List<Starter> starters) {
    private static final int MORNING = 8;
    private static final int EVENING = 17;

    /// A stage.
    ///
    /// @param share of the project's length, in percent; the shares of a blueprint sum to 100
    /// @param tasks one after the other
    /// @param milestone at its end
    public record Stage(String name, int share, List<String> tasks, String milestone) {}

    /// Something that stands in a register from the first day.
    public record Starter(RegisterKind kind, String title) {}

    /// A plan made from it: a summary task for each stage, its tasks one after the other, and a milestone at its end;
    /// the dates are the baseline too.
    public record Drawn(List<PlanTask> tasks, List<PlanLink> links, LocalDate finish) {}

    public Blueprint {
        stages = List.copyOf(stages);
        starters = List.copyOf(starters);
    }

    /// The plan of a project of a length.
    Drawn draw(LocalDate start, int months) {
        var first = workday(start);
        var days = ChronoUnit.DAYS.between(first, first.plusMonths(months));
        var drawing = new Drawing();
        var share = 0;
        for (var stage : stages) {
            var from = workday(first.plusDays(days * share / 100));
            share += stage.share();
            var to = backToWorkday(first.plusDays(Math.max(1, days * share / 100) - 1));
            drawing.stage(stage, from, to.isBefore(from) ? from : to);
        }
        return new Drawn(drawing.tasks, drawing.links, drawing.finish);
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private static LocalDate backToWorkday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }

    /// A plan while it is drawn.
    private static final class Drawing {
        private final List<PlanTask> tasks = new ArrayList<>();
        private final List<PlanLink> links = new ArrayList<>();
        private LocalDate finish = LocalDate.MIN;
        private @Nullable Integer before;
        private int stages;

        void stage(Stage stage, LocalDate from, LocalDate to) {
            stages++;
            var summary = add(stage.name(), Integer.toString(stages), from, to, Place.STAGE);
            var days = ChronoUnit.DAYS.between(from, to) + 1;
            var count = stage.tasks().size();
            for (var i = 0; i < count; i++) {
                var begin = workday(from.plusDays(days * i / count));
                var end = backToWorkday(from.plusDays(Math.max(days * i / count + 1, days * (i + 1) / count) - 1));
                var id = add(
                        stage.tasks().get(i),
                        stages + "." + (i + 1),
                        begin,
                        end.isBefore(begin) ? begin : end,
                        Place.under(summary));
                follow(id);
            }
            follow(add(stage.milestone(), stages + "." + (count + 1), to, to, Place.endOf(summary)));
            finish = to;
        }

        private void follow(int id) {
            if (before != null) {
                links.add(new PlanLink(before, id, "FS", 0));
            }
            before = id;
        }

        /// Where a task stands.
        private record Place(@Nullable Integer parent, boolean isMilestone) {
            static final Place STAGE = new Place(null, false);

            static Place under(int parent) {
                return new Place(parent, false);
            }

            static Place endOf(int parent) {
                return new Place(parent, true);
            }
        }

        private int add(String name, String wbs, LocalDate from, LocalDate to, Place place) {
            var isMilestone = place.isMilestone();
            var isSummary = place.parent() == null;
            var id = tasks.size() + 1;
            LocalDateTime start = from.atTime(isMilestone ? EVENING : MORNING, 0);
            LocalDateTime end = to.atTime(EVENING, 0);
            tasks.add(new PlanTask(
                    id,
                    id,
                    wbs,
                    isSummary ? 1 : 2,
                    place.parent(),
                    name,
                    new PlanTask.Dates(start, end, start, end, null, null),
                    isMilestone ? java.math.BigDecimal.ZERO : java.math.BigDecimal.valueOf(workdays(from, to)),
                    java.math.BigDecimal.ZERO,
                    isSummary,
                    isMilestone,
                    !isSummary,
                    PlanTask.Effort.UNKNOWN,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Map.of()));
            return id;
        }

        private static long workdays(LocalDate from, LocalDate to) {
            return from.datesUntil(to.plusDays(1))
                    .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                    .count();
        }
    }
}
