package org.plumbline.files.feed;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Limits;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.Value;
import org.plumbline.files.table.OwnColumn;
import org.plumbline.files.table.TextTables;

/// Recognises a set of the reporting feed that was saved as delimited text: by the published names of its columns and
/// the long ids in the one that tells its rows apart, or as the values of look-up tables. Text states no types: each
/// column is what all its values have in common.
public final class FeedTables {
    private static final String LOOKUPS = "LookupTableValues";
    private static final String ID = "\\{?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}?";
    private static final Pattern MARK = Pattern.compile("(?i)lookup|Member(?:Full)?Value|" + ID);
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}(?::\\d{2}.*)?)");
    private static final List<String> TABLES = List.of("LookupTableName", "CustomFieldName");
    private static final List<String> VALUES =
            List.of("LookupTableValue", "LookupTableValueName", "MemberFullValue", "MemberValue", "FullValue");
    private static final int HEAD = 16_384;

    private final Limits limits;

    public FeedTables(Limits limits) {
        this.limits = limits;
    }

    /// The feed in a text; null for any other table.
    public @Nullable Feed read(byte[] bytes) {
        var head = new String(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)), StandardCharsets.ISO_8859_1);
        if (!MARK.matcher(head.replace("\0", "")).find()) {
            return null;
        }
        try {
            return read(TextTables.rows(bytes, limits));
        } catch (UnreadableFile noTable) {
            return null;
        }
    }

    private @Nullable Feed read(List<List<String>> rows) {
        int first = 0;
        while (first < rows.size()
                && rows.get(first).stream().filter(cell -> !cell.isBlank()).count() < 2) {
            first++;
        }
        if (first >= rows.size()) {
            return null;
        }
        var header = rows.get(first).stream().map(String::strip).toList();
        var body = rows.subList(first + 1, rows.size()).stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        var set = setOf(header, body);
        return set == null ? null : feed(set, header, body);
    }

    private static @Nullable String setOf(List<String> header, List<List<String>> body) {
        if (TABLES.stream().anyMatch(header::contains) && VALUES.stream().anyMatch(header::contains)) {
            return LOOKUPS;
        }
        var set = EntitySets.PUBLISHED.ofProperties(header);
        var key = set == null ? -1 : header.indexOf(EntitySets.PUBLISHED.key(set));
        var isKeyed = key >= 0
                && !body.isEmpty()
                && body.stream().limit(20).allMatch(row -> cell(row, key).matches(ID));
        return isKeyed ? set : null;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    private Feed feed(String set, List<String> header, List<List<String>> body) {
        var rows = new ArrayList<Map<String, Value>>();
        body.forEach(row -> rows.add(new LinkedHashMap<>()));
        for (int column = 0; column < header.size(); column++) {
            var name = header.get(column);
            if (!name.isEmpty() && header.indexOf(name) == column) {
                values(body, column).forEach((row, value) -> rows.get(row).put(name, value));
            }
        }
        var collector = new FeedCollector(limits);
        collector.open(set);
        rows.forEach(row -> collector.add(set, row));
        return collector.feed("CSV");
    }

    /// The values of a column by row; a stated reason for having none is none.
    private static Map<Integer, Value> values(List<List<String>> body, int column) {
        var texts = new HashMap<Integer, String>();
        for (int row = 0; row < body.size(); row++) {
            var text = cell(body.get(row), column);
            if (!text.isEmpty() && !text.toLowerCase(Locale.ROOT).equals("null")) {
                texts.put(row, text);
            }
        }
        var read = texts.isEmpty() ? null : OwnColumn.of("", texts);
        var values = new HashMap<Integer, Value>();
        if (read != null) {
            read.values()
                    .forEach((row, text) -> values.put(row, value(read.type(), text, texts.getOrDefault(row, ""))));
        }
        return values;
    }

    private static Value value(OwnColumn.Type type, String read, String asWritten) {
        return switch (type) {
            case NUMBER -> new Value.Figure(new BigDecimal(read));
            case YES_NO -> new Value.Flag(read.equals("yes"));
            case DATE -> {
                var moment = MOMENT.matcher(asWritten);
                var exact = moment.matches()
                        ? FeedValues.ofAtom("Edm.DateTime", moment.group(1) + "T" + moment.group(2))
                        : null;
                yield exact instanceof Value.Moment ? exact : new Value.Day(LocalDate.parse(read));
            }
            case TEXT, CHOICE -> new Value.Text(asWritten);
        };
    }
}
