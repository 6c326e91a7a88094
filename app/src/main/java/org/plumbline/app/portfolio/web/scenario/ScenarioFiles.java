package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;
import static org.plumbline.app.portfolio.web.scenario.ScenarioController.SCENARIO;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.register.ListFile;
import org.plumbline.app.kit.register.ListSheet;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.MoneyKind;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.plumbline.app.portfolio.scenario.Usage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A scenario as a paper to decide by, and as a workbook to reckon with.
@Controller
class ScenarioFiles {
    private static final List<String> CANDIDATES = List.of(
            "Key",
            "Candidate",
            "Outcome",
            "Start",
            "Value",
            "Cost",
            "Currency",
            "Risk",
            "Bucket",
            "Choice",
            "Reason",
            "Why",
            "Stays in");
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Scenarios scenarios;

    ScenarioFiles(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @GetMapping(SCENARIO + "." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(@PathVariable String key, @PathVariable String form) {
        var scenario = scenarios.get(key);
        return PaperFile.answer(
                form, "scenario-" + key, new ScenarioPaper(scenario, scenarios.findings(scenario)).paper());
    }

    @GetMapping(SCENARIO + ".xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String key) {
        var scenario = scenarios.get(key);
        return ResponseEntity.ok()
                .header("Content-Type", WORKBOOK)
                .header("Content-Disposition", "attachment; filename=\"scenario-" + key + ".xlsx\"")
                .body(bytes(scenario));
    }

    private static byte[] bytes(ScenarioView scenario) {
        try (var book = new SXSSFWorkbook(200);
                var out = new ByteArrayOutputStream()) {
            candidates(book.createSheet(t("Candidates")), scenario);
            money(book.createSheet(t("Money")), scenario);
            people(book.createSheet(t("People")), scenario);
            book.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void candidates(Sheet sheet, ScenarioView scenario) {
        ListSheet.head(sheet, CANDIDATES, 2);
        var words = new ScenarioWords(scenario);
        var outcome = scenario.outcome();
        var number = 1;
        for (var one : scenario.question().contenders()) {
            var start = outcome == null ? null : outcome.starts().get(one.key());
            var cells = new ArrayList<@Nullable Object>();
            cells.add(one.key());
            cells.add(one.title());
            cells.add(
                    outcome == null || outcome.figures() == null ? null : outcome.isIn(one.key()) ? t("In") : t("Out"));
            cells.add(start == null ? null : scenario.question().horizon().name(start));
            cells.add(one.value(scenario.question().worth()));
            cells.add(one.cost());
            cells.add(one.currency());
            cells.add(one.risk());
            cells.add(one.bucket());
            cells.add(t(one.wanted().label()));
            cells.add(one.why());
            cells.add(
                    outcome == null
                            ? null
                            : outcome.why(one.key()).map(words::words).orElse(null));
            cells.add(sure(scenario, one));
            ListFile.write(sheet, number++, cells);
        }
        ListSheet.filter(sheet, CANDIDATES.size(), number - 1);
    }

    private static @Nullable BigDecimal sure(ScenarioView scenario, Contender one) {
        var outcome = scenario.outcome();
        return outcome == null || outcome.draws() == 0
                ? null
                : BigDecimal.valueOf(outcome.timesIn().getOrDefault(one.key(), 0))
                        .divide(BigDecimal.valueOf(outcome.draws()), 4, java.math.RoundingMode.HALF_UP);
    }

    private static void money(Sheet sheet, ScenarioView scenario) {
        var heads = List.of(
                "Period", "Used", "Capital used", "Operating used", "Budget", "Capital budget", "Operating budget");
        ListSheet.head(sheet, heads, 1);
        var usage = usage(scenario);
        for (var period = 0; period < scenario.question().horizon().count(); period++) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(scenario.question().horizon().name(period));
            cells.add(usage.money(null).get(period));
            cells.add(usage.money(MoneyKind.CAPITAL).get(period));
            cells.add(usage.money(MoneyKind.OPERATING).get(period));
            cells.add(usage.budgets(null).get(period));
            cells.add(usage.budgets(MoneyKind.CAPITAL).get(period));
            cells.add(usage.budgets(MoneyKind.OPERATING).get(period));
            ListFile.write(sheet, period + 1, cells);
        }
    }

    private static void people(Sheet sheet, ScenarioView scenario) {
        ListSheet.head(sheet, List.of("Role", "Period", "Used", "Capacity"), 2);
        var question = scenario.question();
        var number = 1;
        for (var entry : usage(scenario).people().entrySet()) {
            var there = question.capacities().get(entry.getKey());
            for (var period = 0; period < question.horizon().count(); period++) {
                var cells = new ArrayList<@Nullable Object>();
                cells.add(entry.getKey());
                cells.add(question.horizon().name(period));
                cells.add(entry.getValue().get(period));
                cells.add(there == null || period >= there.size() ? null : there.get(period));
                ListFile.write(sheet, number++, cells);
            }
        }
    }

    private static Usage usage(ScenarioView scenario) {
        var outcome = scenario.outcome();
        return new Usage(scenario.question(), outcome == null ? java.util.Map.of() : outcome.starts());
    }
}
