package org.plumbline.engine.simulation;

import java.util.List;

/// How an uncertain amount may turn out, in whatever unit the caller counts. Each kind refuses nonsense when built
/// with an [UnusableEstimate]; no amount may exceed [#MOST].
public sealed interface Distribution {
    /// The largest amount that is taken for meant.
    double MOST = 1e12;

    /// The amount that the given share of outcomes does not exceed.
    ///
    /// @param share above 0 and below 1
    double quantile(double share);

    double mean();

    double standardDeviation();

    /// The same uncertainty in a unit `factor` times smaller: hours to minutes with 60.
    Distribution times(double factor);

    /// Certain.
    record Fixed(double amount) implements Distribution {
        public Fixed {
            Limits.amount(amount);
        }

        @Override
        public double quantile(double share) {
            return amount;
        }

        @Override
        public double mean() {
            return amount;
        }

        @Override
        public double standardDeviation() {
            return 0;
        }

        @Override
        public Fixed times(double factor) {
            return new Fixed(amount * factor);
        }
    }

    /// Anything between two limits, none of it more likely.
    record Uniform(double low, double high) implements Distribution {
        public Uniform {
            Limits.range(low, high);
        }

        @Override
        public double quantile(double share) {
            return low + (high - low) * share;
        }

        @Override
        public double mean() {
            return (low + high) / 2;
        }

        @Override
        public double standardDeviation() {
            return (high - low) / Math.sqrt(12);
        }

        @Override
        public Uniform times(double factor) {
            return new Uniform(low * factor, high * factor);
        }
    }

    /// Three points joined by straight lines: more weight in the tails than [Pert].
    record Triangular(double low, double likely, double high) implements Distribution {
        public Triangular {
            Limits.range(low, likely, high);
        }

        @Override
        public double quantile(double share) {
            double width = high - low;
            double rise = likely - low;
            if (share * width < rise) {
                return low + Math.sqrt(share * width * rise);
            }
            return high - Math.sqrt((1 - share) * width * (high - likely));
        }

        @Override
        public double mean() {
            return (low + likely + high) / 3;
        }

        @Override
        public double standardDeviation() {
            double a = likely - low;
            double b = high - likely;
            return Math.sqrt((a * a + a * b + b * b) / 18);
        }

        @Override
        public Triangular times(double factor) {
            return new Triangular(low * factor, likely * factor, high * factor);
        }
    }

    /// Three points joined by a beta curve with mean (low + 4 likely + high) / 6. Its standard deviation is that of the
    /// curve; the sixth of the range that F39 uses for a path is [#classicDeviation].
    record Pert(double low, double likely, double high) implements Distribution {
        public Pert {
            Limits.range(low, likely, high);
        }

        /// Where the likely value lies between low (0) and high (1); a half where all are equal.
        double shape() {
            return high == low ? 0.5 : (likely - low) / (high - low);
        }

        @Override
        public double quantile(double share) {
            return low + (high - low) * Beta.quantile(1 + 4 * shape(), 5 - 4 * shape(), share);
        }

        @Override
        public double mean() {
            return (low + 4 * likely + high) / 6;
        }

        @Override
        public double standardDeviation() {
            return Math.sqrt((mean() - low) * (high - mean()) / 7);
        }

        /// A sixth of the range (F39).
        public double classicDeviation() {
            return (high - low) / 6;
        }

        @Override
        public Pert times(double factor) {
            return new Pert(low * factor, likely * factor, high * factor);
        }
    }

    /// The bell curve. As a duration or cost it is cut at zero when drawn.
    record Normal(double mean, double standardDeviation) implements Distribution {
        public Normal {
            Limits.amount(mean);
            Limits.deviation(standardDeviation);
        }

        @Override
        public double quantile(double share) {
            return mean + standardDeviation * Gauss.quantile(share);
        }

        @Override
        public Normal times(double factor) {
            return new Normal(mean * factor, standardDeviation * factor);
        }
    }

    /// Never negative, with a long tail upwards; given by the mean and deviation of the amount, not of its logarithm.
    record LogNormal(double mean, double standardDeviation) implements Distribution {
        public LogNormal {
            Limits.amount(mean);
            UnusableEstimate.require(mean > 0, "the mean must be greater than zero", mean);
            Limits.deviation(standardDeviation);
        }

        /// Deviation of the logarithm.
        double logDeviation() {
            double ratio = standardDeviation / mean;
            return Math.sqrt(Math.log1p(ratio * ratio));
        }

        /// Mean of the logarithm.
        double logMean() {
            double deviation = logDeviation();
            return Math.log(mean) - deviation * deviation / 2;
        }

        @Override
        public double quantile(double share) {
            return Math.exp(logMean() + logDeviation() * Gauss.quantile(share));
        }

        @Override
        public LogNormal times(double factor) {
            return new LogNormal(mean * factor, standardDeviation * factor);
        }
    }

    /// One of some amounts, each with its probability.
    ///
    /// @param amounts ascending
    /// @param probabilities of the amounts, together 1
    record Discrete(List<Double> amounts, List<Double> probabilities) implements Distribution {
        public Discrete {
            amounts = List.copyOf(amounts);
            probabilities = List.copyOf(probabilities);
            Limits.discrete(amounts, probabilities);
        }

        @Override
        public double quantile(double share) {
            double sum = 0;
            for (int i = 0; i < amounts.size(); i++) {
                sum += probabilities.get(i);
                if (share <= sum) {
                    return amounts.get(i);
                }
            }
            return amounts.getLast();
        }

        @Override
        public double mean() {
            double sum = 0;
            for (int i = 0; i < amounts.size(); i++) {
                sum += amounts.get(i) * probabilities.get(i);
            }
            return sum;
        }

        @Override
        public double standardDeviation() {
            double mean = mean();
            double sum = 0;
            for (int i = 0; i < amounts.size(); i++) {
                double off = amounts.get(i) - mean;
                sum += off * off * probabilities.get(i);
            }
            return Math.sqrt(sum);
        }

        @Override
        public Discrete times(double factor) {
            return new Discrete(amounts.stream().map(amount -> amount * factor).toList(), probabilities);
        }
    }

    /// What was seen before, each outcome as likely as the others: actual durations of like work, or a plan's duration
    /// times the ratios of actual to planned of closed projects (F72).
    record Historical(List<Double> outcomes) implements Distribution {
        public Historical {
            outcomes = outcomes.stream().sorted().toList();
            Limits.outcomes(outcomes);
        }

        @Override
        public double quantile(double share) {
            int place = (int) (share * outcomes.size());
            return outcomes.get(Math.min(place, outcomes.size() - 1));
        }

        @Override
        public double mean() {
            return outcomes.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        }

        @Override
        public double standardDeviation() {
            double mean = mean();
            double sum = 0;
            for (double outcome : outcomes) {
                sum += (outcome - mean) * (outcome - mean);
            }
            return Math.sqrt(sum / outcomes.size());
        }

        @Override
        public Historical times(double factor) {
            return new Historical(
                    outcomes.stream().map(outcome -> outcome * factor).toList());
        }
    }
}
