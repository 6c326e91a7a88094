package org.plumbline.app.methods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The body of a template as people write it, line by line: `# chapter`, `## part`, `- item`, `? what to write
/// here`, `= facts of the project`, `| heads of a table`, `|* list that fills it`, `|+ blank rows`, `_ who signs`.
/// Anything else is a paragraph. `{fact}` stands for a fact anywhere.
public final class TemplateText {
    static final Pattern FACT = Pattern.compile("\\{([a-z_]{2,30})}");
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_ROWS = 60;

    private TemplateText() {}

    /// A line that means something.
    public sealed interface Line {}

    /// @param level 1 for a chapter, 2 for a part of one
    public record Heading(String text, int level) implements Line {}

    /// An item of a list.
    public record Item(String text) implements Line {}

    /// What somebody has to write at this place.
    public record Prompt(String text) implements Line {}

    /// A paragraph.
    public record Prose(String text) implements Line {}

    /// Facts of the project with their labels.
    public record Known(List<String> facts) implements Line {
        public Known {
            facts = List.copyOf(facts);
        }
    }

    /// A table.
    ///
    /// @param list what of the project fills it, empty for nothing
    /// @param blanks empty rows to write in
    /// @param rows what stands in it whatever the project
    public record Table(List<String> heads, String list, int blanks, List<List<String>> rows) implements Line {
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// Who signs.
    public record Signed(List<String> names) implements Line {
        public Signed {
            names = List.copyOf(names);
        }
    }

    /// The lines of a body.
    ///
    /// @throws IllegalArgumentException where one means nothing; see [#problem]
    public static List<Line> parse(String body) {
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var raw : body.lines().toList()) {
            number++;
            var line = raw.strip();
            if (!line.isEmpty()) {
                try {
                    add(lines, line);
                } catch (IllegalArgumentException unfit) {
                    throw new IllegalArgumentException(number + " " + unfit.getMessage(), unfit);
                }
            }
        }
        return lines;
    }

    /// The number of the first line that means nothing, with what is wrong; empty where all is well.
    static Optional<String> problem(String body) {
        try {
            var unused = parse(body);
            return unused.isEmpty() ? Optional.of("1 holds nothing") : Optional.empty();
        } catch (IllegalArgumentException unfit) {
            return Optional.of(String.valueOf(unfit.getMessage()));
        }
    }

    private static void add(List<Line> lines, String line) {
        var rest = line.length() > 1 ? line.substring(1).strip() : "";
        FACT.matcher(line).results().map(found -> found.group(1)).forEach(TemplateText::requireFact);
        if (line.startsWith("##")) {
            lines.add(new Heading(line.substring(2).strip(), 2));
        } else if (line.startsWith("#")) {
            lines.add(new Heading(rest, 1));
        } else if (line.startsWith("- ")) {
            lines.add(new Item(rest));
        } else if (line.startsWith("? ")) {
            lines.add(new Prompt(rest));
        } else if (line.startsWith("= ")) {
            var facts = cells(rest, ",");
            facts.forEach(TemplateText::requireFact);
            lines.add(new Known(facts));
        } else if (line.startsWith("_ ")) {
            lines.add(new Signed(cells(rest, ",")));
        } else if (line.startsWith("|")) {
            table(lines, line, rest);
        } else {
            lines.add(new Prose(line));
        }
    }

    private static void table(List<Line> lines, String line, String rest) {
        var isMore = line.startsWith("|*") || line.startsWith("|+") || line.startsWith("|=");
        if (!isMore) {
            var heads = cells(rest, "\\|");
            if (heads.size() < 2 || heads.size() > MOST_COLUMNS) {
                throw new IllegalArgumentException("a table has 2 to " + MOST_COLUMNS + " columns");
            }
            lines.add(new Table(heads, "", 0, List.of()));
            return;
        }
        if (lines.isEmpty() || !(lines.getLast() instanceof Table table)) {
            throw new IllegalArgumentException("rows come below the heads of a table");
        }
        var what = rest.substring(1).strip();
        lines.removeLast();
        lines.add(more(table, line.charAt(1), what));
    }

    private static Table more(Table table, char sign, String what) {
        if (sign == '*') {
            if (!TemplateFacts.LISTS.contains(what)) {
                throw new IllegalArgumentException("there is no list \"" + what + "\"");
            }
            return new Table(table.heads(), what, table.blanks(), table.rows());
        }
        if (sign == '+') {
            var blanks = what.matches("[0-9]{1,2}") ? Integer.parseInt(what) : -1;
            if (blanks < 0 || blanks > MOST_ROWS) {
                throw new IllegalArgumentException("say how many blank rows, up to " + MOST_ROWS);
            }
            return new Table(table.heads(), table.list(), blanks, table.rows());
        }
        var rows = new ArrayList<>(table.rows());
        rows.add(fit(cells(what, "\\|"), table.heads().size()));
        return new Table(table.heads(), table.list(), table.blanks(), rows);
    }

    /// Cells of a row, cut or filled up to a width.
    static List<String> fit(List<String> cells, int width) {
        var fitted = new ArrayList<>(cells.subList(0, Math.min(cells.size(), width)));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return fitted;
    }

    private static List<String> cells(String text, String between) {
        return Arrays.stream(text.split(between, -1)).map(String::strip).toList();
    }

    private static void requireFact(String name) {
        if (!TemplateFacts.LABELS.containsKey(name)) {
            throw new IllegalArgumentException("there is no fact \"" + name + "\"");
        }
    }
}
