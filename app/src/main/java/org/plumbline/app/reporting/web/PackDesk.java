package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.reporting.Packs;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.Form;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes packs beside the pages, two at a time, each with the sight of the person who asked for it.
///
/// What is being made, and what was made last, is known until the server ends; who asks again after that gets it made
/// again.
@Component
class PackDesk {
    /// As long as a person waits for a download to begin; what takes longer is told as news.
    static final Duration SOON = Duration.ofMillis(1500);

    private static final Logger LOG = LoggerFactory.getLogger(PackDesk.class);
    private static final int MOST = 60;
    private static final long MOST_BYTES = 64L << 20;
    /// What part of the work is done when all is read; the rest is drawing.
    private static final double READ = 0.3;

    private final Packs packs;
    private final PackFiles files;
    private final Periods periods;
    private final Notifications notifications;
    private final Access access;
    private final TransactionTemplate transactions;
    private final LinkedHashMap<UUID, Making> makings = new LinkedHashMap<>();
    private final ExecutorService hands = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("pack-", 0).factory());

    PackDesk(
            Packs packs,
            PackFiles files,
            Periods periods,
            Notifications notifications,
            Access access,
            TransactionTemplate transactions) {
        this.packs = packs;
        this.files = files;
        this.periods = periods;
        this.notifications = notifications;
        this.access = access;
        this.transactions = transactions;
    }

    /// What is asked for.
    ///
    /// @param period key of a frozen one
    /// @param group key of the only programme or portfolio, null for all
    record Wish(String period, @Nullable String group, Form form, Appendix.Choice appendix) {}

    /// One pack in the making, with what came out or what kept it from coming out.
    static final class Making {
        private final UUID id = Ids.next();
        private final Actor reader;
        private final Wish wish;
        private final CompletableFuture<byte[]> file = new CompletableFuture<>();
        private volatile double ratio;

        private Making(Actor reader, Wish wish) {
            this.reader = reader;
            this.wish = wish;
        }

        UUID id() {
            return id;
        }

        Wish wish() {
            return wish;
        }

        CompletableFuture<byte[]> file() {
            return file;
        }

        /// How much is done, from 0 to 1.
        double ratio() {
            return ratio;
        }
    }

    /// Begins a pack for the acting person, or joins what they have waiting already.
    Making begin(Wish wish) {
        var reader = access.actor();
        Making making;
        synchronized (makings) {
            var same = makings.values().stream()
                    .filter(one -> !one.file.isDone() && one.wish.equals(wish) && isOf(one, reader))
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            making = new Making(reader, wish);
            makings.put(making.id, making);
            forgetOldest();
        }
        var language = LocaleContextHolder.getLocaleContext();
        hands.execute(() -> work(making, language));
        return making;
    }

    private void work(Making making, @Nullable LocaleContext language) {
        var began = System.nanoTime();
        LocaleContextHolder.setLocaleContext(language);
        try {
            making.file.complete(access.as(making.reader, () -> made(making)));
            if (System.nanoTime() - began > SOON.toNanos()) {
                tell(making);
            }
        } catch (RuntimeException | Error failure) {
            making.file.completeExceptionally(failure);
            LOG.warn("the pack of {} was not made: {}", making.wish.period(), failure.toString());
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void tell(Making making) {
        access.asSystem(() -> {
            transactions.executeWithoutResult(status -> {
                var period = periods.get(making.wish.period());
                notifications.tell(
                        making.reader.personId(),
                        Periods.subject(period),
                        () -> t("The committee pack of {0} is made.", PeriodWords.name(period)),
                        "/status/packs/making/" + making.id);
            });
            return true;
        });
    }

    private byte[] made(Making making) {
        var wish = making.wish;
        var pack = packs.of(wish.period(), wish.group());
        making.ratio = READ;
        return files.of(pack, wish.form(), wish.appendix(), drawn -> making.ratio = READ + (1 - READ) * drawn);
    }

    private void forgetOldest() {
        var kept = makings.values().stream().mapToLong(PackDesk::bytes).sum();
        var oldest = makings.entrySet().iterator();
        while ((makings.size() > MOST || kept > MOST_BYTES) && oldest.hasNext()) {
            var making = oldest.next().getValue();
            if (making.file.isDone()) {
                kept -= bytes(making);
                oldest.remove();
            }
        }
    }

    private static long bytes(Making making) {
        return making.file.state() == Future.State.SUCCESS ? making.file.resultNow().length : 0;
    }

    private static boolean isOf(Making making, Actor reader) {
        return making.reader.personId().equals(reader.personId());
    }

    /// One of the acting person.
    ///
    /// @throws Missing where they have none of this number
    Making get(UUID id) {
        var reader = access.actor();
        synchronized (makings) {
            var making = makings.get(id);
            if (making == null || !isOf(making, reader)) {
                throw new Missing("pack", id);
            }
            return making;
        }
    }

    @PreDestroy
    void close() {
        hands.shutdownNow();
    }
}
