package org.plumbline.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.engine.random.Stream;

class PertTableTest {
    @Test
    void the_table_is_off_by_less_than_a_two_thousandth_of_the_range() {
        var random = new Stream(1, 0);
        for (int i = 0; i < 20_000; i++) {
            double shape = random.nextDouble();
            double share = i % 3 == 0 ? Math.pow(10, -8 * random.nextDouble()) : random.nextDouble();
            if (share > 0 && share < 1) {
                assertThat(PertTable.SHARED.quantile(shape, share))
                        .as("shape %s share %s", shape, share)
                        .isCloseTo(Beta.quantile(1 + 4 * shape, 5 - 4 * shape, share), within(0.0005));
            }
        }
    }
}
