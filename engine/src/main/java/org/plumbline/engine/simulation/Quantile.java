package org.plumbline.engine.simulation;

/// Turns a share into an amount fast enough for drawing, never below zero.
final class Quantile {
    /// Endless curves are cut where one in 2^32 lies beyond.
    private static final double TAIL = 0x1p-33;

    private final Distribution distribution;
    private final double low;
    private final double high;

    private Quantile(Distribution distribution) {
        this.distribution = distribution;
        low = Math.max(0, ends(distribution, TAIL));
        high = Math.max(0, ends(distribution, 1 - TAIL));
    }

    static Quantile of(Distribution distribution) {
        return new Quantile(distribution);
    }

    private static double ends(Distribution distribution, double share) {
        boolean isLow = share < 0.5;
        return switch (distribution) {
            case Distribution.Uniform even -> isLow ? even.low() : even.high();
            case Distribution.Triangular three -> isLow ? three.low() : three.high();
            case Distribution.Pert curve -> isLow ? curve.low() : curve.high();
            default -> distribution.quantile(share);
        };
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    double at(double share) {
        return switch (distribution) {
            case Distribution.Pert curve ->
                curve.low() + (curve.high() - curve.low()) * PertTable.SHARED.quantile(curve.shape(), share);
            default -> Math.clamp(distribution.quantile(share), low, high);
        };
    }
}
