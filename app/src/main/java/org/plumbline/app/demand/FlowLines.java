package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.Formats;

/// Cash flows as people paste them from a sheet: a line for each year with year, capex, opex and benefit, with or
/// without a head, parted by tabs, semicolons or blanks; or turned by a quarter, with the years in the first line. A
/// last column may name the currency.
public final class FlowLines {
    private static final int FIELDS = 4;
    private static final int MOST_LINES = 200;
    private static final String YEAR = "(19|20|21)[0-9]{2}";

    private FlowLines() {}

    /// Reads what was pasted.
    ///
    /// @param currency the one that all amounts have to be in
    /// @throws Refusal naming the line that cannot be read
    public static List<YearFlow> read(String text, String currency) {
        var lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(FlowLines::cells)
                .toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        if (lines.size() > MOST_LINES) {
            throw new Refusal(CaseRules.TOO_MANY_YEARS, MOST_LINES);
        }
        var upright = isTurned(lines.getFirst()) ? turned(lines) : lines;
        var flows = new ArrayList<YearFlow>();
        for (var i = 0; i < upright.size(); i++) {
            if (i > 0 || !isHead(upright.get(i))) {
                flows.add(flow(i + 1, upright.get(i), currency));
            }
        }
        if (flows.isEmpty()) {
            throw new Refusal(CaseRules.NOTHING_READ);
        }
        return flows;
    }

    /// The same the other way round: what a form shows of a case that is there.
    public static String write(List<YearFlow> flows) {
        var text = new StringBuilder();
        for (var flow : flows) {
            text.append(flow.year());
            for (var amount : List.of(flow.capex(), flow.opex(), flow.benefit())) {
                text.append('\t').append(amount.stripTrailingZeros().toPlainString());
            }
            text.append('\n');
        }
        return text.toString();
    }

    static boolean isHead(List<String> line) {
        return !line.getFirst().matches(YEAR) && !startsWithNumber(line);
    }

    private static List<String> cells(String line) {
        var mark = line.contains("\t") ? "\t" : line.contains(";") ? ";" : "\\s+";
        var plain = mark.equals("\\s+") ? line.strip() : line;
        return Arrays.stream(plain.split(mark, -1)).map(String::strip).toList();
    }

    private static boolean startsWithNumber(List<String> cells) {
        return cells.getFirst().matches("-?[0-9].*");
    }

    static boolean isTurned(List<String> head) {
        return head.size() > 2 && head.stream().skip(1).allMatch(cell -> cell.matches(YEAR));
    }

    /// Rows that are named capex, opex and benefit, years across.
    static List<List<String>> turned(List<List<String>> lines) {
        var years = lines.getFirst();
        var upright = new ArrayList<List<String>>();
        for (var column = 1; column < years.size(); column++) {
            upright.add(new ArrayList<>(List.of(years.get(column), "0", "0", "0")));
        }
        for (var i = 1; i < lines.size(); i++) {
            var line = lines.get(i);
            var place = place(line.getFirst());
            if (place == 0 || line.size() > years.size()) {
                throw new Refusal(CaseRules.UNREADABLE_LINE, i + 1, shown(line));
            }
            for (var column = 1; column < line.size(); column++) {
                upright.get(column - 1).set(place, line.get(column));
            }
        }
        return upright;
    }

    private static int place(String name) {
        var word = name.toLowerCase(Locale.ROOT);
        return word.startsWith("cap") ? 1 : word.startsWith("op") ? 2 : word.startsWith("ben") ? 3 : 0;
    }

    static YearFlow flow(int number, List<String> cells, String currency) {
        if (cells.size() < FIELDS || !cells.getFirst().matches("[0-9]{1,6}")) {
            throw new Refusal(CaseRules.UNREADABLE_LINE, number, shown(cells));
        }
        if (cells.size() > FIELDS) {
            requireCurrency(number, cells.get(FIELDS), currency);
        }
        var amounts = new ArrayList<BigDecimal>();
        for (var cell : cells.subList(1, FIELDS)) {
            var amount = amount(number, cell, currency);
            if (amount == null) {
                throw new Refusal(CaseRules.UNREADABLE_LINE, number, shown(cells));
            }
            amounts.add(amount);
        }
        return new YearFlow(Integer.parseInt(cells.getFirst()), amounts.get(0), amounts.get(1), amounts.get(2));
    }

    private static void requireCurrency(int number, String code, String currency) {
        var named = code.toUpperCase(Locale.ROOT);
        if (!named.isEmpty() && !named.equals(currency)) {
            throw new Refusal(CaseRules.TWO_CURRENCIES, number, named, currency);
        }
    }

    /// An amount such as `120000`, `120,000.50` or `GBP 120000`; an empty cell is 0; null where it is none.
    private static @Nullable BigDecimal amount(int number, String cell, String currency) {
        var text = cell;
        if (text.length() > 3 && Formats.isCurrency(text.substring(0, 3).toUpperCase(Locale.ROOT))) {
            requireCurrency(number, text.substring(0, 3), currency);
            text = text.substring(3);
        }
        var plain = text.replace(",", "").replace(" ", "").replace("\u00a0", "");
        if (plain.isEmpty() || plain.equals("-")) {
            return BigDecimal.ZERO;
        }
        return plain.length() <= 24 && plain.matches("-?[0-9]+(\\.[0-9]{1,4})?") ? new BigDecimal(plain) : null;
    }

    private static String shown(List<String> cells) {
        var line = String.join(" ", cells);
        return line.length() > 60 ? line.substring(0, 60) + "..." : line;
    }
}
