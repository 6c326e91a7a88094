package org.plumbline.app.kernel.talk;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The content of attached files in the data folder, under its hash: equal content is kept once and on the disk before
/// the database speaks of it, nothing is overwritten, and no name that people choose ever becomes a path.
@Component
class AttachmentStore {
    /// The largest file, in bytes.
    static final long LARGEST = 50L << 20;

    private static final int LONGEST_NAME = 150;
    private static final int HEAD = 512;

    private final Path folder;

    AttachmentStore(@Value("${plumbline.data}") Path data) {
        this.folder = data.resolve("attachments");
    }

    /// What was kept.
    record Kept(String sha256, long size, String mediaType) {}

    /// Thrown where a file is larger than may be kept.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    Kept keep(InputStream content) throws IOException {
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "upload", ".part");
        try {
            var digest = digest();
            var head = new byte[HEAD];
            var headLength = 0;
            var size = 0L;
            try (var out = new FileOutputStream(draft.toFile())) {
                var buffer = new byte[1 << 16];
                for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    var copied = Math.min(read, HEAD - headLength);
                    System.arraycopy(buffer, 0, head, headLength, copied);
                    headLength += copied;
                    size += read;
                    if (size > LARGEST) {
                        throw new TooLarge();
                    }
                    digest.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                }
                out.getFD().sync();
            }
            var hash = HexFormat.of().formatHex(digest.digest());
            var target = path(hash);
            var place = Objects.requireNonNull(target.getParent());
            Files.createDirectories(place);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            // The name, too, has to survive a power cut.
            sync(place);
            sync(folder);
            return new Kept(hash, size, mediaType(Arrays.copyOf(head, headLength)));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void sync(Path directory) throws IOException {
        try (var open = FileChannel.open(directory, StandardOpenOption.READ)) {
            open.force(true);
        }
    }

    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The name without folders, control and direction characters, and no longer than file systems take.
    static String name(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var clean = last.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE
                        && "<>:\"|?*".indexOf(c) < 0)
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        return clean.isEmpty() ? "file" : clean;
    }

    /// What the content looks like, whatever the name says; nothing that a browser would run.
    static String mediaType(byte[] head) {
        if (starts(head, "25504446")) {
            return "application/pdf";
        } else if (starts(head, "89504e47")) {
            return "image/png";
        } else if (starts(head, "ffd8ff")) {
            return "image/jpeg";
        } else if (starts(head, "47494638")) {
            return "image/gif";
        } else if (starts(head, "504b0304")) {
            return "application/zip";
        }
        return isText(head) ? "text/plain" : "application/octet-stream";
    }

    private static boolean starts(byte[] head, String magic) {
        var bytes = HexFormat.of().parseHex(magic);
        return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }

    private static boolean isText(byte[] head) {
        for (var b : head) {
            if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, Math.max(0, head.length - 3)));
            return true;
        } catch (CharacterCodingException notText) {
            return head.length > 3 && isCutCharacter(head);
        }
    }

    private static boolean isCutCharacter(byte[] head) {
        return head.length == HEAD && head[head.length - 4] < 0;
    }
}
