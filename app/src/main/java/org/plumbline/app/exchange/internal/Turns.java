package org.plumbline.app.exchange.internal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Who of this server writes when: imports side by side, file by file; a dry run alone, and it gives way to imports.
@Component
class Turns {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final AtomicInteger importsWaiting = new AtomicInteger();

    /// Works while no dry run does.
    void applying(Runnable work) {
        importsWaiting.incrementAndGet();
        try {
            lock.readLock().lock();
        } finally {
            importsWaiting.decrementAndGet();
        }
        try {
            work.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Works while no import does.
    <T> T rehearsing(Supplier<T> work) {
        lock.writeLock().lock();
        try {
            return work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// True where an import waits for the end of a dry run.
    boolean isImportWaiting() {
        return importsWaiting.get() > 0;
    }
}
