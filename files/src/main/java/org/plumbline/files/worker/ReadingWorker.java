package org.plumbline.files.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Recognised;
import org.plumbline.files.Recognised.Unreadable;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.plan.PlanFormat;
import org.plumbline.files.table.Mapping;
import tools.jackson.core.JacksonException;

/// Reads files in a second JVM: a file that hangs, exhausts or crashes it becomes an answer, and the next
/// file gets a
/// fresh one. The JVM starts with the first file and serves the whole batch; one file is read at a time.
public final class ReadingWorker implements AutoCloseable {
    private final WorkerSettings settings;
    private @Nullable WorkerProcess process;
    private int started;

    public ReadingWorker(WorkerSettings settings) {
        this.settings = settings;
    }

    public ReadingWorker() {
        this(WorkerSettings.standard());
    }

    /// Recognises and reads one file by its content.
    public synchronized Recognised read(Path file, Mapping mapping) {
        var worker = running();
        var answer = worker.folder().resolve("answer.json");
        var refusal = ask(
                worker,
                new Exchange.Request(
                        file.toAbsolutePath().toString(),
                        answer.toString(),
                        mapping.fields(),
                        settings.limits(),
                        null,
                        false));
        if (refusal != null) {
            return refusal;
        }
        try (var in = Files.newInputStream(answer)) {
            return Exchange.JSON.readValue(in, Recognised.class);
        } catch (IOException | JacksonException e) {
            stop();
            return new Unreadable(Why.DAMAGED, "reading it left no result; try again, or send a smaller file");
        } finally {
            discard(answer);
        }
    }

    /// Writes a plan in another format; the target appears only when all of it is written.
    public synchronized void convert(Path in, PlanFormat format, Path out) throws IOException {
        var worker = running();
        var answer = worker.folder().resolve("answer.out");
        var refusal = ask(
                worker,
                new Exchange.Request(
                        in.toAbsolutePath().toString(),
                        answer.toString(),
                        java.util.Map.of(),
                        settings.limits(),
                        format,
                        false));
        if (refusal != null) {
            throw new UnreadableFile(refusal.why(), refusal.reason());
        }
        try {
            Files.move(answer, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            discard(answer);
        }
    }

    /// The words of a document: PDF, DOCX, XLSX, PPTX or text.
    ///
    /// @throws UnreadableFile with a sentence for who sent the file, where it cannot or must not be read
    public synchronized String words(Path file) throws IOException {
        var worker = running();
        var answer = worker.folder().resolve("answer.txt");
        var refusal = ask(
                worker,
                new Exchange.Request(
                        file.toAbsolutePath().toString(),
                        answer.toString(),
                        java.util.Map.of(),
                        settings.limits(),
                        null,
                        true));
        if (refusal != null) {
            throw new UnreadableFile(refusal.why(), refusal.reason());
        }
        try {
            return Files.readString(answer);
        } finally {
            discard(answer);
        }
    }

    /// How many JVMs were needed so far.
    synchronized int started() {
        return started;
    }

    private @Nullable Unreadable ask(WorkerProcess worker, Exchange.Request request) {
        try {
            var refusal = worker.ask(request, settings.limits().time()).refusal();
            if (refusal != null && refusal.why() == Why.UNSAFE) {
                stop();
            }
            return refusal;
        } catch (TimeoutException e) {
            stop();
            return new Unreadable(
                    Why.TIMED_OUT,
                    "not read within %d seconds; split the file or leave out what is not needed"
                            .formatted(settings.limits().time().toSeconds()));
        } catch (IOException e) {
            stop();
            return new Unreadable(
                    Why.UNSAFE,
                    "reading it used up the %d MB that a file may; split it or leave out what is not needed"
                            .formatted(settings.heapMegabytes()));
        }
    }

    private WorkerProcess running() {
        var current = process;
        if (current == null) {
            current = new WorkerProcess(settings);
            process = current;
            started++;
        }
        return current;
    }

    private void stop() {
        if (process != null) {
            process.close();
            process = null;
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The whole folder is removed with the worker.
        }
    }

    @Override
    public synchronized void close() {
        stop();
    }
}
