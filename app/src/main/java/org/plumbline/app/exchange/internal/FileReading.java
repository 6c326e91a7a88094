package org.plumbline.app.exchange.internal;

import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.ColumnMapping;
import org.plumbline.files.Recognised;
import org.plumbline.files.Recognised.Unreadable;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.feed.Feed;
import org.plumbline.files.table.Mapping;
import org.plumbline.files.worker.ReadingWorker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Reads stored files in a second JVM, remembered mappings applied. The second JVM serves all imports and is let go
/// after a minute without work.
@Component
class FileReading implements DisposableBean {
    private static final long IDLE_NANOS = Duration.ofMinutes(1).toNanos();

    private final Uploads uploads;
    private final JobTable jobs;
    private @Nullable ReadingWorker worker;
    private long usedAt;

    FileReading(Uploads uploads, JobTable jobs) {
        this.uploads = uploads;
        this.jobs = jobs;
    }

    /// What was read, and the decisions it was read under.
    ///
    /// @param sheets decisions by the signature of a table in it
    /// @param feeds all feed files of the import where this is the last of them, else empty
    /// @param isPart true for a feed file that is taken in with a later one
    /// @param print of the other files that decide what becomes of this one
    record Read(
            Recognised content,
            ColumnMapping mapping,
            Map<String, ColumnMapping> sheets,
            List<Feed> feeds,
            boolean isPart,
            String print) {
        Read(Recognised content, ColumnMapping mapping) {
            this(content, mapping, Map.of(), List.of(), false, "");
        }
    }

    /// A mapping of this import decides first, then one remembered for the same headers.
    Read read(UUID fileId, ColumnMapping decided) {
        if (!Files.isReadable(uploads.path(fileId))) {
            return new Read(new Unreadable(Why.DAMAGED, "the file is no longer stored; upload it again"), decided);
        }
        var first = recognise(fileId, decided);
        if (!(first instanceof Recognised.TableFile table)) {
            return new Read(first, decided);
        }
        var sheets = new HashMap<String, ColumnMapping>();
        var all = decided;
        for (var one : table.tables()) {
            var remembered = jobs.mapping(one.headerSignature());
            if (remembered.isPresent()) {
                sheets.put(one.headerSignature(), remembered.get().with(decided));
                // What columns mean is read at once for all sheets; the rest is decided for each.
                all = new ColumnMapping(remembered.get().fields(), null, null).with(all);
            }
        }
        if (sheets.isEmpty()) {
            return new Read(first, decided);
        }
        var content = all.fields().equals(decided.fields()) ? first : recognise(fileId, all);
        return new Read(content, all, Map.copyOf(sheets), List.of(), false, "");
    }

    private synchronized Recognised recognise(UUID fileId, ColumnMapping mapping) {
        var current = worker;
        if (current == null) {
            current = new ReadingWorker();
            worker = current;
        }
        try {
            return current.read(uploads.path(fileId), new Mapping(mapping.fields()));
        } finally {
            usedAt = System.nanoTime();
        }
    }

    /// Lets the second JVM go where nobody has needed it for a while.
    synchronized void rest() {
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
