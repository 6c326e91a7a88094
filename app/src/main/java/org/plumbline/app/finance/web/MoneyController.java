package org.plumbline.app.finance.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectTab;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.finance.Expenditure;
import org.plumbline.app.finance.Measure;
import org.plumbline.app.finance.Money;
import org.plumbline.app.finance.MoneyLine;
import org.plumbline.app.kit.Formats;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The money of one project by month.
@Controller
class MoneyController {
    private final Projects projects;
    private final Money money;
    private final ProjectHeaders headers;

    MoneyController(Projects projects, Money money, ProjectHeaders headers) {
        this.projects = projects;
        this.money = money;
        this.headers = headers;
    }

    @Bean
    static ProjectTab moneyTab() {
        return new ProjectTab("Money", "/money", 40);
    }

    @GetMapping("/projects/{key:[A-Z]+-[0-9]+}/money")
    String show(@PathVariable String key, Model model) {
        var project = projects.get(key);
        var lines = money.lines(project.id());
        var currency = project.text(ProjectField.CURRENCY);
        model.addAttribute("record", headers.of(project, "/money"));
        model.addAttribute("lines", table(lines));
        model.addAttribute("sum", new MoneyMonth(t("Total"), totals(lines)));
        model.addAttribute("curve", MoneyCurve.of(lines, currency));
        model.addAttribute("split", split(lines, currency));
        model.addAttribute("currency", currency == null ? "" : currency);
        return "finance/money";
    }

    private static List<MoneyMonth> table(List<MoneyLine> lines) {
        var months = new TreeMap<YearMonth, List<MoneyLine>>();
        var wholeLife = new ArrayList<MoneyLine>();
        for (var line : lines) {
            if (line.month() == null) {
                wholeLife.add(line);
            } else {
                months.computeIfAbsent(line.month(), month -> new ArrayList<>()).add(line);
            }
        }
        var table = new ArrayList<MoneyMonth>();
        if (!wholeLife.isEmpty()) {
            table.add(new MoneyMonth(t("Whole life"), amounts(wholeLife)));
        }
        months.forEach((month, own) -> table.add(new MoneyMonth(Formats.monthShort(month), amounts(own))));
        return table;
    }

    /// Whole-life amounts, else the sum of the months: never both.
    private static List<String> totals(List<MoneyLine> lines) {
        return List.of(Measure.BUDGET, Measure.ACTUAL, Measure.FORECAST).stream()
                .map(measure -> {
                    var whole =
                            lines.stream().filter(line -> line.month() == null).toList();
                    var known = sum(whole, measure, null);
                    return Formats.number(known == null ? sum(lines, measure, null) : known, 0);
                })
                .toList();
    }

    private static List<String> amounts(List<MoneyLine> lines) {
        return List.of(Measure.BUDGET, Measure.ACTUAL, Measure.FORECAST).stream()
                .map(measure -> Formats.number(sum(lines, measure, null), 0))
                .toList();
    }

    private static @Nullable BigDecimal sum(List<MoneyLine> lines, Measure measure, @Nullable Expenditure kind) {
        return lines.stream()
                .filter(line -> line.measure() == measure && (kind == null || line.kind() == kind))
                .map(MoneyLine::amount)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static Map<String, String> split(List<MoneyLine> lines, @Nullable String currency) {
        var split = new java.util.LinkedHashMap<String, String>();
        if (currency != null) {
            split.put(
                    t("Capital budget"), Formats.moneyShort(sum(lines, Measure.BUDGET, Expenditure.CAPITAL), currency));
            split.put(
                    t("Operating budget"),
                    Formats.moneyShort(sum(lines, Measure.BUDGET, Expenditure.OPERATING), currency));
        }
        return split;
    }
}
