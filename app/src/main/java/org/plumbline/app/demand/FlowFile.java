package org.plumbline.app.demand;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.files.Limits;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.table.SheetRows;

/// Cash flows from a file, laid out as people paste them: a row for each year, or the years across. All rows that
/// cannot be read are named at once.
public final class FlowFile {
    /// The largest file that is read, in bytes.
    public static final int MOST_BYTES = 5 << 20;

    private static final int MOST_ROWS = 200;
    private static final int MOST_PROBLEMS = 20;

    private FlowFile() {}

    /// What was read.
    ///
    /// @param problems sentences with row and what to do; nothing is taken where there is any
    public record Read(List<YearFlow> flows, List<String> problems) {
        public Read {
            flows = List.copyOf(flows);
            problems = List.copyOf(problems);
        }
    }

    /// Reads delimited text or a workbook.
    ///
    /// @param currency the one that all amounts have to be in
    public static Read of(byte[] bytes, String currency) {
        var problems = new ArrayList<String>();
        var flows = new ArrayList<YearFlow>();
        try {
            if (bytes.length == 0) {
                throw new Refusal(CaseRules.NOTHING_READ);
            }
            read(SheetRows.of(bytes, Limits.STANDARD), currency, flows, problems);
        } catch (UnreadableFile unreadable) {
            problems.add(String.valueOf(unreadable.getMessage()));
        } catch (Refusal refusal) {
            problems.add(Sentences.of(refusal));
        }
        return new Read(flows, problems);
    }

    private static void read(List<List<String>> rows, String currency, List<YearFlow> flows, List<String> problems) {
        var lines = new ArrayList<List<String>>();
        var numbers = new ArrayList<Integer>();
        for (var i = 0; i < rows.size(); i++) {
            if (!rows.get(i).stream().allMatch(String::isBlank)) {
                lines.add(trimmed(rows.get(i)));
                numbers.add(i + 1);
            }
        }
        if (lines.isEmpty()) {
            throw new Refusal(CaseRules.NOTHING_READ);
        }
        if (lines.size() > MOST_ROWS) {
            throw new Refusal(CaseRules.TOO_MANY_YEARS, MOST_ROWS);
        }
        var isTurned = FlowLines.isTurned(lines.getFirst());
        var upright = isTurned ? FlowLines.turned(lines) : lines;
        for (var i = 0; i < upright.size() && problems.size() < MOST_PROBLEMS; i++) {
            if (i > 0 || !FlowLines.isHead(upright.get(i))) {
                try {
                    var flow = FlowLines.flow(isTurned ? i + 1 : numbers.get(i), upright.get(i), currency);
                    BusinessCase.requireSound(flow);
                    flows.add(flow);
                } catch (Refusal refusal) {
                    problems.add(Sentences.of(refusal));
                }
            }
        }
        if (flows.isEmpty() && problems.isEmpty()) {
            problems.add(Sentences.of(new Refusal(CaseRules.NOTHING_READ)));
        }
    }

    /// Without blanks around the cells, without the fraction that workbooks give whole numbers, and without empty cells
    /// at the end; an amount that is missing is none.
    private static List<String> trimmed(List<String> row) {
        var cells = new ArrayList<String>();
        row.forEach(cell -> cells.add(cell.strip().replaceFirst("^(-?[0-9]+)\\.0+$", "$1")));
        while (cells.size() > 1 && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }
}
