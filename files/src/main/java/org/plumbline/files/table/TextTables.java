package org.plumbline.files.table;

import java.util.List;
import org.plumbline.files.Limits;

/// Reads any delimited text into rows of cells, whatever its encoding and delimiter.
public final class TextTables {
    private TextTables() {}

    /// The rows in their order, empty ones included.
    ///
    /// @throws org.plumbline.files.UnreadableFile where it is no table or too large
    public static List<List<String>> rows(byte[] bytes, Limits limits) {
        var decoded = Encodings.decode(bytes);
        return Delimiters.grid(decoded.text(), decoded.encoding(), limits).rows();
    }
}
