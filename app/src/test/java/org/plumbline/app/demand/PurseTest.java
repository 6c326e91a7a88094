package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.demand.ScoreLimits.Limit;
import org.plumbline.app.demand.ScoreLimits.Use;
import org.plumbline.app.demand.ScoreRanking.Side;

/// The line of a ranking: it is drawn where the first limit ends, be it money or a role in a period.
class PurseTest {
    private static final Limit MONEY = new Limit(null, "Money", null, new BigDecimal(100));
    private static final Limit SPRING = new Limit("Developer", "People", "2028 Q1", new BigDecimal(4));
    private static final Limit SUMMER = new Limit("Developer", "People", "2028 Q2", new BigDecimal(2));

    private final ScoreSubject first = subject("First", false);
    private final ScoreSubject second = subject("Second", false);
    private final ScoreSubject third = subject("Third", false);

    private static ScoreSubject subject(String title, boolean isMandatory) {
        return new ScoreSubject(UUID.randomUUID(), title, title, "/" + title, true, isMandatory, null, null, "");
    }

    private static Use use(long money, String spring, String summer) {
        return new Use(
                BigDecimal.valueOf(money),
                List.of(BigDecimal.valueOf(money), new BigDecimal(spring), new BigDecimal(summer)));
    }

    private static Purse purse(Map<UUID, Use> uses) {
        return new Purse(new ScoreLimits(null, "EUR", List.of(MONEY, SPRING, SUMMER), uses));
    }

    private static List<Side> taken(Purse purse, ScoreSubject... subjects) {
        return Arrays.stream(subjects).map(purse::take).toList();
    }

    @Test
    @Requirement("R087")
    void people_end_before_the_money_and_the_scarcest_role_and_period_come_first() {
        var purse = purse(
                Map.of(first.id(), use(40, "3", "1"), second.id(), use(40, "2", "2.5"), third.id(), use(1, "0", "0")));

        assertThat(taken(purse, first, second, third)).containsExactly(Side.IN, Side.OUT, Side.OUT);
        assertThat(purse.next).isEqualTo(second);
        // 1 + 2.5 - 2 of 2 in summer is scarcer than 3 + 2 - 4 of 4 in spring; the money would reach
        assertThat(purse.lacking).extracting(ScoreRanking.Lack::limit).containsExactly(SUMMER, SPRING);
        assertThat(purse.lacking.getFirst().amount()).isEqualByComparingTo("1.5");
        assertThat(purse.lacking.getLast().amount()).isEqualByComparingTo("1");
        assertThat(purse.spent).isEqualByComparingTo("40");
    }

    @Test
    void money_ends_where_it_is_the_scarcer_one() {
        var purse = purse(Map.of(first.id(), use(90, "1", "0"), second.id(), use(60, "1", "0")));

        assertThat(taken(purse, first, second, third)).containsExactly(Side.IN, Side.OUT, Side.UNKNOWN);
        assertThat(purse.lacking).hasSize(1);
        assertThat(purse.lacking.getFirst().limit()).isEqualTo(MONEY);
        assertThat(purse.lacking.getFirst().amount()).isEqualByComparingTo("50");
    }

    @Test
    void what_must_be_done_takes_its_part_even_of_what_is_not_there_and_hinders_only_who_needs_the_same() {
        var must = subject("Must", true);
        var purse = purse(
                Map.of(must.id(), use(10, "9", "0"), first.id(), use(10, "0", "1"), second.id(), use(1, "1", "0")));

        assertThat(taken(purse, must, first, second)).containsExactly(Side.MUST, Side.IN, Side.OUT);
        assertThat(purse.lacking.getFirst().amount()).isEqualByComparingTo("6");
    }
}
