package org.plumbline.files.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;
import org.plumbline.engine.network.NetworkResult;
import org.plumbline.engine.network.Schedule;
import org.plumbline.files.Limits;

class PlanNetworkTest {
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 8, 0);

    private final ProjectFile project = new ProjectFile();

    @Test
    void lags_in_days_in_elapsed_days_and_in_per_cent_are_understood() throws IOException {
        var dig = task("Dig", 2, task -> {});
        after(dig, task("Days", 1, task -> {}), Duration.getInstance(1, TimeUnit.DAYS));
        after(dig, task("Elapsed", 1, task -> {}), Duration.getInstance(2, TimeUnit.ELAPSED_DAYS));
        after(dig, task("Per cent", 1, task -> {}), Duration.getInstance(50, TimeUnit.PERCENT));

        var plan = network();
        var schedule = plan.result().orThrow().schedule();

        assertThat(schedule.earlyStartAt(named(plan, "Days"))).isEqualTo("2026-03-05T08:00");
        assertThat(schedule.earlyStartAt(named(plan, "Elapsed"))).isEqualTo("2026-03-06T08:00");
        assertThat(schedule.earlyStartAt(named(plan, "Per cent"))).isEqualTo("2026-03-05T08:00");
    }

    @Test
    void constraints_deadlines_progress_and_hands_are_kept() throws IOException {
        task("Later", 1, task -> {
            task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
            task.setConstraintDate(MONDAY.plusDays(2));
            task.setDeadline(MONDAY.plusDays(2).withHour(12));
        });
        task("Begun", 4, task -> {
            task.setActualStart(MONDAY.plusDays(1));
            task.setRemainingDuration(Duration.getInstance(1, TimeUnit.DAYS));
            task.setActualDuration(Duration.getInstance(3, TimeUnit.DAYS));
            task.setPercentageComplete(75);
        });
        task("By hand", 1, task -> {
            task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
            task.setStart(MONDAY.plusDays(7));
            task.setFinish(MONDAY.plusDays(7).withHour(17));
        });

        var plan = network();
        Schedule schedule = plan.result().orThrow().schedule();

        assertThat(schedule.earlyStartAt(named(plan, "Later"))).isEqualTo(MONDAY.plusDays(2));
        assertThat(schedule.totalFloat(named(plan, "Later"))).isEqualTo(-240);
        assertThat(schedule.earlyFinishAt(named(plan, "Begun"))).isEqualTo("2026-03-06T17:00");
        assertThat(schedule.earlyStartAt(named(plan, "By hand"))).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void elapsed_durations_pass_at_night_and_inactive_tasks_do_not_count() throws IOException {
        var dry = task("Dry", 1, task -> task.setDuration(Duration.getInstance(1, TimeUnit.ELAPSED_DAYS)));
        var off = task("Off", 9, task -> task.setActive(false));
        after(dry, off, Duration.getInstance(0, TimeUnit.DAYS));

        var plan = network();
        var schedule = plan.result().orThrow().schedule();

        assertThat(schedule.earlyFinishAt(named(plan, "Dry"))).isEqualTo("2026-03-03T08:00");
        assertThat(plan.rows()).extracting(Plan.Task::name).doesNotContain("Off");
    }

    @Test
    void a_length_that_cannot_be_is_refused_with_number_name_and_value() throws IOException {
        task("Eternity", 1, task -> task.setDuration(Duration.getInstance(1_000_000, TimeUnit.DAYS)));

        var plan = network();

        assertThat(plan.result())
                .isInstanceOfSatisfying(
                        NetworkResult.Refused.class,
                        refused -> assertThat(refused.findings().getFirst().sentence(plan::name))
                                .contains("Eternity", "duration", "minutes"));
    }

    private static int named(PlanNetwork plan, String name) {
        return plan.rows().stream()
                .filter(row -> name.equals(row.name()))
                .mapToInt(row -> plan.task(row.uniqueId()))
                .findFirst()
                .orElseThrow();
    }

    private Task task(String name, int days, Consumer<Task> more) {
        var task = project.addTask();
        task.setName(name);
        task.setDuration(Duration.getInstance(days, TimeUnit.DAYS));
        more.accept(task);
        return task;
    }

    private static void after(Task before, Task after, Duration lag) {
        after.addPredecessor(new Relation.Builder().predecessorTask(before).lag(lag));
    }

    private PlanNetwork network() throws IOException {
        project.getProjectProperties().setStartDate(MONDAY);
        project.setDefaultCalendar(project.addDefaultBaseCalendar());
        var out = new ByteArrayOutputStream();
        new MSPDIWriter().write(project, out);
        return PlanNetwork.of(new PlanReader(Limits.STANDARD)
                .read(PlanFormat.MSPDI, out.toByteArray())
                .plan());
    }
}
