package org.plumbline.engine.random;

import java.util.random.RandomGenerator;

/// The numbers of one stream in their order, for code that wants a generator; [#at] reads any place.
/// One instance belongs to one thread; the same seed and stream may be opened again anywhere.
public final class Stream implements RandomGenerator {
    private final long key;
    private long next;

    /// @param stream tells apart what must be independent under one seed: a task, a risk, a thread's share
    public Stream(long seed, long stream) {
        key = Squares.key(seed, stream);
    }

    /// The 64 bits at a place, without moving.
    public long at(long place) {
        return Squares.bits(place, key);
    }

    @Override
    public long nextLong() {
        return at(next++);
    }
}
