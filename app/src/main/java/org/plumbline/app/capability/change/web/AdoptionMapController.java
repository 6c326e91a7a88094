package org.plumbline.app.capability.change.web;

import static org.plumbline.app.kit.Words.t;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.Adoption;
import org.plumbline.app.capability.change.AdoptionMeter;
import org.plumbline.app.capability.change.Artefacts;
import org.plumbline.app.capability.change.LowAdoption;
import org.plumbline.app.delivery.ArtefactUse;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How far the way of working is in use: the heat map, its trend, the projects behind each cell, and the workbook.
@Controller
class AdoptionMapController {
    private static final int TREND = 6;

    private final Adoption adoption;
    private final AdoptionMeter meter;
    private final LowAdoption low;
    private final Artefacts artefacts;
    private final AdoptionPictures pictures;
    private final AdoptionWorkbook workbook;
    private final Access access;

    AdoptionMapController(
            Adoption adoption,
            AdoptionMeter meter,
            LowAdoption low,
            Artefacts artefacts,
            AdoptionPictures pictures,
            AdoptionWorkbook workbook,
            Access access) {
        this.adoption = adoption;
        this.meter = meter;
        this.low = low;
        this.artefacts = artefacts;
        this.pictures = pictures;
        this.workbook = workbook;
        this.access = access;
    }

    @GetMapping("/adoption")
    String map(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String artefact,
            Model model) {
        var chosen = month(month);
        var known = artefacts.all().stream()
                .filter(one -> one.key().equals(artefact))
                .findFirst()
                .orElse(null);
        var sheet = adoption.sheet(chosen.minusMonths(TREND - 1), chosen);
        var rule = adoption.rule();
        model.addAttribute("month", chosen);
        model.addAttribute("months", months(chosen));
        model.addAttribute("artefact", known == null ? "" : known.key());
        model.addAttribute("artefacts", artefacts.all());
        model.addAttribute("rule", rule);
        model.addAttribute("figures", pictures.figures(sheet, chosen, rule));
        model.addAttribute(
                "map",
                known == null
                        ? pictures.ofMonth(sheet, chosen, rule)
                        : pictures.ofArtefact(sheet, chosen, known, rule));
        model.addAttribute("trend", pictures.trend(sheet, chosen, rule));
        model.addAttribute("mayRule", adoption.mayRule());
        return "capability/change/adoption";
    }

    /// The month of the address; the latest that is measured where it names none.
    private YearMonth month(@Nullable String text) {
        var asked = Months.of(text);
        return asked == null ? adoption.latest() : asked;
    }

    private List<Option> months(YearMonth chosen) {
        var last = adoption.latest().isAfter(chosen) ? adoption.latest() : chosen;
        var months = new ArrayList<Option>();
        for (var back = 0; back < 2 * TREND; back++) {
            var one = last.minusMonths(back);
            months.add(new Option(one.toString(), org.plumbline.app.kit.Formats.month(one)));
        }
        return months;
    }

    @GetMapping("/adoption/projects")
    String projects(
            @RequestParam String month,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam String artefact,
            Model model) {
        var chosen = month(month);
        var known = artefacts.all().stream()
                .filter(one -> one.key().equals(artefact))
                .findFirst()
                .orElseThrow(() -> new Missing("artefact", artefact));
        var lines = adoption.lines(chosen, id(unit), known.key());
        model.addAttribute("month", chosen);
        model.addAttribute("unit", pictures.unit(id(unit)));
        model.addAttribute("artefact", known);
        model.addAttribute("lines", lines);
        return "capability/change/projects";
    }

    private static @Nullable UUID id(@Nullable String unit) {
        return unit == null || unit.isBlank() ? null : Typed.id(unit).orElseThrow(() -> new Missing("unit", unit));
    }

    @GetMapping("/adoption.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(required = false) @Nullable String month) {
        var chosen = month(month);
        var sheet = adoption.sheet(chosen.minusMonths(TREND - 1), chosen);
        if (!access.may(Permission.EXPORT) && !access.may(Permission.LEAD_CHANGE)) {
            throw new Forbidden(Permission.EXPORT);
        }
        var lines = adoption.lines(chosen.minusMonths(TREND - 1), chosen).stream()
                .filter(line -> line.reading().sign() != ArtefactUse.Sign.KEPT)
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"adoption-" + chosen + ".xlsx\"")
                .body(workbook.of(sheet, lines));
    }

    @PostMapping("/adoption/rule")
    String rule(Typed typed, RedirectAttributes redirect) {
        return Outcome.of(
                redirect,
                "/adoption",
                t("Saved. Months that stand stay as they were measured."),
                () -> adoption.rule(typed.whole("threshold", 0), typed.whole("grace", -1)));
    }

    @PostMapping("/adoption/measurement")
    String measure(@RequestParam String month, RedirectAttributes redirect) {
        if (!adoption.mayRule()) {
            throw new Forbidden(Permission.LEAD_CHANGE);
        }
        var chosen = month(month);
        return Outcome.of(redirect, "/adoption?month=" + chosen, () -> {
            meter.measure(chosen);
            var raised = low.raise(chosen);
            return raised.isEmpty()
                    ? t("Measured. Nothing was raised that was not before.")
                    : t(
                            "Measured. Raised for coaching: {0}.",
                            String.join(
                                    ", ",
                                    raised.stream().map(LowAdoption.Low::unit).toList()));
        });
    }
}
