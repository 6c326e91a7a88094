package org.plumbline.engine.random;

/// A random function of a counter: what stands at a place does not depend on what was drawn before, nor on who drew.
///
/// Idea: five rounds of squaring in 64 bits with the halves swapped between them (middle-square with a Weyl sequence).
/// Cost: five multiplications for 64 bits, no state, and no branch, so that it runs in all lanes of a vector at once.
/// Source: B. Widynski, "Squares: A Fast Counter-Based RNG", 2020, the variant with 64 bits. Keys follow the paper's
/// rule (irregular hexadecimal digits, none repeated within a half, odd); how a seed and a stream choose one is ours.
public final class Squares {
    private static final int HALF = 32;
    private static final long WEYL = 0x9E37_79B9_7F4A_7C15L;
    private static final int DIGITS = 8;

    private Squares() {}

    /// 64 random bits at `counter` of the stream with this key.
    ///
    /// @param key from [#key]
    public static long bits(long counter, long key) {
        long y = counter * key;
        long z = y + key;
        long x = swap(y * y + y);
        x = swap(x * x + z);
        x = swap(x * x + y);
        long t = x * x + z;
        x = swap(t);
        return t ^ ((x * x + y) >>> HALF);
    }

    private static long swap(long x) {
        return (x >>> HALF) | (x << HALF);
    }

    /// The key of a stream: equal seeds and streams give equal keys, and neighbours share nothing visible.
    public static long key(long seed, long stream) {
        long bits = mixed(mixed(seed + WEYL) ^ mixed(stream * WEYL + 1));
        long key = 0;
        for (int half = 0; half < 2; half++) {
            bits = mixed(bits + WEYL);
            key = (key << HALF) | digits(bits);
        }
        return key;
    }

    /// Eight different hexadecimal digits, none of them zero, the last one odd.
    private static long digits(long bits) {
        int unused = 0xFFFE;
        long rest = bits >>> 8;
        int last = (int) ((bits & 7) << 1) + 1;
        unused &= ~(1 << last);
        long digits = 0;
        for (int place = 1; place < DIGITS; place++) {
            int left = 15 - place;
            int digit = nth(unused, (int) Long.remainderUnsigned(rest, left));
            rest = Long.divideUnsigned(rest, left);
            unused &= ~(1 << digit);
            digits = (digits << 4) | digit;
        }
        return (digits << 4) | last;
    }

    /// The place of the `n`-th set bit, counted from 0.
    private static int nth(int set, int n) {
        int rest = set;
        for (int i = 0; i < n; i++) {
            rest &= rest - 1;
        }
        return Integer.numberOfTrailingZeros(rest);
    }

    /// A bijection of 64 bits in which each bit of the input moves half of the output.
    private static long mixed(long value) {
        long x = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return x ^ (x >>> 31);
    }
}
