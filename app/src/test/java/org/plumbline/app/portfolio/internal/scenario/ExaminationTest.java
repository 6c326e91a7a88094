package org.plumbline.app.portfolio.internal.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.plumbline.app.portfolio.scenario.Bond;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.Finding;
import org.plumbline.app.portfolio.scenario.Finding.Kind;
import org.plumbline.app.portfolio.scenario.Horizon;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.Question.Budget;
import org.plumbline.app.portfolio.scenario.Wanted;
import org.plumbline.app.portfolio.scenario.Worth;

/// Every kind of bad input of a scenario is found before anybody searches, and a sound question finds nothing.
class ExaminationTest {
    private static final String ROLE = "Developer";
    private static final Question SOUND = Question.of(
                    new Horizon(YearMonth.of(2028, 1), Horizon.Step.QUARTER, 4), Worth.SCORE, "EUR")
            .budgets(List.of(new Budget(null, 0, of(100)), new Budget(null, null, of(200))), of(90))
            .capacities(Map.of(ROLE, Arrays.asList(of(5), of(5), null, null)))
            .contenders(List.of(contender("A"), contender("B"), contender("C")))
            .bonds(List.of(Bond.pair(Bond.Kind.REQUIRES, "A", "B"), Bond.pair(Bond.Kind.EXCLUDES, "A", "C")));

    private static BigDecimal of(long amount) {
        return BigDecimal.valueOf(amount);
    }

    private static Contender contender(String key) {
        var none = BigDecimal.ZERO;
        return new Contender(
                key,
                UUID.randomUUID(),
                false,
                "Work " + key,
                "EUR",
                of(50),
                null,
                null,
                null,
                List.of(of(40), of(10)),
                List.of(),
                null,
                Map.of(ROLE, List.of(of(1), of(1))),
                0,
                0,
                "GROW",
                of(10),
                null,
                Wanted.FREE,
                "",
                none,
                none);
    }

    private static Question with(Consumer<Contender.Draft> change) {
        return SOUND.changing("A", one -> {
            var draft = one.draft();
            change.accept(draft);
            return draft.done();
        });
    }

    private static Question musts() {
        return SOUND.contenders(SOUND.contenders().stream()
                .map(one -> one.wanted(Wanted.MUST, "promised"))
                .toList());
    }

    private static Question bond(Bond bond) {
        return SOUND.bonds(List.of(bond));
    }

    private static Bond share(String bucket, String least, String most) {
        return new Bond(Bond.Kind.SHARE, List.of(), 0, bucket, new BigDecimal(least), new BigDecimal(most));
    }

    private static Contender foreign() {
        var a = contender("A");
        return new Contender(
                "D",
                a.subjectId(),
                true,
                a.title(),
                "USD",
                a.score(),
                null,
                null,
                null,
                a.capital(),
                a.operating(),
                null,
                a.fte(),
                0,
                0,
                null,
                a.risk(),
                null,
                Wanted.FREE,
                "",
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static Map<Kind, Question> ofCandidates() {
        var bad = new EnumMap<Kind, Question>(Kind.class);
        bad.put(Kind.NO_CANDIDATES, SOUND.contenders(List.of()));
        bad.put(Kind.NO_VALUE, with(draft -> draft.score = null));
        bad.put(Kind.SCORE_RANGE, with(draft -> draft.score = of(101)));
        bad.put(Kind.VALUE_ORDER, with(draft -> draft.low = of(60)));
        bad.put(Kind.NEGATIVE_MONEY, with(draft -> draft.operating = List.of(of(-1))));
        bad.put(Kind.NEGATIVE_NEED, with(draft -> draft.fte = Map.of(ROLE, List.of(of(-1)))));
        bad.put(Kind.TOO_LONG, with(draft -> draft.lastStart = 3));
        bad.put(Kind.WINDOW, with(draft -> draft.firstStart = 2));
        bad.put(Kind.NO_SIZE, with(draft -> draft.size = "XXL"));
        bad.put(Kind.NO_RATE, SOUND.contenders(List.of(foreign())).bonds(List.of()));
        bad.put(
                Kind.NO_STOPPING,
                SOUND.contenders(List.of(foreign()))
                        .bonds(List.of())
                        .framed(SOUND.horizon(), Worth.SCORE, Map.of("USD", of(1))));
        return bad;
    }

    private static Map<Kind, Question> ofRulesAndLimits() {
        var bad = new EnumMap<Kind, Question>(Kind.class);
        bad.put(
                Kind.CYCLE,
                SOUND.bonds(List.of(
                        Bond.pair(Bond.Kind.REQUIRES, "A", "B"),
                        Bond.pair(Bond.Kind.REQUIRES, "B", "C"),
                        Bond.pair(Bond.Kind.REQUIRES, "C", "A"))));
        bad.put(Kind.UNKNOWN_KEY, bond(Bond.pair(Bond.Kind.EXCLUDES, "A", "Z")));
        bad.put(Kind.SELF, bond(Bond.pair(Bond.Kind.EXCLUDES, "A", "A")));
        bad.put(Kind.SHARE_RANGE, bond(share("GROW", "0.6", "0.4")));
        bad.put(Kind.NO_BUCKET, bond(share("RUN", "0.1", "0.4")));
        bad.put(Kind.NEGATIVE_LIMIT, SOUND.budgets(List.of(new Budget(null, 0, of(-1))), null));
        bad.put(Kind.LIMIT_PERIOD, SOUND.budgets(List.of(new Budget(null, 4, of(1))), null));
        bad.put(
                Kind.MUST_AND_NOT,
                with(draft -> draft.wanted = Wanted.MUST)
                        .changing("B", one -> one.wanted(Wanted.MUST_NOT, "not this year")));
        bad.put(Kind.MUSTS_OVER_BUDGET, musts());
        bad.put(
                Kind.MUSTS_OVER_CAPACITY,
                musts().budgets(List.of(new Budget(null, null, of(900))), null)
                        .capacities(Map.of(ROLE, List.of(of(2), of(2), of(2), of(2)))));
        bad.put(Kind.NO_CAPACITY, SOUND.capacities(Map.of(ROLE, List.of(of(0), of(0), of(0), of(0)))));
        bad.put(Kind.UNLIMITED_ROLE, SOUND.capacities(Map.of()));
        bad.put(Kind.NO_LIMIT, SOUND.budgets(List.of(), null));
        return bad;
    }

    @Test
    void a_sound_question_finds_nothing() {
        assertThat(Examination.of(SOUND)).isEmpty();
    }

    @Test
    void every_kind_of_bad_input_is_found_and_what_hinders_comes_first() {
        var all = new EnumMap<Kind, Question>(Kind.class);
        all.putAll(ofCandidates());
        all.putAll(ofRulesAndLimits());

        assertThat(all.keySet()).containsExactlyInAnyOrder(Kind.values());
        all.forEach((kind, question) -> {
            var found = Examination.of(question);
            assertThat(found).as(kind.name()).extracting(Finding::kind).contains(kind);
            assertThat(found.getFirst().kind().hinders())
                    .as(kind.name())
                    .isEqualTo(found.stream().anyMatch(one -> one.kind().hinders()));
        });
    }
}
