package org.plumbline.files.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One running worker JVM with its private folder; it dies with its owner, because its input then closes.
final class WorkerProcess implements AutoCloseable {
    private final Process process;
    private final Path folder;
    private final DataOutputStream requests;
    private final DataInputStream replies;

    WorkerProcess(WorkerSettings settings) {
        try {
            folder = Files.createTempDirectory("plumbline-worker").toAbsolutePath();
            var builder = new ProcessBuilder(command(settings, folder))
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the worker that reads files cannot be started", e);
        }
        requests = new DataOutputStream(process.getOutputStream());
        replies = new DataInputStream(process.getInputStream());
    }

    private static List<String> command(WorkerSettings settings, Path folder) {
        var command = new ArrayList<String>(List.of(
                settings.java().toString(),
                "-Xmx" + settings.heapMegabytes() + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + folder,
                "-Djava.awt.headless=true",
                "-Djdk.xml.dtd.support=deny",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-Djdk.xml.maxGeneralEntitySizeLimit=10000",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                String.join(File.pathSeparator, settings.classPath())));
        command.addAll(settings.program());
        return command;
    }

    Path folder() {
        return folder;
    }

    /// Waits no longer than the limit; after any exception the process must be replaced.
    Exchange.Reply ask(Exchange.Request request, Duration limit) throws IOException, TimeoutException {
        Exchange.send(requests, request);
        var reply = new CompletableFuture<Exchange.Reply>();
        Thread.ofVirtual().start(() -> {
            try {
                reply.complete(Exchange.receive(replies, Exchange.Reply.class));
            } catch (IOException | RuntimeException e) {
                reply.completeExceptionally(e);
            }
        });
        try {
            return reply.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the worker ended while reading", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a file was read", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var left = Files.walk(folder)) {
            for (var path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // What cannot be removed lies in the system's temporary folder, which is emptied by others.
        }
    }
}
