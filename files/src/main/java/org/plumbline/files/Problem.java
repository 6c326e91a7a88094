package org.plumbline.files;

/// One thing in a file that could not be taken over, with the place a person finds it at.
///
/// @param row as a spreadsheet shows it, 0 when the problem concerns the whole file
/// @param column header or column letter, empty when the whole row or file is meant
public record Problem(int row, String column, String value, String why) {
    private static final int SHOWN = 120;

    public Problem {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    /// A problem of the file as a whole.
    public static Problem ofFile(String why) {
        return new Problem(0, "", "", why);
    }
}
