package org.plumbline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.delivery.Allocations.Ask;
import org.plumbline.app.delivery.Allocations.Share;
import org.plumbline.app.delivery.Allocations.Stretch;

/// The day on which plans ask most of somebody.
class AllocationsTest {
    private static final UUID SHOP = new UUID(0, 1);
    private static final UUID HALL = new UUID(0, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private static Stretch work(String who, UUID project, int from, int to, double units) {
        return new Stretch(who, "Mei", project, DAY.plusDays(from), DAY.plusDays(to), units);
    }

    @Test
    @Requirement("R170")
    void shares_of_all_plans_on_the_same_day_add_up_and_are_named() {
        var peaks = Allocations.peaks(
                List.of(work("mei", SHOP, 0, 9, 60), work("mei", HALL, 5, 20, 50), work("mei", HALL, 9, 9, 10)), DAY);

        assertThat(peaks).singleElement().satisfies(peak -> {
            assertThat(peak.percent()).isEqualTo(120);
            assertThat(peak.day()).isEqualTo(DAY.plusDays(9));
            assertThat(peak.shares()).containsExactly(new Share(SHOP, 60), new Share(HALL, 60));
        });
    }

    @Test
    void work_that_meets_on_no_day_from_the_first_on_does_not_add_up() {
        var apart = Allocations.peaks(List.of(work("mei", SHOP, 0, 4, 80), work("mei", HALL, 5, 9, 70)), DAY);
        var before = Allocations.peaks(List.of(work("mei", SHOP, -9, 2, 80), work("mei", HALL, -9, -1, 70)), DAY);

        assertThat(apart).singleElement().extracting(Allocations.Peak::percent).isEqualTo(80);
        assertThat(before).singleElement().extracting(Allocations.Peak::percent).isEqualTo(80);
    }

    @Test
    void two_people_are_told_apart() {
        assertThat(Allocations.peaks(List.of(work("mei", SHOP, 0, 4, 80), work("ada", SHOP, 0, 4, 80)), DAY))
                .extracting(Allocations.Peak::percent)
                .containsExactly(80, 80);
    }

    @Test
    @Requirement("R170")
    void what_is_asked_for_in_fewer_working_days_than_enough_is_named_once_for_each_project() {
        var monday = DAY;
        var asks = List.of(
                new Ask("Mei", SHOP, monday, monday.plusDays(7)),
                new Ask("Mei", SHOP, monday, monday.plusDays(2)),
                new Ask("Mei", HALL, monday.minusDays(2), monday.plusDays(1)),
                new Ask("Ada", SHOP, monday, monday.plusDays(14)));

        assertThat(Allocations.shorter(asks, 5))
                .as("five working days lie between two Mondays; a weekend gives no notice")
                .containsExactly(asks.get(2), asks.get(1));
        assertThat(Allocations.shorter(asks, 10)).hasSize(2);
        assertThat(asks.getFirst().notice()).isEqualTo(5);
        assertThat(new Ask("Mei", SHOP, monday, monday.minusDays(3)).notice()).isZero();
    }
}
