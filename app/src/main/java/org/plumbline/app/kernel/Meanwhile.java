package org.plumbline.app.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Whether what a form was drawn from still stands, for records that count no versions: some facts as one number, which
/// the form carries along as its version, and a refusal where they make another number by now.
public final class Meanwhile {
    private static final int BEYOND = 1_000_000_000;

    private Meanwhile() {}

    /// What is refused.
    public enum Rules implements Rule {
        /// Nobody overwrites unseen what somebody else has entered.
        CHANGED("{0} was changed by somebody else meanwhile. Look at what stands there now, and send yours again.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// The number of some facts, of at most nine digits, as forms take them; equal facts have equal numbers, also after
    /// a restart.
    public static int number(@Nullable Object... facts) {
        var all = Arrays.hashCode(Arrays.stream(facts).map(String::valueOf).toArray(String[]::new));
        return Math.floorMod(all, BEYOND);
    }

    /// Goes on only where both numbers are one.
    ///
    /// @param what as people call the record
    /// @throws Refusal where somebody changed it meanwhile
    public static void require(int seen, int now, String what) {
        if (seen != now) {
            throw new Refusal(Rules.CHANGED, what);
        }
    }
}
