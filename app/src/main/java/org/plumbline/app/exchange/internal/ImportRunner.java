package org.plumbline.app.exchange.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.ImportState;
import org.plumbline.app.exchange.ImportView;
import org.plumbline.app.exchange.ImportView.FileView;
import org.plumbline.app.exchange.intake.RunMemory;
import org.plumbline.app.exchange.intake.TableOrder;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.files.Recognised;
import org.plumbline.files.feed.Feed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Works imports off, each on a thread of its own and as the person who started it: first all files are read, then they
/// are
/// taken in one by one, or shown. While it runs it gives a sign of life, so that any server can tell an
/// import whose server has gone.
@Component
public class ImportRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int AT_ONCE = 2;
    private static final int BEAT_SECONDS = 5;

    private final Access access;
    private final JobTable jobs;
    private final FileReading reading;
    private final DryRun dryRun;
    private final Application application;
    private final Turns turns;
    private final Map<UUID, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private @Nullable ScheduledExecutorService beats;
    private volatile boolean isRunning;

    ImportRunner(
            Access access, JobTable jobs, FileReading reading, DryRun dryRun, Application application, Turns turns) {
        this.access = access;
        this.jobs = jobs;
        this.reading = reading;
        this.dryRun = dryRun;
        this.application = application;
        this.turns = turns;
    }

    /// Begins to work an import off; comes back at once. Within a transaction it begins once that has committed, since
    /// nobody sees the import before.
    public void start(UUID jobId, Actor actor) {
        var ended = new CompletableFuture<Boolean>();
        running.put(jobId, ended);
        var worker = Thread.ofVirtual().name("import-" + jobId).unstarted(() -> run(jobId, actor, ended));
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            worker.start();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    worker.start();
                } else {
                    running.remove(jobId, ended);
                    ended.complete(false);
                }
            }
        });
    }

    /// Waits until nobody of this server works on an import any more, or the time is over; one of another server is
    /// waited for a second, so that it is asked again.
    public void await(UUID jobId, Duration most) {
        var here = running.get(jobId);
        var ended = here == null ? new CompletableFuture<Boolean>() : here;
        try {
            ended.get(here == null ? Math.min(1_000, most.toMillis()) : most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException over) {
            // The caller asks how it stands.
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(UUID jobId, Actor actor, CompletableFuture<Boolean> ended) {
        try {
            places.acquire();
            try {
                access.as(actor, () -> {
                    work(jobId);
                    return true;
                });
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) {
            fail(jobId, failure);
        } finally {
            // Somebody may have started it again since it ended.
            running.remove(jobId, ended);
            ended.complete(true);
        }
    }

    private void fail(UUID jobId, Throwable failure) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {} in import {}", incident, jobId, failure);
        jobs.state(
                jobId,
                ImportState.FAILED,
                (isDryRun(jobId)
                                ? "Something went wrong on our side. Nothing was changed. Look again;"
                                : "Something went wrong on our side. Files already taken in stay, the others left no"
                                        + " trace. Start it again;")
                        + " if it happens again, tell support the number " + incident + ".");
    }

    private boolean isDryRun(UUID jobId) {
        return jobs.find(jobId).map(ImportView::isDryRun).orElse(false);
    }

    private void work(UUID jobId) {
        var job = jobs.find(jobId).orElseThrow();
        jobs.state(jobId, ImportState.READING, null);
        var memory = new RunMemory();
        var reads = new HashMap<UUID, FileReading.Read>();
        var order = order(job, reads, memory);
        jobs.state(jobId, job.isDryRun() ? ImportState.CHECKING : ImportState.APPLYING, null);
        if (job.isDryRun()) {
            dryRun.show(new DryRun.Work(job, order, file -> read(job, file, reads.get(file.id())), memory));
            jobs.state(jobId, ImportState.CHECKED, null);
            return;
        }
        turns.applying(() -> {
            var done = 0;
            var failed = new ArrayList<String>();
            for (var file : order) {
                if (!application.take(job, file, read(job, file, reads.remove(file.id())), memory)) {
                    failed.add(file.name());
                }
                jobs.progress(jobId, ++done);
            }
            end(job, failed);
        });
    }

    private FileReading.Read read(ImportView job, FileView file, FileReading.@Nullable Read kept) {
        return kept == null ? reading.read(file.id(), job.mapping()) : kept;
    }

    /// A file that failed on our side may be tried again: the import then begins where it failed.
    private void end(ImportView job, List<String> failed) {
        if (failed.isEmpty()) {
            jobs.state(job.id(), ImportState.DONE, null);
            return;
        }
        var first = failed.getFirst();
        jobs.state(
                job.id(),
                ImportState.FAILED,
                "%s could not be taken in; nothing of it was. Everything else is in. Start it again to try once more."
                        .formatted(failed.size() == 1 ? first : "%s and %d more".formatted(first, failed.size() - 1)));
    }

    /// The files in the order in which they build on each other. What was read is kept only while it is little.
    private List<FileView> order(ImportView job, Map<UUID, FileReading.Read> reads, RunMemory memory) {
        var ranks = new HashMap<UUID, Integer>();
        long kept = 0;
        for (var file : job.files()) {
            var read = reading.read(file.id(), job.mapping());
            ranks.put(file.id(), rank(read.content()));
            if (read.content() instanceof Recognised.PlanFile plans) {
                plans.plans().forEach(memory::planSeen);
            }
            kept += file.size();
            boolean isFeed = read.content() instanceof Recognised.FeedFile;
            if (isFeed || kept < 64L << 20 || job.files().size() == 1) {
                reads.put(file.id(), read);
            }
            jobs.beat(job.id());
        }
        var order = new ArrayList<>(job.files());
        order.sort(Comparator.comparingInt((FileView file) -> ranks.getOrDefault(file.id(), 0))
                .thenComparing(FileView::name)
                .thenComparingInt(FileView::position));
        joinFeeds(order, reads);
        return order;
    }

    /// All feed files are taken in with the last of them.
    private static void joinFeeds(List<FileView> order, Map<UUID, FileReading.Read> reads) {
        var files = order.stream()
                .filter(file -> {
                    var read = reads.get(file.id());
                    return read != null && read.content() instanceof Recognised.FeedFile;
                })
                .toList();
        var feeds = new ArrayList<Feed>();
        var print = new StringBuilder();
        for (var file : files) {
            var read = java.util.Objects.requireNonNull(reads.get(file.id()));
            feeds.add(((Recognised.FeedFile) read.content()).feed());
            print.append(file.sha256());
            boolean isLast = feeds.size() == files.size();
            reads.put(
                    file.id(),
                    new FileReading.Read(
                            read.content(),
                            read.mapping(),
                            java.util.Map.of(),
                            isLast ? feeds : List.of(),
                            !isLast,
                            print.toString()));
        }
    }

    private static int rank(Recognised content) {
        return switch (content) {
            case Recognised.TableFile table -> {
                var place =
                        table.tables().stream().mapToInt(TableOrder::of).min().orElse(0);
                yield place < 2 ? place : place + 2;
            }
            case Recognised.FeedFile _ -> 2;
            case Recognised.PlanFile _ -> 3;
            case Recognised.Unreadable _ -> 99;
        };
    }

    @Override
    public void start() {
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("import-beat").factory());
        var _ = fresh.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        beats = fresh;
        isRunning = true;
    }

    private void beat() {
        try {
            running.keySet().forEach(jobs::beat);
            reading.rest();
        } catch (RuntimeException databaseAway) {
            LOG.warn("no sign of life could be given: {}", databaseAway.getMessage());
        }
    }

    @Override
    public void stop() {
        var old = beats;
        if (old != null) {
            old.shutdownNow();
        }
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
