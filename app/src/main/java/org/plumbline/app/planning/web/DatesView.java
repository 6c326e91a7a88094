package org.plumbline.app.planning.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.Gantt;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.planning.ComputedPlan;
import org.plumbline.app.planning.ComputedPlan.Kind;
import org.plumbline.app.planning.ComputedPlan.Line;

/// Computed dates as they are shown.
///
/// @param isEmpty whether there is nothing to schedule
/// @param lines those of this page
/// @param gantt the same as bars; null without lines
public record DatesView(
        boolean isEmpty,
        List<Figure> figures,
        List<Chip> chips,
        List<Row> lines,
        @Nullable Gantt gantt,
        List<String> notes,
        String nothing,
        int page,
        int pages) {
    private static final int LINES = 200;
    private static final int BARS = 80;
    private static final int DRIVERS = 3;

    public DatesView {
        figures = List.copyOf(figures);
        chips = List.copyOf(chips);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /// Which tasks are listed.
    enum Show {
        CRITICAL("Critical", "No open task is critical: the work is done, or the plan ends by a date of its own."),
        LATE("Deadline missed", "No task comes after its deadline."),
        DIFFERENT("Other than planned", "Every task finishes on the day that the plan says."),
        ALL("All tasks", "The plan has no tasks.");

        private final String label;
        private final String nothing;

        Show(String label, String nothing) {
            this.label = label;
            this.nothing = nothing;
        }

        static Show of(String word) {
            return Arrays.stream(values())
                    .filter(show -> show.word().equals(word))
                    .findFirst()
                    .orElse(CRITICAL);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean takes(Line line) {
            return switch (this) {
                case CRITICAL -> line.isCritical();
                case LATE -> line.misses() > 0 && line.kind() != Kind.SUMMARY;
                case DIFFERENT -> line.differs() && line.kind() != Kind.SUMMARY;
                case ALL -> true;
            };
        }
    }

    /// A choice of tasks.
    public record Chip(String label, String href, boolean isCurrent) {}

    /// A task.
    ///
    /// @param slip calendar days by which the engine finds it later than the plan says
    /// @param critical whether engine and plan call it critical, in words; null where neither does
    public record Row(
            String name,
            String href,
            String start,
            String finish,
            String stated,
            @Nullable Long slip,
            String totalFloat,
            String freeFloat,
            @Nullable String critical,
            boolean isCritical,
            @Nullable String misses,
            String driven) {}

    static DatesView of(ComputedPlan plan, Show show, int page, ProjectView project) {
        var home = Section.at(project.key(), Section.Part.DATES);
        var all = plan.lines().stream().filter(show::takes).toList();
        int pages = Math.max(1, (all.size() + LINES - 1) / LINES);
        int shown = Math.clamp(page, 1, pages);
        var lines = all.subList((shown - 1) * LINES, Math.min(all.size(), shown * LINES));
        boolean isSilent = plan.lines().stream().noneMatch(Line::isStatedCritical);
        var chips = Arrays.stream(Show.values())
                .map(each -> new Chip(
                        t("{0} {1}", t(each.label), count(plan, each)),
                        each == Show.CRITICAL ? home : home + "?show=" + each.word(),
                        each == show))
                .toList();
        return new DatesView(
                plan.lines().isEmpty() && plan.notes().isEmpty(),
                plan.isScheduled() ? figures(plan, home) : List.of(),
                chips,
                lines.stream().map(line -> row(line, isSilent, project.key())).toList(),
                lines.isEmpty() ? null : gantt(lines, plan.asOf(), project.key()),
                plan.notes(),
                t(show.nothing),
                shown,
                pages);
    }

    private static long count(ComputedPlan plan, Show show) {
        return plan.lines().stream().filter(show::takes).count();
    }

    private static List<Figure> figures(ComputedPlan plan, String home) {
        var finish = day(plan.finish());
        var stated = day(plan.stated());
        long slip = finish == null || stated == null ? 0 : ChronoUnit.DAYS.between(stated, finish);
        var basis = t(
                "Computed by the engine from durations, links, calendars, constraints and recorded progress of the plan of {0}.",
                Formats.date(plan.asOf()));
        long misses = count(plan, Show.LATE);
        long differ = count(plan, Show.DIFFERENT);
        return List.of(
                Figure.of(t("Computed finish"), Formats.date(finish))
                        .sub(
                                stated == null
                                        ? t("the plan states none")
                                        : slip == 0
                                                ? t("as the plan says")
                                                : t(
                                                        "{0} against the plan's {1}",
                                                        Formats.slip(slip), Formats.date(stated)))
                        .tone(slip > 0 ? Tone.BAD : Tone.PLAIN)
                        .basis(basis),
                Figure.of(t("Critical tasks"), Formats.number(count(plan, Show.CRITICAL)))
                        .sub(t("of {0} open", Formats.number(open(plan))))
                        .href(home)
                        .basis(t(
                                "Open tasks without total float (F38): a day lost on one of them is lost at the end.")),
                Figure.of(t("Deadlines missed"), Formats.number(misses))
                        .sub(misses == 0 ? t("all kept") : t("by computed finish"))
                        .tone(misses > 0 ? Tone.BAD : Tone.PLAIN)
                        .href(home + "?show=late"),
                Figure.of(t("Other than planned"), Formats.number(differ))
                        .sub(differ == 0 ? t("dates agree with the plan") : t("finish on another day"))
                        .tone(differ > 0 ? Tone.CARE : Tone.PLAIN)
                        .href(home + "?show=different"));
    }

    private static long open(ComputedPlan plan) {
        return plan.lines().stream()
                .filter(line -> line.kind() != Kind.SUMMARY && !line.isDone())
                .count();
    }

    private static Row row(Line line, boolean isSilent, String key) {
        var dates = line.dates();
        var stated = dates.statedFinish();
        long slip = stated == null
                ? 0
                : ChronoUnit.DAYS.between(stated.toLocalDate(), dates.finish().toLocalDate());
        return new Row(
                line.name(),
                Section.at(key, Section.Part.WHAT_IF) + "?task=" + line.uniqueId(),
                Formats.date(day(dates.start())),
                Formats.date(day(dates.finish())),
                Formats.date(day(stated)),
                slip == 0 ? null : slip,
                days(line.totalFloat()),
                days(line.freeFloat()),
                critical(line, isSilent),
                line.isCritical(),
                line.misses() > 0 ? days(line.misses()) : null,
                driven(line));
    }

    /// A plan that calls nothing critical does not contradict the engine.
    private static @Nullable String critical(Line line, boolean isSilent) {
        if (line.isCritical()) {
            return isSilent || line.isStatedCritical() ? t("Critical") : t("Critical, computed");
        }
        return line.isStatedCritical() ? t("Critical by the plan only") : null;
    }

    private static String driven(Line line) {
        if (line.isDone()) {
            return t("is done");
        }
        if (line.drivers().isEmpty()) {
            return line.kind() == Kind.SUMMARY ? "" : t("its own date, or the project's");
        }
        var named = line.drivers().stream()
                .limit(DRIVERS)
                .map(driver -> driver.type().equals("FS") ? driver.name() : driver.name() + " (" + driver.type() + ")")
                .collect(Collectors.joining("; "));
        int more = line.drivers().size() - DRIVERS;
        return more <= 0 ? named : named + " " + plural(more, "and {0} more", "and {0} more");
    }

    private static Gantt gantt(List<Line> lines, LocalDate asOf, String key) {
        var bars = lines.stream()
                .limit(BARS)
                .map(line -> {
                    var dates = line.dates();
                    var bar = line.kind() == Kind.MILESTONE
                            ? Gantt.Bar.milestone(line.name(), day(dates.finish()))
                            : Gantt.Bar.task(line.name(), day(dates.start()), day(dates.finish()));
                    bar = bar.critical(line.isCritical())
                            .done(line.isDone() ? 1 : 0)
                            .href(Section.at(key, Section.Part.WHAT_IF) + "?task=" + line.uniqueId());
                    return line.kind() == Kind.SUMMARY ? bar.summary() : bar;
                })
                .toList();
        return Gantt.of(t("Computed dates"), bars, asOf);
    }

    static String days(double days) {
        var rounded = BigDecimal.valueOf(days).setScale(1, java.math.RoundingMode.HALF_UP);
        return Formats.number(rounded, rounded.stripTrailingZeros().scale() > 0 ? 1 : 0);
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}
