package org.plumbline.files.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// The packed folder that a workbook is.
final class PackedBook {
    /// How many parts a workbook may have.
    static final int PARTS = 5_000;

    private PackedBook() {}

    /// Unpacks everything once without keeping it: a bomb is noticed by its size before anybody trusts its markup.
    static void weigh(byte[] bytes, Limits limits, String format) {
        long unpacked = 0;
        int parts = 0;
        var buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                if (++parts > PARTS) {
                    throw new UnreadableFile(Why.UNSAFE, "the workbook has more than %d parts".formatted(PARTS));
                }
                int read;
                while ((read = zip.read(buffer)) > 0) {
                    unpacked += read;
                    if (unpacked > limits.unpackedBytes()) {
                        throw new UnreadableFile(
                                Why.UNSAFE,
                                "unpacked the workbook is larger than %d MB (a zip bomb?); remove unused sheets"
                                        .formatted(limits.unpackedBytes() >> 20));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(Why.DAMAGED, "the workbook is cut off or damaged; save it again as " + format);
        }
    }
}
