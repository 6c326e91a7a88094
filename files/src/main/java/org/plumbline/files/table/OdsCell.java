package org.plumbline.files.table;

import java.math.BigDecimal;
import org.xml.sax.Attributes;

/// The markup of one cell of an OpenDocument spreadsheet.
///
/// @param type of its value, empty where it holds text or nothing
/// @param value as stored, in the notation of the type
/// @param formula as stored, empty where there is none
/// @param style name of how it looks
/// @param times how often it stands side by side
/// @param columns how many columns it is merged over
/// @param rows how many rows it is merged over
record OdsCell(String type, String value, String formula, String style, int times, int columns, int rows) {
    static final OdsCell NONE = new OdsCell("", "", "", "", 1, 1, 1);
    private static final int MOST = 10_000_000;
    private static final int FORMULA_KEPT = 100;

    static OdsCell of(Attributes attributes, String rowStyle) {
        var type = OdsStyles.text(attributes, "office:value-type");
        var value = switch (type) {
            case "date" -> OdsStyles.text(attributes, "office:date-value");
            case "boolean" -> OdsStyles.text(attributes, "office:boolean-value");
            case "string" -> OdsStyles.text(attributes, "office:string-value");
            default -> OdsStyles.text(attributes, "office:value");
        };
        var style = OdsStyles.text(attributes, "table:style-name");
        return new OdsCell(
                OdsStyles.text(attributes, "calcext:value-type").equals("error") ? "error" : type,
                value,
                OdsStyles.text(attributes, "table:formula"),
                style.isEmpty() ? rowStyle : style,
                count(attributes, "table:number-columns-repeated", MOST),
                count(attributes, "table:number-columns-spanned", MOST),
                count(attributes, "table:number-rows-spanned", MOST));
    }

    /// A count from 1, itself 1 where it is missing or none.
    static int count(Attributes attributes, String name, int most) {
        try {
            return Math.clamp(Long.parseLong(OdsStyles.text(attributes, name)), 1, most);
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    boolean isMerged() {
        return columns > 1 || rows > 1;
    }

    /// What the cell says, given the words written in it.
    String shown(String words) {
        var shown = switch (type) {
            case "float", "currency" -> SheetHandler.Figures.plain(value);
            case "percentage" -> percent();
            case "date" -> value.endsWith("T00:00:00") ? value.substring(0, value.length() - 9) : value;
            case "boolean" -> value.equals("true") ? "TRUE" : "FALSE";
            case "error" -> words.startsWith("#") ? words : "#ERROR! " + words;
            default -> words.isEmpty() ? value : words;
        };
        return shown.isEmpty() && !formula.isEmpty() ? uncomputed() : shown;
    }

    private String percent() {
        try {
            return new BigDecimal(value).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        } catch (NumberFormatException none) {
            return value;
        }
    }

    /// A formula that was never computed, without the mark of its notation.
    private String uncomputed() {
        var plain = formula.substring(formula.indexOf('=') < 0 ? 0 : formula.indexOf('='));
        return plain.substring(0, Math.min(plain.length(), FORMULA_KEPT));
    }
}
