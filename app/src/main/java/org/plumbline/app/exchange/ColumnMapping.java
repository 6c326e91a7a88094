package org.plumbline.app.exchange;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a person decided about the columns of a table.
///
/// @param fields field by header; an empty field keeps the column as it is
/// @param currency of amounts whose column names none, ISO code
/// @param blankClears true where a blank cell takes away what is known; else it says nothing
/// @param leftOut true where nothing of the table is wanted
/// @param amountUnit what one of the amounts stands for where the header does not say: 1000000 for millions
public record ColumnMapping(
        Map<String, String> fields,
        @Nullable String currency,
        @Nullable BigDecimal amountUnit,
        @Nullable Boolean leftOut,
        @Nullable Boolean blankClears) {
    /// Nothing decided.
    public static final ColumnMapping NONE = new ColumnMapping(Map.of(), null, null);

    public ColumnMapping(Map<String, String> fields, @Nullable String currency, @Nullable BigDecimal amountUnit) {
        this(fields, currency, amountUnit, null, null);
    }

    public ColumnMapping {
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    /// This, with what `over` decides instead.
    public ColumnMapping with(ColumnMapping over) {
        var all = new HashMap<>(fields);
        all.putAll(over.fields);
        return new ColumnMapping(
                all,
                over.currency == null ? currency : over.currency,
                over.amountUnit == null ? amountUnit : over.amountUnit,
                over.leftOut == null ? leftOut : over.leftOut,
                over.blankClears == null ? blankClears : over.blankClears);
    }

    /// True where a person wants nothing of the table.
    public boolean wantsNothing() {
        return Boolean.TRUE.equals(leftOut);
    }

    /// True where a blank cell takes away what is known.
    public boolean isBlankClearing() {
        return Boolean.TRUE.equals(blankClears);
    }

    /// Equal for equal decisions.
    public String text() {
        return new TreeMap<>(fields) + "|" + currency + "|" + (amountUnit == null ? "" : amountUnit.toPlainString())
                + (wantsNothing() ? "|left out" : "")
                + (isBlankClearing() ? "|blank clears" : "");
    }
}
