package org.plumbline.app.reporting.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Writes an office file again with one fixed time on every entry, so that equal packs are equal bytes.
///
/// Workbooks inside (the data behind a chart) are treated alike.
public final class FixedZip {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FixedZip() {}

    /// The same entries in the same order, free of the time of writing.
    public static byte[] of(byte[] zip) {
        var out = new ByteArrayOutputStream(zip.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var target = new ZipOutputStream(out)) {
            target.setLevel(Deflater.DEFAULT_COMPRESSION);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                var fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(EPOCH);
                target.putNextEntry(fixed);
                target.write(entry.getName().endsWith(".xlsx") ? of(content) : content);
                target.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
