package org.plumbline.engine.simulation;

import java.util.Arrays;
import org.plumbline.engine.random.Squares;

/// Draws durations and costs of one task, sixteen iterations at a time. What is drawn depends on seed, task and number
/// of the iteration alone. The three-point and the even kind have a closed form that kernels may compute themselves;
/// all others, groups and risks are drawn here, one by one.
final class Sampler {
    /// Iterations side by side: one cache line of numbers.
    static final int LANES = 16;

    /// Streams beside that of the duration, which is the number of the task.
    private static final long COST_STREAM = 1L << 56;

    private static final long IMPACT_STREAM = 2L << 56;
    private static final long RISK_STREAM = 4L << 56;
    private static final long GROUP_STREAM = 5L << 56;
    private static final float UNIT = 0x1p-24f;

    /// How the plain duration is drawn.
    enum Kind {
        FIXED,
        EVEN,
        TRIANGLE,
        GENERAL
    }

    final Kind kind;
    /// Of the closed forms, in ticks: where the range begins and ends, the share below the likely value, and the
    /// squares under the roots below and above it.
    final float low;

    final float high;
    final float split;
    final float rise;
    final float fall;

    private final int number;
    private final Quantile quantile;
    private final Quantile fixedCost;
    private final double costPerTick;
    private final int group;
    private final double correlation;
    private final Hit[] hits;

    /// A risk that hits the task, ready to be drawn.
    private record Hit(int risk, double probability, Quantile delay, Quantile cost) {}

    Sampler(RiskModelBuilder built, RiskModelBuilder.TaskDraft draft, int number) {
        this.number = number;
        var duration = draft.duration;
        quantile = Quantile.of(duration);
        fixedCost = Quantile.of(draft.fixedCost);
        costPerTick = draft.costPerTick;
        group = draft.group;
        correlation = group < 0 ? 0 : built.groups.get(group).correlation();
        hits = draft.impacts.stream()
                .map(impact -> new Hit(
                        impact.risk(),
                        built.risks.get(impact.risk()).probability(),
                        Quantile.of(impact.delay()),
                        Quantile.of(impact.cost())))
                .toArray(Hit[]::new);
        kind = group >= 0 && quantile.low() < quantile.high() ? Kind.GENERAL : kind(duration);
        low = (float) quantile.low();
        high = (float) quantile.high();
        double width = quantile.high() - quantile.low();
        double below = duration instanceof Distribution.Triangular three ? three.likely() - three.low() : 0;
        split = (float) (width == 0 ? 0 : below / width);
        rise = (float) (width * below);
        fall = (float) (width * (width - below));
    }

    private static Kind kind(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Fixed fixed -> Kind.FIXED;
            case Distribution.Uniform even -> even.low() == even.high() ? Kind.FIXED : Kind.EVEN;
            case Distribution.Triangular three -> three.low() == three.high() ? Kind.FIXED : Kind.TRIANGLE;
            case Distribution.Pert curve -> curve.low() == curve.high() ? Kind.FIXED : Kind.GENERAL;
            default -> Kind.GENERAL;
        };
    }

    /// The longest duration that is ever drawn: of endless curves, what one in 2^32 exceeds.
    static double most(Distribution distribution) {
        return Quantile.of(distribution).high();
    }

    /// The longest duration with all impacts.
    double most() {
        double sum = quantile.high() + 1;
        for (var hit : hits) {
            sum += hit.delay.high() + 1;
        }
        return sum;
    }

    boolean hasCost() {
        return costPerTick > 0 || fixedCost.high() > 0 || Arrays.stream(hits).anyMatch(hit -> hit.cost.high() > 0);
    }

    boolean hasImpacts() {
        return hits.length > 0;
    }

    boolean isCertain() {
        return kind == Kind.FIXED && !hasImpacts();
    }

    /// Key of the stream that the closed forms read.
    long key(long seed) {
        return Squares.key(seed, number);
    }

    /// Durations of sixteen iterations as the plain kernel draws them, impacts included.
    ///
    /// @param key that of [#key] for the seed
    /// @param first iteration, a multiple of sixteen
    void draw(long seed, long key, long first, int[] into, int at) {
        switch (kind) {
            case FIXED -> Arrays.fill(into, at, at + LANES, Math.round((float) quantile.low()));
            case EVEN -> drawEven(key, first, into, at);
            case TRIANGLE -> drawTriangle(key, first, into, at);
            case GENERAL -> drawGeneral(seed, first, into, at);
        }
        addImpacts(seed, first, into, at);
    }

    private void drawEven(long key, long first, int[] into, int at) {
        for (int lane = 0; lane < LANES; lane += 2) {
            long bits = Squares.bits((first + lane) >>> 1, key);
            into[at + lane] = (int) (low + (high - low) * unit((int) bits) + 0.5f);
            into[at + lane + 1] = (int) (low + (high - low) * unit((int) (bits >>> 32)) + 0.5f);
        }
    }

    private void drawTriangle(long key, long first, int[] into, int at) {
        for (int lane = 0; lane < LANES; lane += 2) {
            long bits = Squares.bits((first + lane) >>> 1, key);
            into[at + lane] = triangle(unit((int) bits));
            into[at + lane + 1] = triangle(unit((int) (bits >>> 32)));
        }
    }

    private int triangle(float unit) {
        float amount =
                unit < split ? low + (float) Math.sqrt(unit * rise) : high - (float) Math.sqrt((1 - unit) * fall);
        return (int) (amount + 0.5f);
    }

    /// A number above 0 and at most 1, exact in a float, from the upper 24 bits.
    static float unit(int bits) {
        return (bits >>> 8) * UNIT + UNIT / 2;
    }

    private void drawGeneral(long seed, long first, int[] into, int at) {
        long key = key(seed);
        for (int lane = 0; lane < LANES; lane++) {
            double share = share(first + lane, key);
            if (group >= 0) {
                share = correlated(seed, first + lane, share);
            }
            into[at + lane] = (int) (quantile.at(share) + 0.5);
        }
    }

    /// Above 0 and below 1.
    private static double share(long iteration, long key) {
        long bits = Squares.bits(iteration >>> 1, key) >>> (32 * (iteration & 1));
        return ((bits & 0xFFFF_FFFFL) + 0.5) * 0x1p-32;
    }

    /// Mixes the bell curve of the group into that of the task (a Gaussian copula with one factor).
    private double correlated(long seed, long iteration, double share) {
        double common = Gauss.quantile(share(iteration, Squares.key(seed, GROUP_STREAM + group)));
        return Gauss.share(Math.sqrt(correlation) * common + Math.sqrt(1 - correlation) * Gauss.quantile(share));
    }

    static boolean happens(long seed, int risk, double probability, long iteration) {
        return share(iteration, Squares.key(seed, RISK_STREAM + risk)) < probability;
    }

    private long impactKey(long seed, long stream, int hit) {
        return Squares.key(seed, IMPACT_STREAM + stream + (long) number * RiskModelBuilder.IMPACTS + hit);
    }

    void addImpacts(long seed, long first, int[] into, int at) {
        for (int i = 0; i < hits.length; i++) {
            var hit = hits[i];
            long key = impactKey(seed, 0, i);
            for (int lane = 0; lane < LANES; lane++) {
                if (happens(seed, hit.risk, hit.probability, first + lane)) {
                    into[at + lane] += (int) (hit.delay.at(share(first + lane, key)) + 0.5);
                }
            }
        }
    }

    /// Adds the cost of sixteen iterations whose durations are known.
    void addCost(long seed, long first, int[] durations, int at, double[] into) {
        long key = Squares.key(seed, COST_STREAM + number);
        for (int lane = 0; lane < LANES; lane++) {
            into[lane] += durations[at + lane] * costPerTick;
            if (fixedCost.high() > 0) {
                into[lane] += fixedCost.at(share(first + lane, key));
            }
        }
        for (int i = 0; i < hits.length; i++) {
            var hit = hits[i];
            long hitKey = impactKey(seed, COST_STREAM, i);
            for (int lane = 0; lane < LANES; lane++) {
                if (happens(seed, hit.risk, hit.probability, first + lane)) {
                    into[lane] += hit.cost.at(share(first + lane, hitKey));
                }
            }
        }
    }
}
