package org.plumbline.files.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Problem;
import org.plumbline.files.Value;
import org.plumbline.files.table.Table.Kind;

/// Turns an upright grid with a known header row into a table: columns, then rows, then what was odd.
final class TableBuilder {
    private static final Pattern FOOTNOTE = Pattern.compile(
            "(?is)\\s*(?:source|notes?|quelle|hinweis|\\*|†|©|legend|key:|as at |as of |stand )[\\s\\S]*");
    private static final Pattern REMARK =
            Pattern.compile("(?s)(?:\\(?\\[?\\d{1,2}[.)\\]:]|[a-z]\\)|[¹²³⁴⁵†‡#])\\s*\\S.*|.*[.;]");
    private static final int PROBLEMS_KEPT = 1_000;
    private static final int SAMPLE = 5_000;
    private static final int TITLE_ROWS = 20;
    private static final Set<Kind> RATED = Set.of(Kind.PORTFOLIO_TABLE, Kind.STATUS_TABLE);

    private final Grid grid;
    private final HeaderSearch.Found header;
    private final List<String> headers;
    private final List<List<String>> body;
    private final ColumnReader.Habits habits;
    private final Columns.Assignment assignment;
    private final Map<Field, List<ColumnReader>> readers = new EnumMap<>(Field.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes;
    private final Totals sums;
    private final int lastEntry;
    private int totals;
    private int coloured;
    private int footnotes;

    TableBuilder(Grid grid, HeaderSearch.Found header, Mapping mapping, List<String> notes) {
        this(grid, header, mapping, notes, null);
    }

    /// @param kind what the rows are known to be about, null where the headers have to tell
    TableBuilder(Grid grid, HeaderSearch.Found header, Mapping mapping, List<String> notes, @Nullable Kind kind) {
        this.grid = grid;
        this.header = header;
        this.notes = new ArrayList<>(notes);
        this.notes.addAll(grid.notes());
        headers = header.index() < grid.rows().size() ? GroupHeadings.of(grid, header.index()) : List.of();
        body = grid.rows()
                .subList(
                        Math.min(header.index() + 1, grid.rows().size()),
                        grid.rows().size());
        habits = habits();
        lastEntry = lastEntry();
        sums = new Totals(habits.style(), headers.size());
        var found = kind == null
                ? Columns.best(headers, mapping, this::fits)
                : Columns.assign(kind, headers, mapping, this::fits);
        var named = NameColumn.in(found, headers, this::values);
        if (!named.equals(found)) {
            this.notes.add("\"%s\" is read as the name of the projects"
                    .formatted(headers.get(Columns.first(named, Field.NAME)).strip()));
        }
        assignment = RATED.contains(found.kind()) ? withRatingByContent(named) : named;
        assignment
                .columns()
                .forEach((field, columns) -> readers.put(
                        field,
                        columns.stream().map(column -> reader(field, column)).toList()));
    }

    Table build() {
        var columns = columns();
        var rows = rows();
        doubts();
        if (totals > 0) {
            notes.add("%d row(s) of totals left out".formatted(totals));
        }
        if (coloured > 0) {
            notes.add("%d rating(s) were read from the colour of their cell".formatted(coloured));
        }
        if (footnotes > 0) {
            notes.add("%d footnote(s) left out".formatted(footnotes));
        }
        return new Table(
                assignment.kind(),
                grid.encoding(),
                grid.delimiter(),
                grid.sheet(),
                header.transposed(),
                title(),
                header.index() + 1,
                signature(),
                columns,
                rows,
                problems,
                notes);
    }

    /// What was read one way and might be meant another.
    private void doubts() {
        var said = TitleUnits.ofTable(grid, header.index());
        if (!said.isEmpty()
                && columns().stream()
                        .anyMatch(column ->
                                column.field() != null && column.unit() > 1 && Units.of(column.header()) == 1)) {
            notes.add("amounts are in \"%s\", as the words above the table say".formatted(said));
        }
        assignment.columns().forEach((field, columns) -> {
            var reader = reader(field, columns.getFirst());
            var values = values(columns.getFirst());
            reader.doubt(values)
                    .or(() -> reader.mixed(values))
                    .ifPresent(doubt -> notes.add(
                            "%s: %s".formatted(headers.get(columns.getFirst()).strip(), doubt)));
        });
    }

    private String title() {
        var words = new LinkedHashSet<String>();
        grid.rows()
                .subList(0, Math.min(header.index(), TITLE_ROWS))
                .forEach(row -> row.stream()
                        .filter(cell -> !cell.isBlank() && cell.length() < 200)
                        .forEach(cell -> words.add(cell.strip())));
        var title = String.join(" | ", words);
        return title.length() > 1_000 ? title.substring(0, 1_000) : title;
    }

    private ColumnReader.Habits habits() {
        var all = new ArrayList<String>();
        for (var row : body) {
            for (var cell : row) {
                if (all.size() < SAMPLE * 4
                        && cell.length() < 30
                        && cell.chars().anyMatch(Character::isDigit)) {
                    all.add(cell);
                }
            }
        }
        return ColumnReader.Habits.of(all);
    }

    private List<String> values(int column) {
        var values = new ArrayList<String>(Math.min(body.size(), SAMPLE));
        for (var row : body) {
            if (column < row.size() && values.size() < SAMPLE) {
                values.add(row.get(column));
            }
        }
        return values;
    }

    private ColumnReader reader(Field field, int column) {
        var heading = field.type() == Field.Type.MONEY
                ? TitleUnits.unit(grid, header.index(), column, headers.get(column))
                : headers.get(column);
        return new ColumnReader(field, heading, values(column), habits);
    }

    private boolean fits(Field field, List<Integer> columns) {
        var values = new ArrayList<String>();
        columns.forEach(column -> values.addAll(values(column)));
        if (field == Field.STATE || field == Field.CATEGORY) {
            return !isRating(values);
        }
        return new ColumnReader(field, headers.get(columns.getFirst()), values, habits).fits(values);
    }

    private static boolean isRating(List<String> values) {
        int filled = 0;
        int rated = 0;
        for (var value : values) {
            filled += value.isBlank() ? 0 : 1;
            rated += value.isBlank() || Ratings.of(value).isEmpty() ? 0 : 1;
        }
        return rated > 0 && rated >= 0.6 * filled;
    }

    /// Without a known header for the overall rating, the first free column full of ratings is it.
    private Columns.Assignment withRatingByContent(Columns.Assignment found) {
        if (found.columns().containsKey(Field.RAG)) {
            return found;
        }
        var used = Columns.used(found);
        for (int column = 0; column < headers.size(); column++) {
            if (!used.contains(column) && isRating(values(column))) {
                var columns = new EnumMap<Field, List<Integer>>(Field.class);
                columns.putAll(found.columns());
                columns.put(Field.RAG, List.of(column));
                return new Columns.Assignment(found.kind(), columns, found.score());
            }
        }
        return found;
    }

    private List<Table.Column> columns() {
        var fields = new LinkedHashMap<Integer, Field>();
        assignment.columns().forEach((field, columns) -> columns.forEach(column -> fields.put(column, field)));
        var columns = new ArrayList<Table.Column>();
        int width = Math.max(headers.size(), grid.width());
        for (int column = 0; column < width; column++) {
            var field = fields.get(column);
            if (field != null) {
                var reader = reader(field, column);
                columns.add(new Table.Column(
                        column + 1, headers.get(column).strip(), field, reader.unit(), reader.currency()));
            } else if (!name(column).isEmpty()) {
                columns.add(new Table.Column(column + 1, name(column), null, 1, null));
            }
        }
        return columns;
    }

    /// The header of a column, or a made one where only the cells below are filled.
    private String name(int column) {
        var text = column < headers.size() ? headers.get(column).strip() : "";
        if (!text.isEmpty()) {
            return text;
        }
        return values(column).stream().anyMatch(value -> !value.isBlank()) ? "Column " + letters(column) : "";
    }

    private List<Table.Row> rows() {
        var used = Columns.used(assignment);
        var names = new ArrayList<String>();
        for (int column = 0; column < grid.width(); column++) {
            names.add(used.contains(column) ? "" : name(column));
        }
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < body.size(); i++) {
            var cells = body.get(i);
            if (isEntry(cells, i)) {
                int number = header.index() + 2 + i;
                var known = cells(cells, number);
                if (isNamed(known, number)) {
                    rows.add(new Table.Row(number, known, custom(cells, names)));
                }
            }
        }
        return rows;
    }

    /// Blank rows, repeated headers, totals and footnotes are no entries.
    private boolean isEntry(List<String> cells, int index) {
        var filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.isEmpty() || cells.equals(headers)) {
            return false;
        }
        if (sums.isTotal(cells)) {
            totals++;
            return false;
        }
        if (filled.stream().distinct().count() == 1
                && headers.size() > 2
                && (FOOTNOTE.matcher(filled.getFirst()).matches()
                        || filled.getFirst().length() > 150
                        || index > lastEntry && isBelow(index))) {
            footnotes++;
            return false;
        }
        return true;
    }

    /// True for words below the table: a gap, or the form of a remark, parts them from its rows.
    private boolean isBelow(int index) {
        var text = body.get(index).stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        return lastEntry >= 0 && (index > lastEntry + 1 || REMARK.matcher(text).matches() || text.length() > 60);
    }

    private int lastEntry() {
        int last = body.size() - 1;
        while (last >= 0 && GroupRows.filled(body.get(last)) < 2) {
            last--;
        }
        return last;
    }

    private Map<Field, Cell> cells(List<String> cells, int number) {
        var known = new EnumMap<Field, Cell>(Field.class);
        assignment.columns().forEach((field, columns) -> {
            var fieldReaders = readers.getOrDefault(field, List.of());
            int chosen = 0;
            while (chosen < columns.size() - 1
                    && text(cells, columns.get(chosen)).isBlank()) {
                chosen++;
            }
            var cell = coloured(
                    fieldReaders.get(chosen).read(text(cells, columns.get(chosen))),
                    field,
                    number,
                    columns.get(chosen));
            known.put(field, cell);
            if (cell instanceof Cell.Faulty faulty) {
                report(number, columns.get(chosen), cell.text(), faulty.why());
            }
        });
        return known;
    }

    /// A rating that only the colour of its cell says.
    private Cell coloured(Cell read, Field field, int number, int column) {
        var rag = field.type() == Field.Type.RATING && !(read instanceof Cell.Known)
                ? grid.colours().at(number - 1, column)
                : null;
        if (rag == null) {
            return read;
        }
        coloured++;
        return new Cell.Known(new Value.Rating(rag), rag.name());
    }

    private static String text(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /// A project without name and key cannot be found again; the other kinds decide later.
    private boolean isNamed(Map<Field, Cell> cells, int number) {
        if (assignment.kind() != Kind.PORTFOLIO_TABLE
                || cells.get(Field.NAME) instanceof Cell.Known
                || cells.get(Field.KEY) instanceof Cell.Known) {
            return true;
        }
        long filled = cells.values().stream()
                .filter(cell -> cell instanceof Cell.Known)
                .count();
        if (filled >= 2) {
            report(number, 0, "", "no project name; fill it in or remove the row");
        }
        return false;
    }

    private void report(int number, int column, String value, String why) {
        if (problems.size() < PROBLEMS_KEPT) {
            problems.add(
                    header.transposed()
                            ? new Problem(column + 1, letters(number - 1), value.strip(), why)
                            : new Problem(number, headers.get(column).strip(), value.strip(), why));
        }
    }

    private static Map<String, String> custom(List<String> cells, List<String> names) {
        var custom = new LinkedHashMap<String, String>();
        for (int column = 0; column < cells.size(); column++) {
            var name = names.get(column);
            if (!name.isEmpty() && !cells.get(column).isBlank()) {
                custom.putIfAbsent(name, cells.get(column).strip());
            }
        }
        return custom;
    }

    private String signature() {
        var words = new LinkedHashSet<String>();
        headers.forEach(text -> words.add(Words.normalised(text)));
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("|", words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The name a spreadsheet gives a column: 0 is A, 26 is AA.
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
