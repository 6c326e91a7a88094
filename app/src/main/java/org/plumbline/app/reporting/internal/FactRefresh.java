package org.plumbline.app.reporting.internal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings all live facts up to date: names that changed elsewhere, and ratings that a new day turns.
@Component
public class FactRefresh {
    private final FactTable facts;
    private final FactRatings ratings;

    FactRefresh(FactTable facts, FactRatings ratings) {
        this.facts = facts;
        this.ratings = ratings;
    }

    /// Refreshes every project as of a day; called by a job after midnight and before a freeze.
    @Transactional
    public void refresh(LocalDate today) {
        facts.renew();
        ratings.rateAll(today);
    }
}
