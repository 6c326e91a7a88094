package org.plumbline.files.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Value;

/// One schedule as its file holds it: summary and nameless rows included, times as wall-clock times without a zone.
///
/// @param format `MPP`, `MSPDI`, `MPX`, `XER`, `PMXML`, `PLANNER` or `GANTT_PROJECT`
/// @param guid of the plan where the format has one
/// @param sourceId the number or key under which the writing tool knows the plan
/// @param currency ISO code where the file names one
public record Plan(
        String format,
        String name,
        @Nullable String guid,
        @Nullable String sourceId,
        @Nullable String manager,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime finish,
        @Nullable LocalDateTime statusDate,
        @Nullable String currency,
        int minutesPerDay,
        Rules rules,
        @Nullable Integer defaultCalendar,
        List<Calendar> calendars,
        List<Task> tasks,
        List<Link> links,
        List<Resource> resources,
        List<Assignment> assignments,
        List<CustomField> customFields) {

    public Plan {
        calendars = List.copyOf(calendars);
        tasks = List.copyOf(tasks);
        links = List.copyOf(links);
        resources = List.copyOf(resources);
        assignments = List.copyOf(assignments);
        customFields = List.copyOf(customFields);
    }

    /// A row of the plan.
    ///
    /// @param baselines 0 is the baseline, 1 to 10 the numbered ones; absent when never set
    /// @param custom by alias, else by the name of the field
    public record Task(
            int uniqueId,
            @Nullable Integer id,
            @Nullable String guid,
            @Nullable String sourceKey,
            @Nullable String wbs,
            int outlineLevel,
            @Nullable Integer parentUniqueId,
            @Nullable String name,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime finish,
            @Nullable Double durationHours,
            @Nullable Double durationDays,
            @Nullable Double percentComplete,
            boolean summary,
            boolean milestone,
            boolean critical,
            boolean active,
            @Nullable LocalDateTime actualStart,
            @Nullable LocalDateTime actualFinish,
            @Nullable Double cost,
            @Nullable Double actualCost,
            @Nullable Double workHours,
            @Nullable Double actualWorkHours,
            @Nullable Double totalSlackHours,
            @Nullable String constraintType,
            @Nullable LocalDateTime constraintDate,
            @Nullable LocalDateTime deadline,
            @Nullable Integer calendar,
            @Nullable String notes,
            Scheduling scheduling,
            Map<Integer, Baseline> baselines,
            Map<String, Value> custom) {

        public Task {
            baselines = Map.copyOf(baselines);
            custom = Map.copyOf(custom);
        }

        /// Whether it lasts as long as others do: a level of effort, or a summary activity of Primavera.
        public boolean followsOthers() {
            var type = scheduling.activityType();
            return "LEVEL_OF_EFFORT".equals(type) || "WBS_SUMMARY".equals(type);
        }
    }

    /// What the writing tool knew of a task beside its dates when it computed them; empty where it does not compute.
    ///
    /// @param minutes duration in working minutes, in minutes of the clock where `elapsed`
    /// @param ignoresPeople whether its own calendar stands above those of its people
    /// @param remainingMinutes what is left of it
    /// @param splitMinutes breaks within it, in working minutes
    /// @param delayMinutes by which levelling moved it
    /// @param activityType of Primavera, `TASK_DEPENDENT` for an ordinary one
    /// @param early dates as the file holds them
    /// @param late dates as the file holds them
    public record Scheduling(
            boolean manual,
            boolean elapsed,
            boolean fixedDuration,
            boolean ignoresPeople,
            @Nullable Double minutes,
            @Nullable Double remainingMinutes,
            double splitMinutes,
            double delayMinutes,
            @Nullable String activityType,
            @Nullable String secondConstraint,
            @Nullable LocalDateTime secondConstraintDate,
            Dates early,
            Dates late,
            @Nullable Double freeSlackHours) {
        public static final Scheduling UNKNOWN = new Scheduling(
                false, false, false, false, null, null, 0, 0, null, null, null, Dates.UNKNOWN, Dates.UNKNOWN, null);
    }

    /// A start and a finish as far as known.
    public record Dates(
            @Nullable LocalDateTime start, @Nullable LocalDateTime finish) {
        public static final Dates UNKNOWN = new Dates(null, null);
    }

    /// How the writing tool computes dates.
    ///
    /// @param primavera whether the rules of Primavera P6 hold, else those of Microsoft Project
    /// @param fromFinish whether tasks are placed backwards from the finish
    /// @param constraintsWin whether dates decided by people stand above links
    /// @param lagCalendar `PREDECESSOR`, `SUCCESSOR`, `PROJECT_DEFAULT` or `TWENTY_FOUR_HOUR`
    /// @param progress `RETAINED_LOGIC`, `PROGRESS_OVERRIDE` or `ACTUAL_DATES`, where the format has them
    public record Rules(
            boolean primavera,
            boolean fromFinish,
            boolean constraintsWin,
            String lagCalendar,
            @Nullable String progress,
            @Nullable LocalDateTime mustFinishBy) {
        public static final Rules STANDARD = new Rules(false, false, true, "SUCCESSOR", null, null);
    }

    /// What was once promised for a task.
    public record Baseline(
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime finish,
            @Nullable Double durationHours,
            @Nullable Double cost,
            @Nullable Double workHours) {}

    /// A dependency between two tasks.
    ///
    /// @param lagMinutes working minutes, elapsed minutes where `elapsed`; 0 for a lag in per cent
    /// @param lag as the file states it, in `lagUnit`
    public record Link(
            int predecessor,
            int successor,
            LinkType type,
            double lagMinutes,
            double lag,
            String lagUnit,
            boolean elapsed) {}

    /// Which end of the predecessor drives which end of the successor.
    public enum LinkType {
        FS,
        SS,
        FF,
        SF
    }

    /// A person, machine, material or cost that tasks use.
    ///
    /// @param maxUnits 100 is one full-time person
    /// @param rate per `rateUnit`
    public record Resource(
            int uniqueId,
            @Nullable Integer id,
            @Nullable String guid,
            @Nullable String name,
            String type,
            @Nullable String email,
            @Nullable String group,
            @Nullable String code,
            @Nullable Double maxUnits,
            @Nullable Double rate,
            @Nullable String rateUnit,
            @Nullable Double costPerUse,
            @Nullable Integer calendar,
            Map<String, Value> custom) {

        public Resource {
            custom = Map.copyOf(custom);
        }
    }

    /// A resource at work on a task; the resource is null where the file leaves work unassigned.
    public record Assignment(
            int uniqueId,
            @Nullable Integer task,
            @Nullable Integer resource,
            @Nullable Double units,
            @Nullable Double workHours,
            @Nullable Double actualWorkHours,
            @Nullable Double remainingWorkHours,
            @Nullable Double cost,
            @Nullable Double actualCost,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime finish) {}

    /// Working times; days not stated come from the parent.
    public record Calendar(
            int uniqueId,
            @Nullable String name,
            @Nullable Integer parent,
            Map<String, List<Shift>> week,
            List<SpecialDays> specialDays) {

        public Calendar {
            week = Map.copyOf(week);
            specialDays = List.copyOf(specialDays);
        }
    }

    /// Working time from one hour to another; an end at midnight means the end of the day.
    public record Shift(@Nullable LocalTime from, @Nullable LocalTime to) {}

    /// Days that differ from the week; without shifts nobody works.
    public record SpecialDays(@Nullable String name, LocalDate from, LocalDate to, List<Shift> shifts) {
        public SpecialDays {
            shifts = List.copyOf(shifts);
        }
    }

    /// A field the author of the plan defined.
    ///
    /// @param owner `TASK`, `RESOURCE`, `ASSIGNMENT` or `PROJECT`
    /// @param name the name of the field in the writing tool, `Text1`
    /// @param alias what the author calls it
    /// @param lookup allowed values, empty when free
    public record CustomField(
            String owner, String name, @Nullable String alias, String type, List<String> lookup) {
        public CustomField {
            lookup = List.copyOf(lookup);
        }
    }
}
