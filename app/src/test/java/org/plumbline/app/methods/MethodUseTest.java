package org.plumbline.app.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.delivery.ArtefactUse.Sign;
import org.plumbline.app.methods.MethodUse.Stand;

/// When the documents of its method show that a project works by it.
class MethodUseTest {
    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);

    private static Sign sign(Stand... stands) {
        return MethodUse.trace(List.of(stands), FROM).sign();
    }

    @Test
    @Requirement("R002")
    void a_document_counts_only_filled_beyond_its_template_and_touched_in_the_time() {
        assertThat(sign(new Stand(true, FROM))).isEqualTo(Sign.KEPT);
        assertThat(sign(new Stand(true, FROM.minusDays(1)))).isEqualTo(Sign.UNTOUCHED);
        assertThat(sign(new Stand(false, FROM.plusDays(3)))).isEqualTo(Sign.TEMPLATE);
        assertThat(sign()).isEqualTo(Sign.ABSENT);
    }

    @Test
    void a_blank_template_touched_in_the_time_does_not_save_one_that_was_filled_before() {
        var trace = MethodUse.trace(List.of(new Stand(true, FROM.minusDays(40)), new Stand(false, FROM)), FROM);

        assertThat(trace.sign()).isEqualTo(Sign.UNTOUCHED);
        assertThat(trace.touchedOn()).isEqualTo(FROM);
    }
}
