package org.plumbline.app.finance.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.finance.Expenditure;
import org.plumbline.app.finance.Measure;
import org.plumbline.app.finance.Money;
import org.plumbline.app.finance.MoneyLine;
import org.plumbline.app.kit.register.Csv;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The months of a project's money as a list that comes back in by an import as it went out. Whole-life amounts are in
/// the list of projects.
@Controller
class MoneyExport {
    private static final MediaType TEXT = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Projects projects;
    private final Money money;

    MoneyExport(Projects projects, Money money) {
        this.projects = projects;
        this.money = money;
    }

    @GetMapping("/projects/{key:[A-Z]+-[0-9]+}/money.csv")
    ResponseEntity<String> csv(@PathVariable String key) {
        var project = projects.get(key);
        var rows = new TreeMap<String, List<MoneyLine>>();
        for (var line : money.lines(project.id())) {
            if (line.month() != null) {
                rows.computeIfAbsent(line.month() + " " + line.kind(), row -> new ArrayList<>())
                        .add(line);
            }
        }
        var csv = new Csv(
                List.of("Project key", "Project", "Period", "Kind", "Budget", "Actual", "Forecast", "Currency"));
        for (var lines : rows.values()) {
            var first = lines.getFirst();
            var row = new ArrayList<@Nullable Object>();
            row.addAll(List.of(project.key(), project.name(), String.valueOf(first.month()), KINDS.get(first.kind())));
            for (var measure : List.of(Measure.BUDGET, Measure.ACTUAL, Measure.FORECAST)) {
                row.add(lines.stream()
                        .filter(line -> line.measure() == measure)
                        .map(line -> line.amount().stripTrailingZeros().toPlainString())
                        .findFirst()
                        .orElse(null));
            }
            row.add(first.currency());
            csv.line(row);
        }
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header("Content-Disposition", "attachment; filename=\"%s-money.csv\"".formatted(project.key()))
                .body(csv.toString());
    }

    private static final Map<Expenditure, String> KINDS =
            Map.of(Expenditure.CAPITAL, "capex", Expenditure.OPERATING, "opex", Expenditure.UNSPLIT, "");
}
