package org.plumbline.app.methods.library.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Limits;
import org.plumbline.files.worker.ReadingWorker;
import org.plumbline.files.worker.WorkerSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Reads the words of files in a second JVM with little memory and little time, which is let go after a minute
/// without work.
@Component
public class FileWords implements DisposableBean {
    private static final int HEAP_MEGABYTES = 256;
    private static final Duration MOST_TIME = Duration.ofSeconds(20);
    private static final long IDLE_NANOS = Duration.ofMinutes(1).toNanos();

    private @Nullable ReadingWorker worker;
    private long usedAt;

    /// The words of a file.
    ///
    /// @throws org.plumbline.files.UnreadableFile where it cannot or must not be read, with a sentence for who
    ///     sent it
    public synchronized String read(Path file) throws IOException {
        var current = worker;
        if (current == null) {
            current = new ReadingWorker(
                    WorkerSettings.standard().withHeap(HEAP_MEGABYTES).withLimits(Limits.STANDARD.withTime(MOST_TIME)));
            worker = current;
        }
        try {
            return current.words(file);
        } finally {
            usedAt = System.nanoTime();
        }
    }

    /// Lets the second JVM go where nobody has needed it for a while.
    public synchronized void rest() {
        if (worker != null && System.nanoTime() - usedAt > IDLE_NANOS) {
            destroy();
        }
    }

    @Override
    public synchronized void destroy() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}
