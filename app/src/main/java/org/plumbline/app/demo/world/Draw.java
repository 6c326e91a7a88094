package org.plumbline.app.demo.world;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Seeded chance for one purpose: the same seed and purpose draw the same, whatever is drawn elsewhere.
record Draw(SplittableRandom random) {

    static Draw of(long seed, String purpose) {
        return new Draw(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose.hashCode()));
    }

    /// Between `from` and `to`, both included.
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> List<T> some(int count, List<T> of) {
        var left = new ArrayList<>(of);
        var taken = new ArrayList<T>();
        while (taken.size() < count && !left.isEmpty()) {
            taken.add(left.remove(random.nextInt(left.size())));
        }
        return taken;
    }
}
