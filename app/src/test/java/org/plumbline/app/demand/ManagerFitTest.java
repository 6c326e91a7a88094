package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ManagerFitTest {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal NONE = BigDecimal.ZERO;

    private static ManagerFit fit(BigDecimal... parts) {
        return new ManagerFit(new UUID(0, 1), parts[0], parts[1], parts[2], parts[3], parts[4], 0, 0);
    }

    @Test
    void the_weights_are_those_of_the_field_and_sum_to_one() {
        assertThat(fit(ONE, NONE, NONE, NONE, NONE).score()).isEqualByComparingTo("40");
        assertThat(fit(NONE, ONE, NONE, NONE, NONE).score()).isEqualByComparingTo("20");
        assertThat(fit(NONE, NONE, ONE, NONE, NONE).score()).isEqualByComparingTo("20");
        assertThat(fit(NONE, NONE, NONE, ONE, NONE).score()).isEqualByComparingTo("15");
        assertThat(fit(NONE, NONE, NONE, NONE, ONE).score()).isEqualByComparingTo("5");
        assertThat(fit(ONE, ONE, ONE, ONE, ONE).score()).isEqualByComparingTo("100");
    }
}
