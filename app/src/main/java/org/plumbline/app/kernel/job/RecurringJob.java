package org.plumbline.app.kernel.job;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/// Work done again and again, by one server at a time; a module declares its own as beans. It runs as the system.
///
/// @param name never changed once released
/// @param schedule when
/// @param work what; may be repeated after a crash
public record RecurringJob(String name, Schedule schedule, Runnable work) {
    /// Work done with a pause between.
    public static RecurringJob every(String name, Duration pause, Runnable work) {
        return new RecurringJob(name, FixedDelay.of(pause), work);
    }

    /// Work done once a day.
    public static RecurringJob daily(String name, LocalTime at, ZoneId zone, Runnable work) {
        return new RecurringJob(name, Schedules.daily(zone, at), work);
    }
}
