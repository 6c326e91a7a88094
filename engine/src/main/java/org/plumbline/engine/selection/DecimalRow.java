package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.engine.selection.program.BinaryProgram;

/// A limit in decimals, on its way to whole numbers. Where digits do not fit, coefficients are rounded up and the limit
/// down, so that what keeps the whole numbers keeps the decimals.
final class DecimalRow {
    private static final int MOST_DIGITS = 9;
    private static final BigDecimal GREATEST_SUM = BigDecimal.valueOf(BinaryProgram.GREATEST_SUM / 4);

    private final String name;
    private final Map<Integer, BigDecimal> coefficients = new TreeMap<>();
    private BigDecimal limit;

    DecimalRow(String name, BigDecimal limit) {
        this.name = name;
        this.limit = limit;
    }

    void add(int column, BigDecimal coefficient) {
        coefficients.merge(column, coefficient, BigDecimal::add);
    }

    void raiseLimit(BigDecimal by) {
        limit = limit.add(by);
    }

    BinaryProgram.Row row() {
        coefficients.values().removeIf(coefficient -> coefficient.signum() == 0);
        var digits = digits(coefficients.values());
        var columns = coefficients.keySet().stream().mapToInt(Integer::intValue).toArray();
        var whole = coefficients.values().stream()
                .map(coefficient -> whole(coefficient, digits, RoundingMode.CEILING))
                .toArray(BigInteger[]::new);
        var divisor = BigInteger.ZERO;
        for (var coefficient : whole) {
            divisor = divisor.gcd(coefficient);
        }
        if (divisor.signum() == 0) {
            divisor = BigInteger.ONE;
        }
        var weights = new long[whole.length];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = whole[i].divide(divisor).longValueExact();
        }
        return new BinaryProgram.Row(name, columns, weights, limit(digits, divisor));
    }

    /// A limit beyond all sums limits nothing, whatever its size.
    private long limit(int digits, BigInteger divisor) {
        var beyond = BigInteger.valueOf(BinaryProgram.GREATEST_SUM);
        var parts = whole(limit, digits, RoundingMode.FLOOR).divideAndRemainder(divisor);
        var floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return floor.min(beyond).max(beyond.negate()).longValueExact();
    }

    /// How many decimals can be kept: all there are, unless the sum would grow too great.
    static int digits(Iterable<BigDecimal> amounts) {
        var sum = BigDecimal.ZERO;
        var most = 0;
        for (var amount : amounts) {
            sum = sum.add(amount.abs());
            most = Math.max(most, amount.stripTrailingZeros().scale());
        }
        most = Math.min(most, MOST_DIGITS);
        while (sum.movePointRight(most).compareTo(GREATEST_SUM) > 0) {
            most--;
        }
        return most;
    }

    static BigInteger whole(BigDecimal amount, int digits, RoundingMode rounding) {
        return amount.setScale(digits, rounding).unscaledValue();
    }
}
