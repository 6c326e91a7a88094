package org.plumbline.files.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.RecurrenceType;
import org.mpxj.RecurringData;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.mspdi.MSPDIWriter;
import org.plumbline.files.Limits;

class PlanCalendarsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final ProjectFile project = new ProjectFile();
    private final ProjectCalendar office = project.addDefaultBaseCalendar();

    @Test
    void working_time_is_counted_as_by_the_library_that_read_it() throws Exception {
        office.addCalendarException(MONDAY.plusDays(3), MONDAY.plusDays(8));
        office.addCalendarException(MONDAY.plusDays(12))
                .add(new LocalTimeRange(LocalTime.of(9, 30), LocalTime.of(13, 15)));
        office.addCalendarException(everyOtherFriday());
        nights();
        wholeDays();
        crew();

        var bytes = written();
        var ours = new PlanCalendars(
                new PlanReader(Limits.STANDARD).read(PlanFormat.MSPDI, bytes).plan());

        var theirs = new MSPDIReader().read(new ByteArrayInputStream(bytes)).getCalendars();
        assertThat(theirs).hasSize(4);
        for (var calendar : theirs) {
            assertAlike(ours, calendar);
        }
    }

    private static void assertAlike(PlanCalendars ours, ProjectCalendar theirs) {
        var calendar = Objects.requireNonNull(ours.get(theirs.getUniqueID()), theirs.getName());
        var random = new Random(3);
        for (int i = 0; i < 400; i++) {
            var from = MONDAY.atStartOfDay().plusMinutes(random.nextInt(120 * 1440));
            var to = from.plusMinutes(random.nextInt(20 * 1440));
            int work = 1 + random.nextInt(6000);
            var where = "%s from %s, %d minutes".formatted(theirs.getName(), from, work);
            int between = (int) theirs.getWork(from, to, TimeUnit.MINUTES).getDuration();
            assertThat(calendar.between(from, to)).as(where).isEqualTo(between);
            assertThat(calendar.plus(from, work)).as(where).isEqualTo(moved(theirs, from, work));
            assertThat(calendar.plus(from, -work)).as(where).isEqualTo(moved(theirs, from, -work));
            assertThat(calendar.nextStart(from)).as(where).isEqualTo(theirs.getNextWorkStart(from));
        }
    }

    private static LocalDateTime moved(ProjectCalendar calendar, LocalDateTime from, int minutes) {
        return calendar.getDate(from, Duration.getInstance(minutes, TimeUnit.MINUTES));
    }

    @Test
    void copies_of_a_calendar_are_one_and_a_week_without_work_is_known_as_such() throws Exception {
        var same = project.addDefaultBaseCalendar();
        same.setName("The same");
        var idle = project.addCalendar();
        idle.setName("Nobody");
        for (var day : DayOfWeek.values()) {
            idle.setCalendarDayType(day, DayType.NON_WORKING);
        }

        var plan = new PlanReader(Limits.STANDARD)
                .read(PlanFormat.MSPDI, written())
                .plan();
        var calendars = new PlanCalendars(plan);

        assertThat(calendars.get(same.getUniqueID())).isSameAs(calendars.get(office.getUniqueID()));
        assertThat(calendars.get(idle.getUniqueID())).isNull();
        assertThat(calendars.isIdle(idle.getUniqueID())).isTrue();
    }

    private static RecurringData everyOtherFriday() {
        var friday = new RecurringData();
        friday.setRecurrenceType(RecurrenceType.WEEKLY);
        friday.setFrequency(2);
        friday.setWeeklyDay(DayOfWeek.FRIDAY, true);
        friday.setStartDate(MONDAY);
        friday.setUseEndDate(false);
        friday.setOccurrences(9);
        return friday;
    }

    private void nights() {
        var calendar = project.addCalendar();
        calendar.setName("Nights");
        for (var day : DayOfWeek.values()) {
            calendar.setCalendarDayType(day, DayType.WORKING);
            var hours = calendar.addCalendarHours(day);
            hours.add(new LocalTimeRange(LocalTime.MIDNIGHT, LocalTime.of(3, 0)));
            hours.add(new LocalTimeRange(LocalTime.of(23, 0), LocalTime.MIDNIGHT));
        }
    }

    private void wholeDays() {
        var calendar = project.addCalendar();
        calendar.setName("Always");
        for (var day : DayOfWeek.values()) {
            calendar.setCalendarDayType(day, DayType.WORKING);
            calendar.addCalendarHours(day).add(new LocalTimeRange(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        }
    }

    private void crew() {
        var calendar = project.addCalendar();
        calendar.setName("Crew");
        calendar.setParent(office);
        for (var day : DayOfWeek.values()) {
            calendar.setCalendarDayType(day, DayType.DEFAULT);
        }
        calendar.setCalendarDayType(DayOfWeek.WEDNESDAY, DayType.NON_WORKING);
        calendar.addCalendarException(MONDAY.plusDays(14), MONDAY.plusDays(15));
        project.addResource().setCalendar(calendar);
    }

    private byte[] written() throws IOException {
        project.setDefaultCalendar(office);
        project.getProjectProperties().setStartDate(MONDAY.atTime(8, 0));
        var task = project.addTask();
        task.setName("Dig");
        task.setDuration(Duration.getInstance(1, TimeUnit.DAYS));
        var out = new ByteArrayOutputStream();
        new MSPDIWriter().write(project, out);
        return out.toByteArray();
    }
}
