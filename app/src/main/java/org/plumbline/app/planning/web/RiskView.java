package org.plumbline.app.planning.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.chart.CategoryChart.Series;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.planning.PlanRisks;
import org.plumbline.app.planning.PlanRisks.Driver;
import org.plumbline.app.planning.PlanRisks.Tier;
import org.plumbline.app.planning.web.DatesView.Chip;

/// A simulated end as it is shown.
///
/// @param curve chance by day; null where nothing could be drawn
public record RiskView(
        List<Chip> tiers,
        List<Figure> figures,
        @Nullable CategoryChart curve,
        List<Line> drivers,
        String basis,
        List<String> notes) {
    public RiskView {
        tiers = List.copyOf(tiers);
        figures = List.copyOf(figures);
        drivers = List.copyOf(drivers);
        notes = List.copyOf(notes);
    }

    /// A task that drives the end.
    ///
    /// @param swing days between the two ends
    /// @param ratio of the longest swing, 0 to 1
    public record Line(
            String name, String href, String critical, String whenShort, String whenLong, long swing, double ratio) {}

    static RiskView of(PlanRisks risks, String key) {
        var home = Section.at(key, Section.Part.RISK);
        var tiers = Arrays.stream(Tier.values())
                .map(tier -> new Chip(
                        label(tier), tier == Tier.PLAN ? home : home + "?tier=" + tier.word(), tier == risks.tier()))
                .toList();
        long longest = risks.drivers().stream().mapToLong(RiskView::swing).max().orElse(0);
        return new RiskView(
                tiers,
                risks.curve().isEmpty() ? List.of() : figures(risks),
                risks.curve().isEmpty() ? null : curve(risks),
                risks.drivers().stream()
                        .map(driver -> line(driver, key, longest))
                        .toList(),
                t(
                        "{0} iterations over the plan of {1}, in {2} ms. Durations are drawn from {3}. Equal plans give equal figures.",
                        Formats.number(risks.iterations()),
                        Formats.date(risks.asOf()),
                        Formats.number(risks.took().toMillis()),
                        basis(risks)),
                risks.notes());
    }

    private static String basis(PlanRisks risks) {
        var tier = risks.tier();
        return tier == Tier.PLAN
                ? risks.basis()
                : t("a triangle from {0} to {1} of each planned duration", share(tier.low()), share(tier.high()));
    }

    private static String share(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String label(Tier tier) {
        return switch (tier) {
            case PLAN -> t("As the plan says");
            case TIGHT -> t("Routine work");
            case USUAL -> t("Known kind of work");
            case WIDE -> t("First of its kind");
        };
    }

    private static List<Figure> figures(PlanRisks risks) {
        var planned = risks.planned();
        var chance = risks.chanceOfPlanned();
        return List.of(
                Figure.of(t("Planned end"), Formats.date(planned))
                        .sub(t("{0} likely", share(chance)))
                        .tone(chance < 0.5 ? Tone.BAD : chance < 0.8 ? Tone.CARE : Tone.GOOD)
                        .basis(t("Share of iterations that end by the day the plan computes to.")),
                end("P50", risks.at(50), planned, t("as likely earlier as later")),
                end("P80", risks.at(80), planned, t("four of five end by then")),
                end("P90", risks.at(90), planned, t("nine of ten end by then")));
    }

    private static Figure end(String label, @Nullable LocalDate day, @Nullable LocalDate planned, String meaning) {
        var slip = day == null || planned == null
                ? meaning
                : Formats.slip(ChronoUnit.DAYS.between(planned, day)) + ", " + meaning;
        return Figure.of(label, Formats.date(day)).sub(slip);
    }

    private static CategoryChart curve(PlanRisks risks) {
        var days = new ArrayList<String>();
        var chances = new ArrayList<@Nullable BigDecimal>();
        for (var point : risks.curve()) {
            days.add(Formats.date(point.day()));
            chances.add(BigDecimal.valueOf(point.chance() * 100).setScale(1, RoundingMode.HALF_UP));
        }
        return CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        t("Chance of having ended by a day"),
                        "%",
                        days,
                        List.of(Series.of(t("Chance"), Tone.ACCENT, chances)))
                .heading(t("Day"))
                .decimals(0)
                .limit("P80", 80);
    }

    private static long swing(Driver driver) {
        return ChronoUnit.DAYS.between(driver.whenShort(), driver.whenLong());
    }

    private static Line line(Driver driver, String key, long longest) {
        return new Line(
                driver.name(),
                Section.at(key, Section.Part.WHAT_IF) + "?task=" + driver.uniqueId(),
                String.format(Locale.ROOT, "%.0f %%", driver.criticality() * 100),
                Formats.date(driver.whenShort()),
                Formats.date(driver.whenLong()),
                swing(driver),
                longest <= 0 ? 0 : (double) swing(driver) / longest);
    }
}
