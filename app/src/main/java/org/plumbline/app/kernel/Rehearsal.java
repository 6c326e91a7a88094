package org.plumbline.app.kernel;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Work that is done to show what would happen and is taken back at its end: the same code as the real work, on the
/// same order.
///
/// A rehearsal may last minutes inside one transaction. So that nobody waits for it, keys come from a range of its own
/// instead of the counter, whose row it would lock; they never leave the transaction, and in words they are left out.
public final class Rehearsal {
    private static final ScopedValue<AtomicLong> NUMBERS = ScopedValue.newInstance();
    private static final long FIRST = 900_000_001L;
    private static final Pattern KEY = Pattern.compile("\\b[A-Z]{2,5}-9\\d{8}\\b ?");

    private Rehearsal() {}

    /// Does the work as a rehearsal. The caller takes back what it wrote.
    public static <T> T of(Supplier<T> work) {
        return ScopedValue.where(NUMBERS, new AtomicLong(FIRST)).call(work::get);
    }

    /// The first of a run of numbers of this rehearsal.
    ///
    /// @throws java.util.NoSuchElementException outside of one
    static long take(int count) {
        return NUMBERS.get().getAndAdd(count);
    }

    /// True while this thread rehearses.
    public static boolean isOn() {
        return NUMBERS.isBound();
    }

    /// True for a key that will not be there afterwards.
    public static boolean isKey(String word) {
        return KEY.matcher(word).matches();
    }

    /// A sentence without keys that will not be there afterwards.
    public static String words(String sentence) {
        return sentence.contains("-900") ? KEY.matcher(sentence).replaceAll("").strip() : sentence;
    }
}
