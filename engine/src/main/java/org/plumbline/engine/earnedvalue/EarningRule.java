package org.plumbline.engine.earnedvalue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// How a work package earns its budget; agreed before the work begins, so that nobody argues about percentages later.
public sealed interface EarningRule {
    /// Share of the budget that is earned, 0 to 1.
    BigDecimal share();

    /// The earned part of `budget`, in its currency and unrounded.
    default BigDecimal earned(BigDecimal budget) {
        return budget.multiply(share(), MathContext.DECIMAL64);
    }

    /// A fixed share at the start and the rest at the end; right for work shorter than two periods.
    ///
    /// @param atStart 0 for 0/100, 0.25 for 25/75, 0.5 for 50/50
    record FixedFormula(BigDecimal atStart, Progress progress) implements EarningRule {
        public FixedFormula {
            Check.share("the share earned at the start", atStart);
        }

        @Override
        public BigDecimal share() {
            return switch (progress) {
                case NOT_STARTED -> BigDecimal.ZERO;
                case STARTED -> atStart;
                case FINISHED -> BigDecimal.ONE;
            };
        }
    }

    /// How far work is that nobody measures in between.
    enum Progress {
        NOT_STARTED,
        STARTED,
        FINISHED
    }

    /// Nothing until the end.
    static FixedFormula zeroHundred(Progress progress) {
        return new FixedFormula(BigDecimal.ZERO, progress);
    }

    /// A quarter at the start.
    static FixedFormula quarterRest(Progress progress) {
        return new FixedFormula(new BigDecimal("0.25"), progress);
    }

    /// Half at the start.
    static FixedFormula fiftyFifty(Progress progress) {
        return new FixedFormula(new BigDecimal("0.5"), progress);
    }

    /// Each milestone reached earns its weight; weights are relative and need not add up to anything.
    record WeightedMilestones(List<Milestone> milestones) implements EarningRule {
        public WeightedMilestones {
            milestones = List.copyOf(milestones);
            Check.positive("the weight of all milestones", weight(milestones, true));
        }

        private static BigDecimal weight(List<Milestone> milestones, boolean all) {
            return milestones.stream()
                    .filter(milestone -> all || milestone.isReached())
                    .map(Milestone::weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public BigDecimal share() {
            return weight(milestones, false).divide(weight(milestones, true), MathContext.DECIMAL64);
        }
    }

    /// A step of a work package that can be seen to be reached.
    record Milestone(String name, BigDecimal weight, boolean isReached) {
        public Milestone {
            Check.notNegative("the weight of " + name, weight);
        }
    }

    /// As the person in charge judges it.
    ///
    /// @param percent 0 to 100
    record PercentComplete(BigDecimal percent) implements EarningRule {
        public PercentComplete {
            Check.share("per cent complete as a share", percent.movePointLeft(2));
        }

        @Override
        public BigDecimal share() {
            return percent.movePointLeft(2);
        }
    }

    /// Equal pieces that can be counted. More than planned earns no more than the budget.
    record Units(BigDecimal done, BigDecimal planned) implements EarningRule {
        public Units {
            Check.notNegative("the units done", done);
            Check.positive("the units planned", planned);
        }

        @Override
        public BigDecimal share() {
            return done.divide(planned, MathContext.DECIMAL64).min(BigDecimal.ONE);
        }
    }

    /// Work that only passes, such as leading: it earns what was planned by now and is never late.
    ///
    /// @param plannedShare planned value by the status date as a share of the budget
    record LevelOfEffort(BigDecimal plannedShare) implements EarningRule {
        public LevelOfEffort {
            Check.share("the planned share", plannedShare);
        }

        @Override
        public BigDecimal share() {
            return plannedShare;
        }
    }

    /// Work that follows other work, such as its inspection: it earns in step with it.
    record Apportioned(EarningRule leading) implements EarningRule {
        @Override
        public BigDecimal share() {
            return leading.share();
        }
    }
}
