package org.plumbline.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The right of one process to work on a data folder; the operating system takes it back when the process dies.
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(DataFolder folder) {
        @Nullable FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return new FolderLock(channel);
            }
            var holder = holder(channel);
            channel.close();
            throw new DatabaseFailure(
                    "Another Plumbline%s already works on %s: stop it first, or choose another folder with --data."
                            .formatted(holder.isEmpty() ? "" : " (process " + holder + ")", folder.path()));
        } catch (IOException e) {
            throw new DatabaseFailure("The data folder %s cannot be locked: %s".formatted(folder.path(), e), e);
        }
    }

    /// Whether a process, ours or another, works on the folder at this moment.
    static boolean isHeld(DataFolder folder) {
        if (!Files.exists(folder.lockFile())) {
            return false;
        }
        try (var channel = FileChannel.open(folder.lockFile(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return !isLocked(channel);
        } catch (IOException e) {
            throw new DatabaseFailure("The data folder %s cannot be locked: %s".formatted(folder.path(), e), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseFailure("The lock of the data folder cannot be released: " + e, e);
        }
    }
}
