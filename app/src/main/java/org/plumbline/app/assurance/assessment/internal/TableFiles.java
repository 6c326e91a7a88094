package org.plumbline.app.assurance.assessment.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.app.assurance.assessment.AssessmentRules;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.files.Recognised;
import org.plumbline.files.table.Mapping;
import org.plumbline.files.table.Table;
import org.plumbline.files.worker.ReadingWorker;
import org.springframework.stereotype.Component;

/// Reads a table out of somebody's file, in a second JVM that is let go at once: this is done a few times
/// a year.
@Component
public class TableFiles {
    private static final int LARGEST_MEGABYTES = 10;

    /// A line of a table.
    ///
    /// @param number as a spreadsheet shows it
    /// @param cells by the head of their column
    public record Row(int number, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /// A table.
    public record Content(List<String> heads, List<Row> rows) {
        public Content {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /// Reads the clearest table of a file.
    ///
    /// @throws Refusal where it is too large or holds no table
    public Content read(String name, InputStream content) {
        Path file = null;
        try (var worker = new ReadingWorker()) {
            file = Files.createTempFile("plumbline-table", ".in");
            var bytes = content.readNBytes((LARGEST_MEGABYTES << 20) + 1);
            if (bytes.length > LARGEST_MEGABYTES << 20) {
                throw new Refusal(AssessmentRules.FILE_TOO_LARGE, name, LARGEST_MEGABYTES);
            }
            Files.write(file, bytes);
            return switch (worker.read(file, Mapping.NONE)) {
                case Recognised.TableFile tables -> content(tables.table());
                case Recognised.Unreadable why ->
                    throw new Refusal(AssessmentRules.FILE_UNREADABLE, name, why.reason());
                default -> throw new Refusal(AssessmentRules.FILE_UNREADABLE, name, "it holds no table");
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            discard(file);
        }
    }

    private static void discard(@org.jspecify.annotations.Nullable Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException left) {
                throw new UncheckedIOException(left);
            }
        }
    }

    private static Content content(Table table) {
        var rows = table.rows().stream()
                .map(row -> {
                    var cells = new LinkedHashMap<>(row.custom());
                    for (var column : table.columns()) {
                        var field = column.field();
                        var cell = field == null ? null : row.cell(field);
                        if (cell != null) {
                            cells.putIfAbsent(column.header(), cell.text());
                        }
                    }
                    return new Row(row.row(), cells);
                })
                .toList();
        return new Content(table.columns().stream().map(Table.Column::header).toList(), rows);
    }
}
