package org.plumbline.app.assurance.assessment;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.assurance.assessment.internal.TableFiles;

/// Benchmark values as people send them: a table with the columns `Criterion`, `Value` and perhaps `Unit`, or lines
/// `criterion; value; unit`.
final class BenchmarkLines {
    private static final String CRITERION = "Criterion";
    private static final String VALUE = "Value";
    private static final String UNIT = "Unit";

    private BenchmarkLines() {}

    /// What was read.
    ///
    /// @param problems what has to be mended
    record Outcome(List<BenchmarkSet.Line> lines, List<String> problems) {
        Outcome {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }
    }

    static Outcome read(String text) {
        var lines = new ArrayList<BenchmarkSet.Line>();
        var problems = new ArrayList<String>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                var cells = line.split(";", -1);
                line(number, cells, lines, problems);
            }
        }
        return new Outcome(lines, problems);
    }

    static Outcome read(TableFiles.Content table) {
        var lines = new ArrayList<BenchmarkSet.Line>();
        var problems = new ArrayList<String>();
        var hasAll = table.heads().stream().anyMatch(head -> head.strip().equalsIgnoreCase(CRITERION))
                && table.heads().stream().anyMatch(head -> head.strip().equalsIgnoreCase(VALUE));
        if (!hasAll) {
            problems.add(t(
                    "The file needs the columns Criterion and Value, and may have Unit. It has: {0}.",
                    String.join(", ", table.heads())));
            return new Outcome(lines, problems);
        }
        for (var row : table.rows()) {
            var line = new ModelSheet.Line(row.number(), row.cells());
            line(row.number(), new String[] {line.at(CRITERION), line.at(VALUE), line.at(UNIT)}, lines, problems);
        }
        return new Outcome(lines, problems);
    }

    private static void line(int number, String[] cells, List<BenchmarkSet.Line> lines, List<String> problems) {
        var criterion = cells[0].strip();
        var value = cells.length > 1 ? cells[1].strip().replace(",", ".").replace("%", "") : "";
        if (criterion.isEmpty() || !value.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            problems.add(t("Line {0}: enter a criterion and a number, such as \"On time; 72.5; %\".", number));
            return;
        }
        lines.add(new BenchmarkSet.Line(criterion, new BigDecimal(value), cells.length > 2 ? cells[2].strip() : ""));
    }
}
