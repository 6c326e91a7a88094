package org.plumbline.app.finance;

import org.plumbline.app.kernel.Rule;

/// What money lines must keep to.
public enum MoneyRules implements Rule {
    /// Amounts of different currencies are never added.
    ONE_CURRENCY("The amounts of a project must be in one currency, these are in {0}. Convert them first."),
    /// A budget is an allowance.
    NEGATIVE_BUDGET("The budget of {0} is {1}. A budget cannot be negative.");

    private final String sentence;

    MoneyRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
