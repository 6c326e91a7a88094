package org.plumbline.app.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What people see an office do and want it to do, held against its mandate.
///
/// A share counts "Yes" as 1, "Partly" as a half, "No" as 0, and leaves "Cannot say" out. An item of the mandate agrees
/// with what is seen by its share seen done, an item left out of the mandate by what is missing from 1. The index is
/// the
/// mean agreement of all items with an answer, times 100; over-extension is the mean share seen done of what the
/// mandate
/// leaves out, failing the mean share not seen done of what it holds.
///
/// @param index from 0 to 100; null without answers
/// @param overExtension from 0 to 100; null where nothing is left out or answered
/// @param failing from 0 to 100; null where nothing is held or answered
public record Perception(
        List<Seen> items,
        @Nullable BigDecimal index,
        @Nullable BigDecimal overExtension,
        @Nullable BigDecimal failing) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Perception {
        items = List.copyOf(items);
    }

    /// How an item is seen.
    public enum Verdict {
        AS_MEANT("as meant"),
        FAILING("seen failing"),
        OVER_EXTENDED("seen over-extending"),
        NOT_WANTED("done, not wanted"),
        WANTED("wanted, not in the mandate"),
        UNKNOWN("too few answers");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// An item of the mandate as it is seen.
    ///
    /// @param isInScope true where the mandate holds it, false where it leaves it out
    /// @param does the share that sees the office do it, from 0 to 1; null with too few answers
    /// @param should the share that wants it to, from 0 to 1; null with too few answers
    public record Seen(
            String title,
            boolean isInScope,
            @Nullable BigDecimal does,
            @Nullable BigDecimal should) {
        /// The share that is as the mandate says; null with too few answers.
        @Nullable
        BigDecimal agreement() {
            return does == null || isInScope ? does : BigDecimal.ONE.subtract(does);
        }

        /// What stands out; whether it is done comes before whether it is wanted.
        public Verdict verdict() {
            if (does == null) {
                return Verdict.UNKNOWN;
            }
            var isDone = does.compareTo(HALF) >= 0;
            var isWanted = should == null ? isInScope : should.compareTo(HALF) >= 0;
            if (isInScope) {
                return !isDone ? Verdict.FAILING : isWanted ? Verdict.AS_MEANT : Verdict.NOT_WANTED;
            }
            return isDone ? Verdict.OVER_EXTENDED : isWanted ? Verdict.WANTED : Verdict.AS_MEANT;
        }
    }

    /// The perception of some items.
    public static Perception of(List<Seen> items) {
        return new Perception(
                items,
                mean(items, item -> true, false),
                mean(items, item -> !item.isInScope(), true),
                mean(items, Seen::isInScope, true));
    }

    /// The mean agreement of items, or of what they lack, in hundredths.
    private static @Nullable BigDecimal mean(List<Seen> items, Predicate<Seen> wanted, boolean isLack) {
        var sum = BigDecimal.ZERO;
        var count = 0;
        for (var item : items) {
            var agreement = item.agreement();
            if (agreement != null && wanted.test(item)) {
                sum = sum.add(isLack ? BigDecimal.ONE.subtract(agreement) : agreement);
                count++;
            }
        }
        return count == 0 ? null : sum.multiply(HUNDRED).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }

    /// The share of yes in counted answers, from 0 to 1; null where nobody could say.
    public static @Nullable BigDecimal share(int yes, int partly, int no) {
        var known = yes + partly + no;
        return known == 0
                ? null
                : BigDecimal.valueOf(yes)
                        .add(HALF.multiply(BigDecimal.valueOf(partly)))
                        .divide(BigDecimal.valueOf(known), 3, RoundingMode.HALF_UP);
    }
}
