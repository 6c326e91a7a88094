package org.plumbline.app.benefits;

import java.util.Locale;

/// What sort of gain a benefit is.
public enum BenefitKind {
    CASH("Cash-releasing", "A budget gets smaller or income gets larger: finance sees it in the books."),
    NON_CASH("Non-cash", "Time or effort worth money that no budget gives back."),
    QUALITY("Quality", "Better for somebody, counted in its own measure."),
    COMPLIANCE("Compliance", "A rule is kept that was not, or a penalty is avoided."),
    DISBENEFIT("Disbenefit", "A loss that comes with the change. Its amounts are taken off all sums.");

    private final String label;
    private final String meaning;

    BenefitKind(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// What it means, in English; a text key.
    public String meaning() {
        return meaning;
    }

    /// 1 for what counts towards a sum, -1 for what is taken off.
    public int sign() {
        return this == DISBENEFIT ? -1 : 1;
    }

    /// In addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
