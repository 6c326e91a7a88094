package org.plumbline.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plumbline.files.Problem;
import org.plumbline.files.Recognised;
import org.plumbline.files.feed.Feed;
import org.plumbline.files.plan.Plan;
import org.plumbline.files.table.Cell;
import org.plumbline.files.table.Field;
import org.plumbline.files.table.Table;
import org.plumbline.files.table.Tally;

/// What is said about one file, as a JSON document and as text.
record Inspection(Map<String, Object> document, boolean isClean) {
    private static final int PROBLEMS_SHOWN = 10;
    private static final Pattern YEAR = Pattern.compile("(?:FY)?(?:19|20)\\d{2}(?:/\\d{2})?");

    static Inspection of(String file, Recognised recognised) {
        var document = new LinkedHashMap<String, Object>();
        document.put("file", file);
        boolean clean = switch (recognised) {
            case Recognised.PlanFile plan -> plan(document, plan);
            case Recognised.TableFile table -> tables(document, table);
            case Recognised.FeedFile feed -> feed(document, feed.feed());
            case Recognised.Unreadable unreadable -> {
                document.put("kind", "unreadable");
                document.put("why", unreadable.reason());
                yield false;
            }
        };
        return new Inspection(document, clean);
    }

    /// The figures of the plan the file is about; of a file of several projects those of each.
    private static boolean plan(Map<String, Object> document, Recognised.PlanFile file) {
        document.put("kind", "project-plan");
        figures(document, file.plan());
        if (file.plans().size() > 1) {
            document.put("projects", file.plans().size());
            var plans = new ArrayList<Map<String, Object>>();
            for (var plan : file.plans()) {
                var one = new LinkedHashMap<String, Object>();
                figures(one, plan);
                plans.add(one);
            }
            document.put("plans", plans);
        }
        return problems(document, file.problems());
    }

    private static void figures(Map<String, Object> document, Plan plan) {
        document.put("format", plan.format());
        document.put("name", plan.name());
        document.put("tasks", plan.tasks().size());
        document.put("resources", plan.resources().size());
        document.put("assignments", plan.assignments().size());
        document.put("relations", plan.links().size());
        document.put("start", plan.start() == null ? null : plan.start().toString());
        document.put("finish", plan.finish() == null ? null : plan.finish().toString());
    }

    /// The clearest table; of a workbook with several those of each sheet.
    private static boolean tables(Map<String, Object> document, Recognised.TableFile file) {
        boolean isClean = table(document, file.table());
        if (file.tables().size() > 1) {
            var sheets = new ArrayList<Map<String, Object>>();
            for (var table : file.tables()) {
                var one = new LinkedHashMap<String, Object>();
                isClean &= table(one, table);
                sheets.add(one);
            }
            document.put("sheets", sheets);
        }
        return isClean;
    }

    private static boolean table(Map<String, Object> document, Table table) {
        document.put("kind", table.kind().id());
        document.put("encoding", table.encoding());
        document.put("delimiter", table.delimiter());
        if (!table.sheet().isEmpty()) {
            document.put("sheet", table.sheet());
        }
        document.put("transposed", table.transposed());
        boolean portfolio = table.kind() == Table.Kind.PORTFOLIO_TABLE;
        document.put(portfolio ? "projects" : "rows", table.rows().size());
        document.put("columns", columns(table));
        document.put("otherColumns", otherColumns(table));
        document.put("headerSignature", table.headerSignature());
        if (portfolio) {
            var tally = Tally.of(table);
            document.put("rag", tally.rag());
            var cost = new LinkedHashMap<String, Object>();
            cost.put("known", tally.wholeLifeCostKnown());
            cost.put("sum", plain(tally.wholeLifeCostSum()));
            document.put("wholeLifeCost", cost);
        }
        document.put("notes", notes(table));
        return problems(document, table.problems());
    }

    /// Without a server nobody knows when the fiscal years of the organisation start.
    private static List<String> notes(Table table) {
        var notes = new ArrayList<>(table.notes());
        boolean hasYears = table.kind() == Table.Kind.MONEY_TABLE
                && table.rows().stream()
                        .anyMatch(row -> row.cell(Field.PERIOD) instanceof Cell.Known known
                                && YEAR.matcher(known.text()).matches());
        if (hasYears) {
            notes.add("amounts of a year: their months are not decided here; an import keeps them in the last month of"
                    + " the organisation's fiscal year, calendar years unless set");
        }
        return notes;
    }

    private static Map<String, String> columns(Table table) {
        var columns = new LinkedHashMap<String, String>();
        for (var column : table.columns()) {
            if (column.field() != null) {
                columns.putIfAbsent(column.field().id(), column.header());
            }
        }
        return columns;
    }

    private static List<String> otherColumns(Table table) {
        var others = new ArrayList<String>();
        for (var column : table.columns()) {
            if (column.field() == null) {
                others.add(column.header());
            }
        }
        return others;
    }

    private static boolean feed(Map<String, Object> document, Feed feed) {
        document.put("kind", "project-feed");
        document.put("encoding", feed.encoding());
        var sets = new LinkedHashMap<String, Integer>();
        var custom = new LinkedHashMap<String, Map<String, String>>();
        var unrecognised = new ArrayList<String>();
        for (var set : feed.sets()) {
            sets.put(set.name(), set.rows().size());
            if (!set.recognised()) {
                unrecognised.add(set.name());
            } else if (!set.unknown().isEmpty()) {
                custom.put(set.name(), set.unknown());
            }
        }
        document.put("sets", sets);
        document.put("customFields", custom);
        document.put("unrecognised", unrecognised);
        return problems(document, feed.problems());
    }

    private static boolean problems(Map<String, Object> document, List<Problem> problems) {
        document.put("problems", problems);
        return problems.isEmpty();
    }

    /// To the hundredth of the column's unit, which is as exact as published figures are.
    private static BigDecimal plain(BigDecimal sum) {
        var rounded = sum.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return new BigDecimal(rounded.toPlainString());
    }

    /// One block of lines a person can read.
    String text() {
        var text = new StringBuilder();
        text.append(document.get("file")).append(": ").append(document.get("kind"));
        document.forEach((key, value) -> {
            boolean said = key.equals("file") || key.equals("kind") || key.equals("problems") || value == null;
            if (!said && !isEmpty(value)) {
                text.append("\n  ").append(words(key)).append(": ").append(shown(value));
            }
        });
        appendProblems(text);
        return text.toString();
    }

    private void appendProblems(StringBuilder text) {
        if (!(document.get("problems") instanceof List<?> problems)) {
            return;
        }
        for (var found : problems.subList(0, Math.min(PROBLEMS_SHOWN, problems.size()))) {
            if (found instanceof Problem problem) {
                text.append("\n  problem: ");
                if (problem.row() > 0) {
                    text.append("row %d, %s: \"%s\" ".formatted(problem.row(), problem.column(), problem.value()));
                }
                text.append(problem.why());
            }
        }
        if (problems.size() > PROBLEMS_SHOWN) {
            text.append("\n  and %d more problems".formatted(problems.size() - PROBLEMS_SHOWN));
        }
    }

    private static boolean isEmpty(Object value) {
        return value.equals("")
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof List<?> list && list.isEmpty());
    }

    private static String words(String key) {
        return key.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private static String shown(Object value) {
        if (value instanceof Map<?, ?> map) {
            var parts = new ArrayList<String>();
            map.forEach(
                    (key, part) -> parts.add(key + " " + String.valueOf(part).replaceAll("\\s+", " ")));
            return String.join(", ", parts);
        }
        return value.toString().replaceAll("\\s+", " ");
    }
}
