package org.plumbline.app.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.plumbline.app.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The same figures as each page, file and program shows them to one reader.
///
/// @param base where the server answers
/// @param visitor signed in
/// @param asked the question as it stands in an address, such as `as_of=2026-10-31`; empty for live facts of all
record Answers(String base, Visitor visitor, String asked) {
    private static final Pattern CHIP = Pattern.compile("class=\"chip\"[^>]*>([A-Za-z ]+) ([0-9,]+)</a>");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What is compared.
    ///
    /// @param projects each once
    /// @param money forecasts by currency
    record Figures(long projects, long falseGreens, long late, Map<String, BigDecimal> money) {}

    private String address(String path) {
        return base + path + (path.contains("?") ? "&" : "?") + asked;
    }

    private String text(String path) {
        var answer = visitor.get(address(path));
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /// The counts on the chips of a list, by label.
    Map<String, Long> chips(String path) {
        var chips = new LinkedHashMap<String, Long>();
        CHIP.matcher(text(path))
                .results()
                .forEach(chip ->
                        chips.put(chip.group(1), Long.parseLong(chip.group(2).replace(",", ""))));
        return chips;
    }

    /// Every project by the interface for programs; those that are over only where they are asked for.
    Figures listed(boolean withOver) {
        var projects = new ArrayList<JsonNode>();
        for (var project : json("/api/v1/projects?size=500").get("items")) {
            if (withOver
                    || !List.of("CLOSED", "CANCELLED")
                            .contains(project.get("state").asString())) {
                projects.add(project);
            }
        }
        var money = new TreeMap<String, BigDecimal>();
        projects.forEach(project -> add(money, project.get("forecast")));
        return new Figures(
                projects.size(),
                projects.stream()
                        .filter(one -> one.get("agreement").asString().equals("FALSE_GREEN"))
                        .count(),
                projects.stream().filter(one -> one.get("late").asBoolean()).count(),
                money);
    }

    private JsonNode json(String path) {
        return JSON.readTree(text(path));
    }

    private static void add(Map<String, BigDecimal> money, JsonNode amount) {
        if (amount != null && !amount.isNull()) {
            add(
                    money,
                    amount.get("currency").asString(),
                    new BigDecimal(amount.get("amount").asString()));
        }
    }

    private static void add(Map<String, BigDecimal> money, String currency, BigDecimal amount) {
        money.merge(currency, amount, BigDecimal::add);
        money.computeIfPresent(currency, (one, sum) -> sum.setScale(2, java.math.RoundingMode.HALF_UP));
    }

    /// The total of a roll-up.
    Figures total(String by) {
        return group(List.of(json("/api/v1/rollup?by=" + by).get("total")));
    }

    /// The groups of a roll-up added up.
    Figures groups(String by) {
        var groups = new ArrayList<JsonNode>();
        json("/api/v1/rollup?by=" + by).get("groups").forEach(groups::add);
        return group(groups);
    }

    /// Running projects of one month of a roll-up.
    Figures month(String month) {
        for (var group : json("/api/v1/rollup?by=month").get("groups")) {
            if (group.get("key").asString().equals(month)) {
                var all = group(List.of(group));
                return new Figures(
                        all.projects() - group.get("over").asLong(), all.falseGreens(), all.late(), all.money());
            }
        }
        throw new AssertionError("no month " + month);
    }

    private static Figures group(List<JsonNode> groups) {
        var money = new TreeMap<String, BigDecimal>();
        groups.forEach(group -> group.get("sums").forEach(sum -> add(money, sum.get("forecast"))));
        return new Figures(sum(groups, "projects"), sum(groups, "falseGreens"), sum(groups, "late"), money);
    }

    private static long sum(List<JsonNode> groups, String figure) {
        return groups.stream().mapToLong(group -> group.get(figure).asLong()).sum();
    }

    /// The groups of a roll-up as CSV, added up; without money, which a group of several currencies leaves empty.
    Figures csvGroups(String by) {
        var rows = rows(text("/api/v1/rollup.csv?by=" + by)).stream()
                .filter(row -> !"Total".equals(row.get("name")) && !"total".equals(row.get("key")))
                .toList();
        return new Figures(sumOf(rows, "projects"), sumOf(rows, "falseGreens"), sumOf(rows, "late"), Map.of());
    }

    private static long sumOf(List<Map<String, String>> rows, String head) {
        return rows.stream().mapToLong(row -> Long.parseLong(row.get(head))).sum();
    }

    private static List<Map<String, String>> rows(String csv) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var sign : plain(csv).replace("\r\n", "\n").toCharArray()) {
            if (sign == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (sign == ',' || sign == '\n')) {
                line.add(field.toString());
                field.setLength(0);
                if (sign == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else {
                field.append(sign);
            }
        }
        return lines.stream()
                .skip(1)
                .map(cells -> named(lines.getFirst(), cells))
                .toList();
    }

    private static Map<String, String> named(List<String> heads, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < heads.size(); i++) {
            row.put(heads.get(i), cells.get(i));
        }
        return row;
    }

    private static String plain(String csv) {
        return csv.startsWith("\ufeff") ? csv.substring(1) : csv;
    }

    /// The rows of the wall as CSV.
    Figures csv(long late) {
        return figures(rows(text("/status.csv")), "agreement", "FALSE_GREEN", late);
    }

    /// The rows of the wall as a workbook.
    Figures workbook(long late) {
        return figures(sheet("/status.xlsx", "Status"), "Agreement", "False green", late);
    }

    /// The list of projects in the pack of a period.
    Figures pack(String period, long late) {
        return figures(
                sheet("/api/v1/periods/" + period + "/pack.xlsx", "Projects"), "Difference", "False green", late);
    }

    /// @param late as counted elsewhere: files have no column for it
    private static Figures figures(List<Map<String, String>> rows, String head, String word, long late) {
        var money = new TreeMap<String, BigDecimal>();
        for (var row : rows) {
            var forecast = row.getOrDefault("forecast", row.getOrDefault("Forecast", ""));
            if (!forecast.isEmpty()) {
                add(money, row.getOrDefault("currency", row.getOrDefault("Currency", "")), new BigDecimal(forecast));
            }
        }
        return new Figures(
                rows.size(),
                rows.stream()
                        .filter(row -> row.getOrDefault(head, "").equalsIgnoreCase(word))
                        .count(),
                late,
                money);
    }

    private List<Map<String, String>> sheet(String path, String name) {
        var rows = new ArrayList<Map<String, String>>();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(visitor.bytes(address(path))))) {
            var sheet = book.getSheet(name);
            var first = sheet.getFirstRowNum();
            for (var i = first + 1; i <= sheet.getLastRowNum(); i++) {
                var row = new LinkedHashMap<String, String>();
                for (var head : sheet.getRow(first)) {
                    var cell = sheet.getRow(i).getCell(head.getColumnIndex());
                    if (cell != null && cell.getCellType() == CellType.NUMERIC) {
                        row.put(
                                head.getStringCellValue(),
                                BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString());
                    } else if (cell != null) {
                        row.put(head.getStringCellValue(), cell.getStringCellValue());
                    }
                }
                rows.add(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }
}
