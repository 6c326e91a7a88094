package org.plumbline.app.kit.register;

import org.jspecify.annotations.Nullable;

/// A column of a register. Numbers stand right-aligned, with the unit in the head.
///
/// @param key names it in the address: `?sort=finish`, `?cols=name,finish`
/// @param hint the meaning of the head, shown on hover and read aloud
/// @param numeric right-aligned
/// @param sortable the head is a link that sorts
/// @param wideOnly left out on a narrow screen
/// @param optional shown only when chosen under "Columns"
/// @param isRoomy holds sentences, and is kept wide enough to read them
public record Column(
        String key,
        String head,
        @Nullable String hint,
        boolean numeric,
        boolean sortable,
        boolean wideOnly,
        boolean optional,
        boolean isRoomy) {

    public static Column text(String key, String head) {
        return new Column(key, head, null, false, false, false, false, false);
    }

    public static Column number(String key, String head) {
        return new Column(key, head, null, true, false, false, false, false);
    }

    /// A head that names its unit: `Forecast, £m`.
    public static Column number(String key, String head, String unit) {
        return number(key, head + ", " + unit);
    }

    public Column hint(String sentence) {
        return new Column(key, head, sentence, numeric, sortable, wideOnly, optional, isRoomy);
    }

    public Column sorted() {
        return new Column(key, head, hint, numeric, true, wideOnly, optional, isRoomy);
    }

    public Column wide() {
        return new Column(key, head, hint, numeric, sortable, true, optional, isRoomy);
    }

    public Column onDemand() {
        return new Column(key, head, hint, numeric, sortable, wideOnly, true, isRoomy);
    }

    public Column roomy() {
        return new Column(key, head, hint, numeric, sortable, wideOnly, optional, true);
    }

    /// The style classes of head and cells; null without any.
    public @Nullable String css() {
        var classes = (numeric ? "num " : "") + (wideOnly ? "wide-only " : "") + (isRoomy ? "roomy" : "");
        return classes.isEmpty() ? null : classes.strip();
    }
}
