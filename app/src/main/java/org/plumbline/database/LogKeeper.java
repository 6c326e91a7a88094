package org.plumbline.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Packs what the server hands over of its log, copies new attachments beside it and throws away what is too old, while
/// the server runs and once more when it has stopped.
///
/// A piece of the log is 16 MB, most of it zeros where little was written: packed it is some kilobytes.
final class LogKeeper {
    /// A piece of the log.
    static final Pattern PIECE = Pattern.compile("[0-9A-F]{24}");

    /// Tells where a restored server went its own way.
    static final Pattern HISTORY = Pattern.compile("[0-9A-F]{8}\\.history");

    /// All that the server hands over: under any other name it is still writing.
    private static final Pattern WHOLE = Pattern.compile(PIECE + "(?:\\.partial|\\.[0-9A-F]{8}\\.backup)?|" + HISTORY);

    static final String PACKED = ".gz";
    private static final Logger LOG = System.getLogger(LogKeeper.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final KeptLog kept;
    private final DataFolder data;
    private final Thread thread;

    private LogKeeper(KeptLog kept, DataFolder data) {
        this.kept = kept;
        this.data = data;
        this.thread = Thread.ofPlatform().daemon().name("log-keeper").unstarted(this::work);
    }

    static LogKeeper begin(KeptLog kept, DataFolder data) {
        var keeper = new LogKeeper(kept, data);
        keeper.thread.start();
        return keeper;
    }

    /// Works no longer; call it before the server stops.
    void end() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(EVERY);
                sweep();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /// What cannot be packed now is tried again; the server keeps what it could not hand over.
    void sweep() {
        try {
            copyAttachments();
            packAll();
            throwAway();
        } catch (IOException failure) {
            LOG.log(Level.ERROR, "The log is not being kept in {0}: {1}", kept.folder(), failure.toString());
        }
    }

    private void packAll() throws IOException {
        try (var files = Files.list(kept.incoming())) {
            for (var file : files.sorted().toList()) {
                if (WHOLE.matcher(file.getFileName().toString()).matches()
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    pack(file);
                }
            }
        }
    }

    private void pack(Path piece) throws IOException {
        var target = kept.log().resolve(piece.getFileName() + PACKED);
        var part = kept.log().resolve(piece.getFileName() + ".part");
        Files.deleteIfExists(part);
        Folders.writePrivate(part, "");
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE);
                var packed =
                        new GZIPOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
            Files.copy(piece, packed);
            packed.finish();
            packed.flush();
            channel.force(true);
        }
        Files.setLastModifiedTime(part, Files.getLastModifiedTime(piece));
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(piece);
    }

    /// Attachments are only ever added, so those that are there are the same.
    private void copyAttachments() throws IOException {
        if (!Files.isDirectory(data.attachments())) {
            return;
        }
        for (var path : Folders.below(data.attachments())) {
            var target = kept.attachments()
                    .resolve(data.attachments().relativize(path).toString());
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(target);
            } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !Files.exists(target)) {
                copy(path, target);
            }
        }
    }

    private static void copy(Path file, Path target) throws IOException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException _) {
            // A file still under its temporary name, which has got its own meanwhile: it comes next time.
        }
    }

    private void throwAway() throws IOException {
        var oldest = Instant.now().minus(kept.kept());
        try (var files = Files.list(kept.log())) {
            for (var file : files.toList()) {
                if (file.toString().endsWith(PACKED)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.delete(file);
                }
            }
        }
    }
}
