package org.plumbline.app.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.app.demo.world.Plan.Kind;
import org.plumbline.app.demo.world.Plan.Link;
import org.plumbline.app.demo.world.Plan.Task;
import org.plumbline.app.demo.world.Project.Span;

class PlanDatesTest {

    static Stream<World> worlds() {
        return Worlds.all();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void every_plan_is_of_a_size_that_a_project_manager_would_keep(World world) {
        for (var project : world.projects()) {
            assertThat(project.plan().tasks()).as(project.key()).hasSizeBetween(40, 200);
            assertThat(project.plan().milestones()).as(project.key()).hasSizeBetween(4, 8);
            assertThat(project.plan().tasks()).extracting(Task::wbs).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void present_and_promised_dates_obey_every_link(World world) {
        for (var project : world.projects()) {
            var tasks = project.plan().tasks().stream().collect(Collectors.toMap(Task::id, Function.identity()));
            for (var link : project.plan().links()) {
                var from = Objects.requireNonNull(tasks.get(link.fromId()));
                var to = Objects.requireNonNull(tasks.get(link.toId()));
                var told = "%s: %s -> %s".formatted(project.key(), from, to);

                var isTask = to.kind() != Kind.MILESTONE;
                assertThat(obeys(link, isTask, planned(from), planned(to)))
                        .as(told)
                        .isTrue();
                assertThat(obeys(link, isTask, promised(from), promised(to)))
                        .as(told)
                        .isTrue();
            }
        }
    }

    private static Span planned(Task task) {
        return new Span(task.start(), task.finish());
    }

    private static Span promised(Task task) {
        return new Span(task.baselineStart(), task.baselineFinish());
    }

    private static boolean obeys(Link link, boolean isTask, Span from, Span to) {
        return switch (link.relation()) {
            case FINISH_START ->
                isTask ? to.start().isAfter(from.finish()) : !to.start().isBefore(from.finish());
            case START_START -> !to.start().isBefore(WorkDays.plus(from.start(), link.lagDays()));
            case FINISH_FINISH -> !to.finish().isBefore(WorkDays.plus(from.finish(), link.lagDays()));
        };
    }

    /// Ids follow the outline, so links that only ever lead from an earlier task cannot form a circle.
    @ParameterizedTest
    @MethodSource("worlds")
    void links_have_no_circle_and_leave_nobody_out(World world) {
        for (var project : world.projects()) {
            var links = project.plan().links();
            assertThat(links).as(project.key()).allMatch(l -> l.fromId() < l.toId());
            var linked =
                    links.stream().flatMap(l -> Stream.of(l.fromId(), l.toId())).collect(Collectors.toSet());
            assertThat(project.plan().tasks())
                    .as(project.key())
                    .filteredOn(t -> t.kind() != Kind.SUMMARY)
                    .allMatch(t -> linked.contains(t.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void work_happens_on_working_days_and_progress_fits_today(World world) {
        for (var project : world.projects()) {
            var asOf = project.state() == Project.State.CANCELLED ? LocalDate.MAX : world.today();
            for (var task : project.plan().tasks()) {
                assertThat(isWorkingDay(task.start()) && isWorkingDay(task.finish()))
                        .as(task.toString())
                        .isTrue();
                assertThat(task.finish()).as(task.toString()).isAfterOrEqualTo(task.start());
                if (task.kind() == Kind.TASK && !asOf.equals(LocalDate.MAX)) {
                    assertThat(task.percentComplete() == 100)
                            .as(task.toString())
                            .isEqualTo(!task.finish().isAfter(asOf));
                    assertThat(task.percentComplete() > 0
                                    || task.start().isAfter(asOf)
                                    || task.durationDays() > 100
                                    || task.start().equals(WorkDays.onOrAfter(asOf)))
                            .as(task.toString())
                            .isTrue();
                }
            }
        }
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void the_facts_name_the_finish_that_the_plan_has(World world) {
        for (var project : world.projects()) {
            if (!project.snapshots().isEmpty()) {
                var facts = project.snapshots().getLast().facts();
                var tasks = project.plan().tasks();
                assertThat(tasks.stream().map(Task::finish).max(LocalDate::compareTo))
                        .contains(facts.forecastFinish());
                assertThat(tasks.stream().map(Task::baselineFinish).max(LocalDate::compareTo))
                        .contains(project.baselines().getLast().finish());
            }
        }
    }
}
