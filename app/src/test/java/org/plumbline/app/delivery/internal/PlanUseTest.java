package org.plumbline.app.delivery.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.plumbline.app.delivery.ArtefactUse.Sign;
import org.plumbline.app.delivery.ArtefactUse.Trace;

/// A plan counts only when it says more than its template and moved in the month.
class PlanUseTest {
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 31);

    @Test
    void a_plan_is_in_use_only_where_it_is_filled_and_was_touched() {
        assertThat(PlanUse.plan(12, FROM, FROM, TO)).isEqualTo(new Trace(Sign.KEPT, FROM));
        assertThat(PlanUse.plan(12, FROM.minusDays(1), FROM, TO))
                .isEqualTo(new Trace(Sign.UNTOUCHED, FROM.minusDays(1)));
        assertThat(PlanUse.plan(12, null, FROM, TO)).isEqualTo(new Trace(Sign.UNTOUCHED, null));
        assertThat(PlanUse.plan(1, FROM, FROM, TO)).isEqualTo(new Trace(Sign.TEMPLATE, FROM));
        assertThat(PlanUse.plan(0, FROM, FROM, TO)).isEqualTo(new Trace(Sign.ABSENT, null));
    }

    @Test
    void of_a_month_before_the_latest_plan_nothing_can_be_said() {
        assertThat(PlanUse.plan(12, TO.plusDays(1), FROM, TO)).isNull();
    }
}
