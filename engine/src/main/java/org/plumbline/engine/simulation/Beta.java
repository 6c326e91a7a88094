package org.plumbline.engine.simulation;

/// The beta distribution on 0 to 1 with parameters from 1 to 5, the curve behind PERT.
final class Beta {
    private static final int STEPS = 200;
    private static final double TINY = 1e-300;
    private static final double EXACT = 1e-15;

    private Beta() {}

    /// The share of outcomes up to `x`: the regularised incomplete beta function by its continued fraction (Lentz).
    static double share(double a, double b, double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logOfWhole(a, b));
        return x < (a + 1) / (a + b + 2) ? front * fraction(a, b, x) / a : 1 - front * fraction(b, a, 1 - x) / b;
    }

    private static double logOfWhole(double a, double b) {
        return logGamma(a + b) - logGamma(a) - logGamma(b);
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m <= STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            double step = d * c;
            result *= step;
            if (Math.abs(step - 1) < EXACT) {
                break;
            }
        }
        return result;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /// Stirling's series after lifting the argument above 15; for arguments from 1.
    private static double logGamma(double x) {
        double lifted = x;
        double product = 1;
        while (lifted < 15) {
            product *= lifted;
            lifted++;
        }
        double square = 1 / (lifted * lifted);
        double series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / lifted;
        return (lifted - 0.5) * Math.log(lifted) - lifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
    }

    /// The value that a share of outcomes does not exceed, by halving: slow, exact, for tables and tests.
    static double quantile(double a, double b, double share) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60 && high - low > 1e-14; i++) {
            double middle = (low + high) / 2;
            if (share(a, b, middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
