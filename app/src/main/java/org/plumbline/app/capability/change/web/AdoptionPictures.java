package org.plumbline.app.capability.change.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.AdoptionRule;
import org.plumbline.app.capability.change.AdoptionShare;
import org.plumbline.app.capability.change.AdoptionSheet;
import org.plumbline.app.capability.change.Artefacts;
import org.plumbline.app.delivery.ArtefactUse.Artefact;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.chart.HeatMap;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.organisation.DepartmentView;
import org.plumbline.app.organisation.Departments;
import org.springframework.stereotype.Component;

/// Adoption as pictures: units by artefacts in a month, units by months of an artefact, and the way there.
@Component
class AdoptionPictures {
    private static final int MONTHS = 6;
    private static final int NEAR = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<Tone> TONES =
            List.of(Tone.ACCENT, Tone.GOOD, Tone.CARE, Tone.PLAIN, Tone.BAD, Tone.MUTED);

    private final Artefacts artefacts;
    private final Departments departments;

    AdoptionPictures(Artefacts artefacts, Departments departments) {
        this.artefacts = artefacts;
        this.departments = departments;
    }

    /// What a department is called.
    String unit(@Nullable UUID id) {
        return id == null ? t("Without a department") : departments.get(id).name();
    }

    /// The units that hold anything, by name; projects without a department last, as null.
    private List<@Nullable UUID> units(AdoptionSheet sheet) {
        var known = sheet.units();
        var units = new ArrayList<@Nullable UUID>();
        departments.all().stream()
                .map(DepartmentView::id)
                .filter(known::contains)
                .forEach(units::add);
        if (sheet.cells().keySet().stream().anyMatch(cell -> cell.unitId() == null)) {
            units.add(null);
        }
        return units;
    }

    /// Units by artefacts.
    HeatMap ofMonth(AdoptionSheet sheet, YearMonth month, AdoptionRule rule) {
        var known = artefacts.all();
        var lines = new ArrayList<HeatMap.Line>();
        for (var unit : units(sheet)) {
            lines.add(new HeatMap.Line(
                    unit(unit),
                    null,
                    known.stream()
                            .map(one -> tile(new AdoptionSheet.Cell(month, unit, one.key()), sheet, rule))
                            .toList()));
        }
        lines.add(new HeatMap.Line(
                t("All"),
                null,
                known.stream()
                        .map(one -> tile(sheet.all(month, one.key()), rule))
                        .toList()));
        return new HeatMap(
                t("Adoption in {0}", Formats.month(month)),
                t("Unit, % of projects"),
                known.stream().map(one -> t(one.label())).toList(),
                lines);
    }

    /// Units by months.
    HeatMap ofArtefact(AdoptionSheet sheet, YearMonth last, Artefact artefact, AdoptionRule rule) {
        var months = months(last);
        var lines = new ArrayList<HeatMap.Line>();
        for (var unit : units(sheet)) {
            lines.add(new HeatMap.Line(
                    unit(unit),
                    null,
                    months.stream()
                            .map(month -> tile(new AdoptionSheet.Cell(month, unit, artefact.key()), sheet, rule))
                            .toList()));
        }
        return new HeatMap(
                t("Adoption: {0}", t(artefact.label())),
                t("Unit, % of projects"),
                months.stream().map(Formats::monthShort).toList(),
                lines);
    }

    private static List<YearMonth> months(YearMonth last) {
        var months = new ArrayList<YearMonth>();
        for (var back = MONTHS - 1; back >= 0; back--) {
            months.add(last.minusMonths(back));
        }
        return months;
    }

    private static HeatMap.Tile tile(AdoptionSheet.Cell cell, AdoptionSheet sheet, AdoptionRule rule) {
        var unit = cell.unitId();
        var tile = tile(sheet.at(cell.month(), unit, cell.artefact()), rule);
        return tile.level() == 0 && tile.tone() == Tone.MUTED
                ? tile
                : tile.href("/adoption/projects?month=" + cell.month() + "&artefact="
                        + URLEncoder.encode(cell.artefact(), StandardCharsets.UTF_8) + "&unit="
                        + (unit == null ? "" : unit));
    }

    private static HeatMap.Tile tile(AdoptionShare share, AdoptionRule rule) {
        var rate = share.rate();
        if (rate == null) {
            return new HeatMap.Tile(t("n/a"), 0, Tone.MUTED, null, t("Not measurable: no project had to keep it"));
        }
        var tone = share.reaches(rule.threshold())
                ? Tone.GOOD
                : share.reaches(Math.max(1, rule.threshold() - NEAR)) ? Tone.CARE : Tone.BAD;
        var percent = rate.multiply(HUNDRED).intValue();
        return new HeatMap.Tile(
                Formats.percent(rate, 0),
                Math.max(2, tone == Tone.BAD ? 10 - percent / 10 : percent / 10),
                tone,
                null,
                t("{0} of {1} projects kept it in time", share.kept(), share.required()));
    }

    /// Each artefact over the months, all units together.
    CategoryChart trend(AdoptionSheet sheet, YearMonth last, AdoptionRule rule) {
        var months = months(last);
        var series = new ArrayList<CategoryChart.Series>();
        for (var artefact : artefacts.all()) {
            var values = new ArrayList<@Nullable BigDecimal>();
            for (var month : months) {
                var rate = sheet.all(month, artefact.key()).rate();
                values.add(rate == null ? null : rate.multiply(HUNDRED));
            }
            series.add(CategoryChart.Series.of(t(artefact.label()), TONES.get(series.size() % TONES.size()), values));
        }
        return CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        t("Adoption over the months"),
                        "%",
                        months.stream().map(Formats::monthShort).toList(),
                        series)
                .heading(t("Month"))
                .decimals(0)
                .limit(t("Adopted from"), rule.threshold());
    }

    /// What matters most of a month.
    List<Figure> figures(AdoptionSheet sheet, YearMonth month, AdoptionRule rule) {
        var all = AdoptionShare.NOTHING;
        var low = 0;
        for (var cell : sheet.cells().entrySet()) {
            if (cell.getKey().month().equals(month)) {
                all = all.plus(cell.getValue());
                low += cell.getValue().isBelow(rule.threshold()) ? 1 : 0;
            }
        }
        return List.of(
                Figure.of(t("In use"), all.isMeasurable() ? Formats.percent(all.rate(), 0) : t("n/a"))
                        .sub(t("{0} of {1} artefacts kept in time", all.kept(), all.required()))
                        .basis(t("Filled beyond its template and touched in the month, of what projects had to keep")),
                Figure.of(t("Below {0} %", rule.threshold()), Formats.number(low))
                        .sub(t("practices in units"))
                        .tone(low == 0 ? Tone.GOOD : Tone.CARE),
                Figure.of(t("Units"), Formats.number(sheet.units().size())));
    }
}
