package org.plumbline.files.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mpxj.ActivityType;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.ScheduleFrom;
import org.mpxj.SchedulingProgressedActivities;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.writer.ProjectWriter;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.network.Schedule;
import org.plumbline.engine.simulation.RiskSimulation;
import org.plumbline.files.Limits;

/// What the two great tools schedule by beside links: people with times of their own, finishes, levels of effort.
class PlanRulesTest {
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 8, 0);

    private final ProjectFile project = new ProjectFile();

    @BeforeEach
    void in_office_hours() {
        project.getProjectProperties().setStartDate(MONDAY);
        project.setDefaultCalendar(project.addDefaultBaseCalendar());
    }

    @Test
    void people_with_different_days_each_do_their_share_and_the_task_ends_with_the_last() throws Exception {
        var build = task("Build", 5);
        assign(build, person("Ann", null), 40);
        assign(build, person("Bo", days("Late week", DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY)), 40);
        after(build, task("Paint", 1), RelationType.FINISH_START);

        var plan = microsoft();
        var schedule = schedule(plan);

        assertThat(schedule.earlyStartAt(named(plan, "Build"))).isEqualTo(MONDAY);
        assertThat(schedule.earlyFinishAt(named(plan, "Build"))).isEqualTo("2026-03-11T17:00");
        assertThat(schedule.earlyStartAt(named(plan, "Paint"))).isEqualTo("2026-03-12T08:00");
        assertThat(schedule.isCritical(named(plan, "Build"))).isTrue();
    }

    @Test
    void the_shares_of_a_task_take_part_in_risk_and_levelling() throws Exception {
        var build = task("Build", 5);
        assign(build, person("Ann", null), 40);
        assign(build, person("Bo", days("Late week", DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY)), 40);
        build.setCost(1000);
        var read = read(new MSPDIWriter(), PlanFormat.MSPDI);
        var network = PlanNetwork.of(read);

        var outcome = PlanRisk.of(read)
                .over(network, network.result().orThrow())
                .run(new RiskSimulation.Settings(2_000, 1, 1));
        var problem = PlanLevelling.of(List.of(read)).problem();

        assertThat(outcome.finish().quantile(0.9))
                .isGreaterThan(outcome.finish().quantile(0.1));
        assertThat(problem.activities())
                .hasSize(2)
                .allSatisfy(
                        share -> assertThat(share.modes().getFirst().demands()).hasSize(1));
    }

    @Test
    void a_task_with_a_calendar_of_its_own_happens_when_its_people_work_too_unless_it_leaves_them_aside()
            throws Exception {
        for (boolean ignoring : new boolean[] {false, true}) {
            var crane = task("Crane " + ignoring, 1);
            crane.setCalendar(days("Crane days " + ignoring, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));
            crane.setIgnoreResourceCalendar(ignoring);
            assign(crane, person("Cy " + ignoring, days("Thursdays " + ignoring, DayOfWeek.THURSDAY)), 8);
        }

        var plan = microsoft();

        assertThat(schedule(plan).earlyStartAt(named(plan, "Crane false"))).isEqualTo("2026-03-05T08:00");
        assertThat(schedule(plan).earlyStartAt(named(plan, "Crane true"))).isEqualTo("2026-03-03T08:00");
    }

    @Test
    void a_plan_from_its_finish_is_scheduled_backwards() throws Exception {
        project.getProjectProperties().setScheduleFrom(ScheduleFrom.FINISH);
        project.getProjectProperties().setFinishDate(LocalDateTime.of(2026, 3, 20, 17, 0));
        var dig = task("Dig", 2);
        after(dig, task("Pour", 3), RelationType.FINISH_START);
        var fence = task("Fence", 1);
        project.getTasks().forEach(task -> task.setConstraintType(ConstraintType.AS_LATE_AS_POSSIBLE));

        var plan = microsoft();

        assertThat(schedule(plan).earlyStartAt(named(plan, "Dig"))).isEqualTo("2026-03-16T08:00");
        assertThat(Moment.at(schedule(plan).plannedStart(named(plan, fence.getName()))))
                .isEqualTo("2026-03-20T08:00");
        assertThat(plan.notes()).isEmpty();
    }

    @Test
    void levels_of_effort_of_primavera_span_what_they_accompany() throws Exception {
        var dig = task("Dig", 2);
        var pour = task("Pour", 3);
        after(dig, pour, RelationType.FINISH_START);
        var lead = task("Lead", 1);
        lead.setActivityType(ActivityType.LEVEL_OF_EFFORT);
        after(dig, lead, RelationType.START_START);
        after(pour, lead, RelationType.FINISH_FINISH);

        var plan = PlanNetwork.of(read(new PrimaveraPMFileWriter(), PlanFormat.PMXML));

        assertThat(schedule(plan).earlyStartAt(named(plan, "Lead"))).isEqualTo(MONDAY);
        assertThat(schedule(plan).earlyFinishAt(named(plan, "Lead"))).isEqualTo("2026-03-06T17:00");
        assertThat(schedule(plan).isCritical(named(plan, "Lead"))).isFalse();
    }

    @Test
    void actual_dates_of_primavera_are_read() throws Exception {
        project.getProjectProperties().setSchedulingProgressedActivities(SchedulingProgressedActivities.ACTUAL_DATES);
        task("Dig", 2);

        assertThat(read(new PrimaveraPMFileWriter(), PlanFormat.PMXML).rules().progress())
                .isEqualTo("ACTUAL_DATES");
    }

    private static Schedule schedule(PlanNetwork plan) {
        return plan.result().orThrow().schedule();
    }

    private static int named(PlanNetwork plan, String name) {
        return plan.rows().stream()
                .filter(row -> name.equals(row.name()))
                .mapToInt(row -> plan.task(row.uniqueId()))
                .findFirst()
                .orElseThrow();
    }

    private Task task(String name, int days) {
        var task = project.addTask();
        task.setName(name);
        task.setDuration(Duration.getInstance(days, TimeUnit.DAYS));
        task.setRemainingDuration(Duration.getInstance(days, TimeUnit.DAYS));
        task.setActivityType(ActivityType.TASK_DEPENDENT);
        return task;
    }

    private Resource person(String name, @Nullable ProjectCalendar calendar) throws Exception {
        var person = project.addResource();
        person.setName(name);
        if (calendar == null) {
            person.addCalendar().setParent(project.getDefaultCalendar());
        } else {
            person.setCalendar(calendar);
        }
        return person;
    }

    private static void assign(Task task, Resource person, int hours) {
        var assignment = task.addResourceAssignment(person);
        assignment.setUnits(100);
        assignment.setWork(Duration.getInstance(hours, TimeUnit.HOURS));
        assignment.setRemainingWork(Duration.getInstance(hours, TimeUnit.HOURS));
    }

    /// Works from 8 to 12 and 13 to 17 o'clock, on the days from the first to the last.
    private ProjectCalendar days(String name, DayOfWeek... ends) {
        var calendar = project.addCalendar();
        calendar.setName(name);
        for (var day : DayOfWeek.values()) {
            boolean works = day.compareTo(ends[0]) >= 0 && day.compareTo(ends[ends.length - 1]) <= 0;
            calendar.setWorkingDay(day, works);
            var hours = calendar.addCalendarHours(day);
            if (works) {
                hours.add(new LocalTimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0)));
                hours.add(new LocalTimeRange(LocalTime.of(13, 0), LocalTime.of(17, 0)));
            }
        }
        return calendar;
    }

    private static void after(Task before, Task after, RelationType type) {
        after.addPredecessor(new Relation.Builder().predecessorTask(before).type(type));
    }

    private PlanNetwork microsoft() throws Exception {
        return PlanNetwork.of(read(new MSPDIWriter(), PlanFormat.MSPDI));
    }

    private Plan read(ProjectWriter writer, PlanFormat format) throws Exception {
        var out = new ByteArrayOutputStream();
        writer.write(project, out);
        return new PlanReader(Limits.STANDARD).read(format, out.toByteArray()).plan();
    }
}
