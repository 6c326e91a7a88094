package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.office.CapabilityMap;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeFacts;
import org.plumbline.app.office.OfficeMeans;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The office as a unit with people, money and mission, and what it is able to do.
@Controller
class MeansController {
    private final Offices offices;
    private final OfficeMeans means;
    private final CapabilityMap capabilities;
    private final OfficeHead heads;
    private final FactTexts texts;

    MeansController(Offices offices, OfficeMeans means, CapabilityMap capabilities, OfficeHead heads, FactTexts texts) {
        this.offices = offices;
        this.means = means;
        this.capabilities = capabilities;
        this.heads = heads;
        this.texts = texts;
    }

    @GetMapping(OfficeController.OFFICE + "/budget")
    String budget(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var unit = means.of(office);
        var head = heads.of(office, "/means").facts(figures(office, unit));
        var board = new Board(head, t("The office as a unit"))
                .statement(office.facts().textOr(OfficeFacts.MISSION))
                .link(t("CSV"), office.href() + "/budget.csv")
                .chart(chart(office, unit))
                .table(years(office, unit));
        if (offices.mayRun(office)) {
            board.link(t("Add a year"), office.href() + "/lists/budget/new");
        }
        return board.into(model);
    }

    private Figure[] figures(OfficeView office, OfficeMeans.Means unit) {
        var latest = unit.latest();
        var department = office.facts().id(OfficeFacts.DEPARTMENT);
        return new Figure[] {
            Figure.of(t("Headcount"), Formats.number(unit.headcount(), 1))
                    .sub(t("{0} people", unit.members()))
                    .basis(t("Shares of working time of the team, in full posts")),
            Figure.of(
                            t("Cost centre"),
                            office.facts().has(OfficeFacts.COST_CENTRE)
                                    ? office.facts().textOr(OfficeFacts.COST_CENTRE)
                                    : Formats.NONE)
                    .sub(department == null ? null : texts.shown(OfficeFacts.IDENTITY.get(6), office.facts())),
            Figure.of(
                    t("Budget of the latest year"),
                    latest == null ? Formats.NONE : Formats.moneyShort(latest.planned(), office.currency())),
            Figure.of(t("Spent"), latest == null ? Formats.NONE : Formats.moneyShort(latest.spent(), office.currency()))
                    .sub(latest == null ? null : Formats.percent(latest.used(), 0))
                    .tone(latest != null && latest.deviation().signum() > 0 ? Tone.BAD : Tone.PLAIN),
            Figure.of(t("Posts vacant"), latest == null ? Formats.NONE : Formats.number(latest.vacant(), 0))
        };
    }

    private static @Nullable CategoryChart chart(OfficeView office, OfficeMeans.Means unit) {
        if (unit.years().isEmpty()) {
            return null;
        }
        var planned = new ArrayList<@Nullable BigDecimal>();
        var spent = new ArrayList<@Nullable BigDecimal>();
        unit.years().forEach(year -> {
            planned.add(ValueController.thousands(year.planned()));
            spent.add(ValueController.thousands(year.spent()));
        });
        return CategoryChart.of(
                        CategoryChart.Kind.BAR,
                        t("Planned and spent"),
                        t("thousand {0}", office.currency()),
                        unit.years().stream().map(year -> year.part().title()).toList(),
                        List.of(
                                CategoryChart.Series.of(t("Planned"), Tone.MUTED, planned),
                                CategoryChart.Series.of(t("Spent"), Tone.ACCENT, spent)))
                .heading(t("Year"))
                .decimals(0);
    }

    private static BoardTable years(OfficeView office, OfficeMeans.Means unit) {
        var rows = unit.years().stream()
                .map(year -> List.<Cell>of(
                        Cell.link(year.part().title(), year.part().href()),
                        Cell.money(year.planned(), office.currency()),
                        Cell.money(year.spent(), office.currency()),
                        Cell.money(year.deviation(), office.currency()),
                        Cell.number(year.posts(), 1),
                        Cell.number(year.filled(), 1),
                        Cell.number(year.vacant(), 1)))
                .toList();
        return new BoardTable("years", t("Plan and actual"), "", heads(), rows, t("No budget year yet. Add one."));
    }

    private static List<String> heads() {
        return List.of(
                t("Year"),
                t("Planned"),
                t("Spent"),
                t("Deviation"),
                t("Posts planned"),
                t("Posts filled"),
                t("Posts vacant"));
    }

    @GetMapping(OfficeController.OFFICE + "/budget.csv")
    ResponseEntity<byte[]> file(@PathVariable String key) {
        var office = offices.get(key);
        var csv = new Csv(heads());
        for (var year : means.of(office).years()) {
            csv.line(List.of(
                    year.part().title(),
                    year.planned(),
                    year.spent(),
                    year.deviation(),
                    year.posts(),
                    year.filled(),
                    year.vacant()));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"budget-" + office.key() + ".csv\"")
                .body(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(OfficeController.OFFICE + "/coverage")
    String coverage(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var report = capabilities.of(office);
        var rows = report.lines().stream()
                .map(line -> {
                    var part = line.part();
                    var name = t(line.capability().label());
                    return List.<Cell>of(
                            part == null ? Cell.text(name) : Cell.link(name, part.href()),
                            Cell.state(t(line.level().label()), tone(line.level())),
                            Cell.muted(line.by()));
                })
                .toList();
        var head = heads.of(office, "/definition")
                .facts(
                        Figure.of(t("Coverage"), Formats.percent(report.ratio(), 0))
                                .basis(t("Covered counts 1, partly a half; the mean over all capabilities")),
                        Figure.of(t("Gaps"), Formats.number(report.gaps().size()))
                                .tone(report.gaps().isEmpty() ? Tone.GOOD : Tone.CARE));
        var board = new Board(head, t("Capability coverage"))
                .statement(
                        t(
                                "What any office has to be able to do, whatever its structure. What somebody wrote down counts first, else a live service that provides it."))
                .table(new BoardTable(
                        "coverage", t("Capabilities"), "", List.of(t("Capability"), t("Coverage"), t("By")), rows, ""));
        if (offices.mayRun(office)) {
            board.link(t("Write one down"), office.href() + "/lists/capability/new")
                    .link(t("Choose services"), office.href() + "/catalogue");
        }
        return board.into(model);
    }

    private static Tone tone(CapabilityMap.Level level) {
        return switch (level) {
            case COVERED -> Tone.GOOD;
            case PARTLY -> Tone.CARE;
            case NOT_COVERED -> Tone.BAD;
        };
    }
}
