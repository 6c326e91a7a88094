package org.plumbline.files;

import java.time.Duration;

/// How much of a file is taken in before it is refused, so that no file can exhaust the machine.
public record Limits(
        long fileBytes,
        long unpackedBytes,
        int rows,
        int columns,
        long cells,
        int cellCharacters,
        int nesting,
        int planRows,
        Duration time) {
    /// What the product uses unless told otherwise.
    public static final Limits STANDARD = new Limits(
            200L << 20, 400L << 20, 200_000, 16_384, 8_000_000L, 200_000, 200, 250_000, Duration.ofSeconds(60));

    public Limits withTime(Duration other) {
        return new Limits(fileBytes, unpackedBytes, rows, columns, cells, cellCharacters, nesting, planRows, other);
    }
}
