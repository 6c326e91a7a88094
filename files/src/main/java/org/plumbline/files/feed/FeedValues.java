package org.plumbline.files.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Value;
import tools.jackson.databind.JsonNode;

/// Types the values of the feed. Times are wall-clock times of the site: the feed writes them as if they were UTC.
final class FeedValues {
    private static final Pattern TICKS = Pattern.compile("/Date\\((-?\\d{1,18})(?:[+-]\\d{1,4})?\\)/");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}\\.\\d{6,15}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})?");

    private FeedValues() {}

    static @Nullable Value of(JsonNode node) {
        if (node.isNumber()) {
            return new Value.Figure(node.decimalValue());
        }
        if (node.isBoolean()) {
            return new Value.Flag(node.booleanValue());
        }
        return node.isString() ? ofText(node.stringValue()) : null;
    }

    private static @Nullable Value ofText(String text) {
        if (text.isBlank()) {
            return null;
        }
        var ticks = TICKS.matcher(text);
        if (ticks.matches()) {
            return new Value.Moment(
                    LocalDateTime.ofInstant(Instant.ofEpochMilli(Long.parseLong(ticks.group(1))), ZoneOffset.UTC));
        }
        if (DECIMAL.matcher(text).matches()) {
            return new Value.Figure(new BigDecimal(text));
        }
        var moment = MOMENT.matcher(text).matches() ? moment(text) : null;
        return moment == null ? new Value.Text(text) : moment;
    }

    /// A value of the Atom form, which names its type; text stays text there.
    static @Nullable Value ofAtom(String type, String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return switch (type) {
                case "Edm.DateTime", "Edm.DateTimeOffset" -> moment(text);
                case "Edm.Boolean" -> new Value.Flag(text.strip().equals("true"));
                case "Edm.Decimal", "Edm.Double", "Edm.Single", "Edm.Int16", "Edm.Int32", "Edm.Int64", "Edm.Byte" ->
                    new Value.Figure(new BigDecimal(text.strip()));
                default -> new Value.Text(text);
            };
        } catch (NumberFormatException e) {
            return new Value.Text(text);
        }
    }

    private static @Nullable Value moment(String text) {
        try {
            boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
            return new Value.Moment(zoned ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return new Value.Text(text);
        }
    }

    static String typeOf(Value value) {
        return switch (value) {
            case Value.Text _ -> "text";
            case Value.Figure _ -> "number";
            case Value.Day _, Value.Moment _ -> "date";
            case Value.Flag _ -> "flag";
            case Value.Rating _ -> "rating";
        };
    }
}
