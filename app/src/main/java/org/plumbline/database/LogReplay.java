package org.plumbline.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Up to which moment a restored database is taken, and the log that leads there.
///
/// @param folder what [KeptLog] was told
/// @param moment later than the end of the backup, not later than the end of the log
public record LogReplay(Path folder, Instant moment) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss.SSSSSSx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String TOO_EARLY =
            "The backup was not finished at %s yet: choose a later moment, or an older backup.";

    /// What `pg_backup_stop` says of a backup, in the server's own time zone.
    private static final Pattern LABEL = Pattern.compile(
            ".*START WAL LOCATION: \\S+ \\(file (?<piece>[0-9A-F]{24})\\).*START TIME: (?<begun>[-0-9]+ [:0-9]+) UTC.*",
            Pattern.DOTALL);

    private static final Pattern WITH_ZONE = Pattern.compile(".*T.*(?:Z|[+-]\\d\\d:?\\d\\d)");
    private static final int BLOCK = 1 << 16;

    /// @param moment such as 2026-11-22T16:30, of this machine, or with its zone
    /// @throws DatabaseFailure where it is none
    public static LogReplay to(Path folder, String moment) {
        try {
            return new LogReplay(
                    folder,
                    WITH_ZONE.matcher(moment).matches()
                            ? OffsetDateTime.parse(moment).toInstant()
                            : LocalDateTime.parse(moment)
                                    .atZone(ZoneId.systemDefault())
                                    .toInstant());
        } catch (DateTimeParseException e) {
            throw new DatabaseFailure(
                    "%s is no moment: write it as 2026-11-22T16:30 or 2026-11-22T16:30:00+01:00.".formatted(moment), e);
        }
    }

    /// Lays the log out beside the cluster and answers what the server has to be told to go through it.
    List<String> prepared(Path part, ServerAccount account) throws IOException {
        var packed = folder.resolve("log");
        if (!Files.isDirectory(packed)) {
            throw new DatabaseFailure("There is no kept log in %s.".formatted(folder));
        }
        var log = part.resolve("log-kept");
        Folders.createWith(log, Folders.PRIVATE);
        for (var piece : pieces(packed, firstPiece(part))) {
            unpack(piece, log);
        }
        account.own(log);
        var cluster = DataFolder.clusterIn(part);
        Folders.writePrivate(cluster.resolve("recovery.signal"), "");
        // The server goes through the log alone; it can let nobody read meanwhile.
        return List.of(
                "-c", "hot_standby=off",
                "-c", "restore_command=cp \"../log-kept/%f\" \"%p\"",
                "-c", "recovery_target_time=" + MOMENT.format(moment),
                "-c", "recovery_target_action=promote");
    }

    /// The first piece that the backup needs. The server would take a moment before the backup for that of the backup.
    private String firstPiece(Path part) throws IOException {
        var label = LABEL.matcher(Files.readString(DataFolder.clusterIn(part).resolve("backup_label")));
        if (!label.matches()) {
            throw new DatabaseFailure("The backup does not say where its log begins.");
        }
        var begun = LocalDateTime.parse(label.group("begun").replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        if (moment.isBefore(begun)) {
            throw new DatabaseFailure(TOO_EARLY.formatted(moment));
        }
        return label.group("piece");
    }

    /// Pieces from the first one on, up to the second that was handed over after the moment: what was written at that
    /// moment stands in the first of them at the latest. Names sort by age.
    private List<Path> pieces(Path packed, String first) throws IOException {
        var needed = new ArrayList<Path>();
        var later = 0;
        try (var files = Files.list(packed)) {
            for (var file : files.sorted().toList()) {
                var name = nameOf(file);
                if (LogKeeper.HISTORY.matcher(name).matches()) {
                    needed.add(file);
                } else if (LogKeeper.PIECE.matcher(name).matches() && name.compareTo(first) >= 0 && later < 2) {
                    needed.add(file);
                    later += Files.getLastModifiedTime(file).toInstant().isAfter(moment) ? 1 : 0;
                }
            }
        }
        return needed;
    }

    /// The name that the server gave it; empty for what is none of ours.
    private static String nameOf(Path packed) {
        var name = packed.getFileName().toString();
        return name.endsWith(LogKeeper.PACKED) ? name.substring(0, name.length() - LogKeeper.PACKED.length()) : "";
    }

    /// Blocks of zeros become holes: the log of a quiet day takes little room.
    private static void unpack(Path piece, Path log) throws IOException {
        var target = log.resolve(nameOf(piece));
        Folders.writePrivate(target, "");
        try (var content = new GZIPInputStream(Files.newInputStream(piece), BLOCK);
                var file = FileChannel.open(target, StandardOpenOption.WRITE)) {
            var zeros = new byte[BLOCK];
            var size = 0L;
            for (var block = next(content); block.length > 0; block = next(content)) {
                if (!Arrays.equals(block, 0, block.length, zeros, 0, block.length)) {
                    file.write(ByteBuffer.wrap(block), size);
                }
                size += block.length;
            }
            if (file.size() < size) {
                file.write(ByteBuffer.wrap(new byte[1]), size - 1);
            }
        }
    }

    private static byte[] next(InputStream content) throws IOException {
        return content.readNBytes(BLOCK);
    }

    /// Brings the attachments that came after the backup.
    void addAttachments(Path attachments) throws IOException {
        var kept = folder.resolve("attachments");
        if (!Files.isDirectory(kept)) {
            return;
        }
        for (var path : Folders.below(kept)) {
            var target = attachments.resolve(kept.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else if (!Files.exists(target)) {
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /// Why the server did not reach the moment, for a person; its own words where they are none of those.
    String failure(String words) {
        if (words.contains("recovery ended before configured recovery target was reached")) {
            return "The kept log ends before %s: choose an earlier moment.".formatted(moment);
        }
        if (words.contains("before consistent recovery point")) {
            return TOO_EARLY.formatted(moment);
        }
        return "The database does not come to %s: %s".formatted(moment, words);
    }
}
