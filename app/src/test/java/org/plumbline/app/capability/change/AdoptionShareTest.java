package org.plumbline.app.capability.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.delivery.ArtefactUse.Sign;

/// F60: projects with the mandatory artefact in time, of those that had to have it.
class AdoptionShareTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final UUID STORES = new UUID(1, 1);
    private static final UUID FINANCE = new UUID(1, 2);

    @Test
    @Requirement("R019")
    void thirty_four_of_forty_projects_are_eighty_five_percent() {
        var signs = new ArrayList<>(Collections.nCopies(34, Sign.KEPT));
        signs.addAll(List.of(Sign.LATE, Sign.UNTOUCHED, Sign.TEMPLATE, Sign.ABSENT, Sign.ABSENT, Sign.LATE));

        var share = AdoptionShare.of(signs);

        assertThat(share).isEqualTo(new AdoptionShare(34, 40));
        assertThat(share.rate()).isEqualByComparingTo(new BigDecimal("0.85"));
        assertThat(share.reaches(85)).isTrue();
        assertThat(share.reaches(86)).isFalse();
        assertThat(share.isBelow(86)).isTrue();
    }

    @Test
    void what_nobody_had_to_keep_is_neither_low_nor_adopted() {
        assertThat(AdoptionShare.NOTHING.rate()).isNull();
        assertThat(AdoptionShare.NOTHING.reaches(1)).isFalse();
        assertThat(AdoptionShare.NOTHING.isBelow(100)).isFalse();
        assertThatThrownBy(() -> new AdoptionShare(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_practice_is_as_far_in_use_as_its_weakest_artefact() {
        var sheet = AdoptionSheet.of(List.of(
                reading(STORES, "plan", Sign.KEPT),
                reading(STORES, "plan", Sign.KEPT),
                reading(STORES, "risks", Sign.KEPT),
                reading(STORES, "risks", Sign.TEMPLATE),
                reading(FINANCE, "plan", Sign.KEPT),
                reading(null, "plan", Sign.ABSENT)));

        assertThat(sheet.weakest(MONTH, STORES, List.of("plan", "risks"))).isEqualTo(new AdoptionShare(1, 2));
        assertThat(sheet.weakest(MONTH, FINANCE, List.of("plan", "risks")))
                .as("one artefact that is not measurable leaves the whole so")
                .isEqualTo(AdoptionShare.NOTHING);
        assertThat(sheet.weakest(MONTH, STORES, List.of())).isEqualTo(AdoptionShare.NOTHING);
        assertThat(sheet.all(MONTH, "plan")).isEqualTo(new AdoptionShare(3, 4));
        assertThat(sheet.at(MONTH, null, "plan")).isEqualTo(new AdoptionShare(0, 1));
        assertThat(sheet.units()).containsExactlyInAnyOrder(STORES, FINANCE);
    }

    private static AdoptionReading reading(@Nullable UUID unit, String artefact, Sign sign) {
        return new AdoptionReading(MONTH, UUID.randomUUID(), artefact, unit, sign, null);
    }

    @Test
    void a_month_stands_once_its_grace_is_over() {
        assertThat(AdoptionMeter.isFinal(MONTH, LocalDate.of(2026, 11, 10), 10)).isFalse();
        assertThat(AdoptionMeter.isFinal(MONTH, LocalDate.of(2026, 11, 11), 10)).isTrue();
        assertThat(AdoptionMeter.isFinal(MONTH, LocalDate.of(2026, 10, 31), 0)).isFalse();
    }
}
