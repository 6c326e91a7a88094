package org.plumbline.engine.simulation;

/// The standard normal distribution.
final class Gauss {
    private static final double CENTRE = 0.425;
    private static final double FAR = 5;

    /// Coefficients of numerator and denominator near the centre, highest power first.
    private static final double[] CENTRE_OVER = {
        2509.0809287301227,
        33430.57558358813,
        67265.7709270087,
        45921.95393154987,
        13731.69376550946,
        1971.5909503065513,
        133.14166789178438,
        3.3871328727963665
    };
    private static final double[] CENTRE_UNDER = {
        5226.495278852546,
        28729.085735721943,
        39307.89580009271,
        21213.794301586597,
        5394.196021424751,
        687.1870074920579,
        42.31333070160091,
        1
    };
    private static final double[] SIDE_OVER = {
        0.0007745450142783414,
        0.022723844989269184,
        0.2417807251774506,
        1.2704582524523684,
        3.6478483247632045,
        5.769497221460691,
        4.630337846156546,
        1.4234371107496835
    };
    private static final double[] SIDE_UNDER = {
        1.0507500716444169e-09,
        0.0005475938084995345,
        0.015198666563616457,
        0.14810397642748008,
        0.6897673349851,
        1.6763848301838038,
        2.053191626637759,
        1
    };
    private static final double[] TAIL_OVER = {
        2.0103343992922881e-07,
        2.7115555687434876e-05,
        0.0012426609473880784,
        0.026532189526576124,
        0.29656057182850487,
        1.7848265399172913,
        5.463784911164114,
        6.657904643501103
    };
    private static final double[] TAIL_UNDER = {
        2.0442631033899397e-15,
        1.421511758316446e-07,
        1.8463183175100548e-05,
        0.0007868691311456133,
        0.014875361290850615,
        0.1369298809227358,
        0.599832206555888,
        1
    };

    private Gauss() {}

    /// The value that a share of outcomes does not exceed, to about 16 digits.
    /// Source: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37, 1988.
    static double quantile(double share) {
        double q = share - 0.5;
        if (Math.abs(q) <= CENTRE) {
            double r = CENTRE * CENTRE - q * q;
            return q * at(CENTRE_OVER, r) / at(CENTRE_UNDER, r);
        }
        double r = Math.sqrt(-Math.log(q < 0 ? share : 1 - share));
        double size = r <= FAR
                ? at(SIDE_OVER, r - 1.6) / at(SIDE_UNDER, r - 1.6)
                : at(TAIL_OVER, r - FAR) / at(TAIL_UNDER, r - FAR);
        return q < 0 ? -size : size;
    }

    private static double at(double[] coefficients, double x) {
        double sum = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }

    /// The share of outcomes that do not exceed `z`, by the incomplete gamma function's series and fraction.
    static double share(double z) {
        double half = z * z / 2;
        double tail = half < 3 ? 0.5 - series(z) : fraction(Math.abs(z));
        if (half < 3) {
            return 1 - tail;
        }
        return z < 0 ? tail : 1 - tail;
    }

    /// Area between 0 and `z`, signed: density times z + z^3/3 + z^5/15 ...
    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
            term *= z * z / odd;
            sum += term;
        }
        return sum * density(z);
    }

    /// Area beyond `z`, for z above 2: a continued fraction from its far end.
    private static double fraction(double z) {
        double below = z;
        for (int k = 120; k >= 1; k--) {
            below = z + k / below;
        }
        return density(z) / below;
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
