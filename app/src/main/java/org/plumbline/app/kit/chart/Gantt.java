package org.plumbline.app.kit.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/// Bars over time, drawn on the server: a row is a line of a table, so that keyboard and readers walk it as text,
/// and the picture beside it needs no script.
///
/// @param today the dashed line; null where the plan lies elsewhere in time
/// @param from the first day of the picture
/// @param to the last day of the picture
/// @param isRoadmap lines are projects, and what stands out is late
public record Gantt(
        String title, List<Bar> bars, @Nullable LocalDate today, LocalDate from, LocalDate to, boolean isRoadmap) {
    private static final int DAYS_ON_A_SCREEN = 900;

    public Gantt {
        bars = List.copyOf(bars);
    }

    /// The bars with a margin of days around them.
    public static Gantt of(String title, List<Bar> bars, @Nullable LocalDate today) {
        var days = bars.stream()
                .flatMap(bar -> Stream.concat(
                        Stream.of(bar.start(), bar.finish(), bar.baselineStart(), bar.baselineFinish()),
                        bar.marks().stream().map(Mark::day)))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var first = days.isEmpty() ? LocalDate.EPOCH : days.getFirst();
        var last = days.isEmpty() ? first.plusDays(1) : days.getLast();
        long margin = Math.max(3, ChronoUnit.DAYS.between(first, last) / 40);
        return new Gantt(title, bars, today, first.minusDays(margin), last.plusDays(margin), false);
    }

    /// Lanes of projects with their milestones; a lane that is `critical` is late.
    public static Gantt roadmap(String title, List<Bar> bars, @Nullable LocalDate today) {
        var made = of(title, bars, today);
        return new Gantt(title, made.bars, today, made.from, made.to, true);
    }

    /// A day on a lane.
    public record Mark(String name, LocalDate day, boolean isLate) {}

    /// One line.
    ///
    /// @param level how deep it is nested, from 0
    /// @param done from 0 to 1
    /// @param finish the last day, worked on
    /// @param marks days that stand on it, such as milestones on the lane of a project
    public record Bar(
            String name,
            @Nullable String href,
            int level,
            Kind kind,
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            @Nullable LocalDate baselineStart,
            @Nullable LocalDate baselineFinish,
            double done,
            boolean critical,
            List<Mark> marks) {
        public Bar {
            marks = List.copyOf(marks);
        }

        public static Bar task(String name, @Nullable LocalDate start, @Nullable LocalDate finish) {
            return new Bar(name, null, 0, Kind.TASK, start, finish, null, null, 0, false, List.of());
        }

        public static Bar milestone(String name, @Nullable LocalDate day) {
            return new Bar(name, null, 0, Kind.MILESTONE, day, day, null, null, 0, false, List.of());
        }

        public Bar baseline(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Bar(name, href, level, kind, start, finish, first, last, done, critical, marks);
        }

        public Bar href(@Nullable String address) {
            return new Bar(
                    name, address, level, kind, start, finish, baselineStart, baselineFinish, done, critical, marks);
        }

        public Bar under(int depth) {
            return new Bar(
                    name, href, depth, kind, start, finish, baselineStart, baselineFinish, done, critical, marks);
        }

        public Bar done(double ratio) {
            return new Bar(
                    name,
                    href,
                    level,
                    kind,
                    start,
                    finish,
                    baselineStart,
                    baselineFinish,
                    Math.clamp(ratio, 0, 1),
                    critical,
                    marks);
        }

        public Bar critical(boolean isCritical) {
            return new Bar(
                    name, href, level, kind, start, finish, baselineStart, baselineFinish, done, isCritical, marks);
        }

        /// With days that stand on it.
        public Bar marks(List<Mark> days) {
            return new Bar(name, href, level, kind, start, finish, baselineStart, baselineFinish, done, critical, days);
        }

        public Bar summary() {
            return new Bar(
                    name,
                    href,
                    level,
                    Kind.SUMMARY,
                    start,
                    finish,
                    baselineStart,
                    baselineFinish,
                    done,
                    critical,
                    marks);
        }
    }

    /// What a line is.
    public enum Kind {
        TASK,
        SUMMARY,
        MILESTONE
    }

    /// A date written above the picture.
    public record Tick(String x, String label) {}

    /// How many screens wide the picture is, from 1 to 6: a long plan scrolls within its card, a roadmap is seen whole.
    public int screens() {
        return isRoadmap ? 1 : Math.clamp(1 + days() / DAYS_ON_A_SCREEN, 1, 6);
    }

    /// Where a day begins, in percent of the width.
    public String x(LocalDate day) {
        return percent(share(day));
    }

    /// From the morning of `first` to the evening of `last`, in percent, and never too thin to be seen.
    public String length(LocalDate first, LocalDate last) {
        return percent(Math.max(.25, share(last.plusDays(1)) - share(first)));
    }

    /// How much of the bar is done, in percent of the width.
    public String doneLength(Bar bar) {
        return bar.start() == null || bar.finish() == null
                ? "0%"
                : percent(bar.done() * (share(bar.finish().plusDays(1)) - share(bar.start())));
    }

    public boolean showsToday() {
        return today != null && !today.isBefore(from) && !today.isAfter(to);
    }

    /// Weeks for a short plan, months for a longer one, quarters and years for programmes. The year takes the place of
    /// two months where they stand close. One whose word would not fit before the right edge has none.
    public List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        int months = days() > 1500 ? 12 : days() > 500 ? 3 : 1;
        var locale = LocaleContextHolder.getLocale();
        if (days() <= 70) {
            var format = DateTimeFormatter.ofPattern("d MMM", locale);
            for (var day = from.with(DayOfWeek.MONDAY).plusWeeks(1); day.isBefore(to); day = day.plusWeeks(1)) {
                ticks.add(new Tick(x(day), fits(day) ? day.format(format) : ""));
            }
            return ticks;
        }
        boolean afterYear = false;
        for (var day = from.withDayOfMonth(1).plusMonths(1); day.isBefore(to); day = day.plusMonths(1)) {
            if ((day.getMonthValue() - 1) % months == 0) {
                boolean year = day.getMonthValue() == 1 || ticks.isEmpty();
                var month = day.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
                boolean crowded = months == 1 && days() > 250 && afterYear;
                afterYear = year;
                var word = year ? month + " " + day.getYear() : month;
                ticks.add(new Tick(x(day), crowded || !fits(day) ? "" : word));
            }
        }
        return ticks;
    }

    private boolean fits(LocalDate day) {
        return share(day) < 100 - 8.0 / screens();
    }

    private double share(LocalDate day) {
        return 100.0 * ChronoUnit.DAYS.between(from, day) / days();
    }

    private static String percent(double share) {
        return Math.round(share * 100) / 100.0 + "%";
    }

    private long days() {
        return Math.max(1, ChronoUnit.DAYS.between(from, to) + 1);
    }
}
