package org.plumbline.app.benefits;

import java.util.Locale;

/// Where a benefit stands.
public enum BenefitState {
    /// Somebody says so; nobody has vouched for it.
    CLAIM("Claim"),
    /// It passed the DOAM test.
    VALIDATED("Validated"),
    /// Its plan by period is agreed.
    PLANNED("Planned"),
    /// Actuals are recorded.
    REALISING("Realising"),
    /// It came.
    REALISED("Realised"),
    /// It did not come.
    MISSED("Missed"),
    /// The line keeps it as daily business and it is followed no further.
    TRANSFERRED("Transferred"),
    /// Nobody claims it any more.
    WITHDRAWN("Withdrawn");

    private final String label;

    BenefitState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True for what counts as a benefit: vouched for, and not given up.
    public boolean isBenefit() {
        return this != CLAIM && this != WITHDRAWN;
    }

    /// True while somebody still has to do something about it.
    public boolean isOpen() {
        return this == CLAIM || this == VALIDATED || this == PLANNED || this == REALISING;
    }

    /// True while actuals are recorded.
    public boolean isTracked() {
        return this == PLANNED || this == REALISING;
    }

    /// In addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
