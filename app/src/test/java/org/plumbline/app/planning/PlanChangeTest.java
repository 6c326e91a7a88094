package org.plumbline.app.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.app.kernel.Refusal;

/// What may stand in an address as a change of a plan.
class PlanChangeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"lasts.12.15", "lasts.12.0.5", "starts.3.2027-02-01", "lag.1.2.-3", "lag.1.2.2.25", "delay.10"})
    void a_code_is_read_and_written_alike(String code) {
        assertThat(PlanChange.of(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lasts.12.1e-999999999",
                "lasts.12.1e3",
                "lasts.12.-1",
                "lasts.12.99999",
                "lasts.12.0.123",
                "lag.1.2.1e-99999999",
                "delay.5001",
                "starts.3.9999-01-01",
                "starts.x.2027-01-01",
                "lasts",
                ""
            })
    void what_is_no_change_or_would_fill_the_memory_is_refused(String code) {
        assertThatThrownBy(() -> PlanChange.of(code)).isInstanceOf(Refusal.class);
    }
}
