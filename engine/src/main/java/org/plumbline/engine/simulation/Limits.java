package org.plumbline.engine.simulation;

import java.util.List;

/// What an estimate may be.
final class Limits {
    private static final double ROUNDING = 1e-9;

    private Limits() {}

    static void amount(double amount) {
        UnusableEstimate.require(Double.isFinite(amount), "an amount must be a number", amount);
        UnusableEstimate.require(amount >= 0, "an amount must not be negative", amount);
        UnusableEstimate.require(amount <= Distribution.MOST, "an amount must not exceed 10^12", amount);
    }

    static void range(double low, double high) {
        amount(low);
        amount(high);
        UnusableEstimate.require(low <= high, "low must not exceed high", low, high);
    }

    static void range(double low, double likely, double high) {
        amount(low);
        amount(likely);
        amount(high);
        UnusableEstimate.require(low <= high, "low must not exceed high", low, high);
        UnusableEstimate.require(
                low <= likely && likely <= high, "likely must lie between low and high", low, likely, high);
    }

    static void deviation(double deviation) {
        UnusableEstimate.require(
                Double.isFinite(deviation) && deviation >= 0 && deviation <= Distribution.MOST,
                "a standard deviation must be a number from 0 to 10^12",
                deviation);
    }

    static void probability(double probability) {
        UnusableEstimate.require(
                probability >= 0 && probability <= 1, "a probability must lie between 0 and 1", probability);
    }

    static void correlation(double correlation) {
        UnusableEstimate.require(
                correlation >= 0 && correlation < 1, "a correlation must be at least 0 and below 1", correlation);
    }

    static void discrete(List<Double> amounts, List<Double> probabilities) {
        UnusableEstimate.require(!amounts.isEmpty(), "at least one amount is needed", amounts.size());
        UnusableEstimate.require(
                amounts.size() == probabilities.size(),
                "each amount needs its probability",
                amounts.size(),
                probabilities.size());
        double before = 0;
        double sum = 0;
        for (int i = 0; i < amounts.size(); i++) {
            amount(amounts.get(i));
            UnusableEstimate.require(amounts.get(i) >= before, "amounts must ascend", before, amounts.get(i));
            probability(probabilities.get(i));
            before = amounts.get(i);
            sum += probabilities.get(i);
        }
        UnusableEstimate.require(Math.abs(sum - 1) < ROUNDING, "probabilities must add up to 1", sum);
    }

    static void outcomes(List<Double> outcomes) {
        UnusableEstimate.require(!outcomes.isEmpty(), "at least one outcome is needed", outcomes.size());
        outcomes.forEach(Limits::amount);
    }
}
