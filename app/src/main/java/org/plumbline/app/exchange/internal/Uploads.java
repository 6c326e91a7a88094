package org.plumbline.app.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.ImportRules;
import org.plumbline.app.exchange.Upload;
import org.plumbline.app.exchange.intake.Texts;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.files.Limits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The files people send, under names of our own in the data folder: what a file calls itself never becomes a path.
@Component
public class Uploads {
    private static final int BLOCK = 1 << 16;

    private final Path folder;

    Uploads(@Value("${plumbline.data:${java.io.tmpdir}/plumbline}") String data) {
        folder = Path.of(data, "attachments", "imports");
    }

    /// A file as it was stored.
    ///
    /// @param asOf the day a person says it is of
    public record Stored(
            String name, long size, String sha256, @Nullable LocalDate asOf) {}

    /// Stores a file.
    ///
    /// @throws Refusal where it is too large or the disk refuses
    public Stored store(UUID fileId, Upload upload) {
        var name = Texts.fileName(upload.name());
        try {
            Files.createDirectories(folder);
            var digest = MessageDigest.getInstance("SHA-256");
            long size;
            try (var in = new DigestInputStream(upload.content().open(), digest);
                    var out = Files.newOutputStream(path(fileId))) {
                size = copy(in, out, name);
            }
            return new Stored(name, size, HexFormat.of().formatHex(digest.digest()), upload.asOf());
        } catch (IOException failure) {
            discard(fileId);
            throw new Refusal(ImportRules.NOT_STORED, name);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long copy(DigestInputStream in, OutputStream out, String name) throws IOException {
        var block = new byte[BLOCK];
        long size = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            size += read;
            if (size > Limits.STANDARD.fileBytes()) {
                throw new Refusal(ImportRules.TOO_LARGE, name, Limits.STANDARD.fileBytes() >> 20);
            }
            out.write(block, 0, read);
        }
        return size;
    }

    /// Where a file lies.
    public Path path(UUID fileId) {
        return folder.resolve(fileId + ".upload");
    }

    /// Removes a file that no import will use.
    public void discard(UUID fileId) {
        try {
            Files.deleteIfExists(path(fileId));
        } catch (IOException stays) {
            // A file nobody refers to does no harm; the next cleaning of the folder takes it.
        }
    }
}
