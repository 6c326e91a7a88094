package org.plumbline.app.benefits.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.app.benefits.BenefitFilter;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.benefits.Standing;
import org.plumbline.app.benefits.Standings;
import org.plumbline.app.organisation.ConfirmedBenefits;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// What finance confirmed of benefits, for the value that offices tell.
@Component
class BankedBenefits implements ConfirmedBenefits {
    private final Benefits benefits;
    private final Standings standings;

    BankedBenefits(@Lazy Benefits benefits, @Lazy Standings standings) {
        this.benefits = benefits;
        this.standings = standings;
    }

    @Override
    public List<Banked> all() {
        var rows = benefits.list(BenefitFilter.ALL).stream()
                .filter(one -> one.profile().hasMoney())
                .toList();
        var standing = standings.of(rows);
        var banked = new ArrayList<Banked>();
        for (var one : rows) {
            var currency = one.profile().currency();
            var confirmed = standing.getOrDefault(one.id(), Standing.NOTHING).confirmed();
            if (currency != null && confirmed.signum() != 0) {
                var sign = BigDecimal.valueOf(one.profile().kind().sign());
                banked.add(new Banked(
                        one.key() + " " + one.title(), one.href() + "/actuals", currency, confirmed.multiply(sign)));
            }
        }
        banked.sort(Comparator.comparing(Banked::amount).reversed());
        return banked;
    }
}
