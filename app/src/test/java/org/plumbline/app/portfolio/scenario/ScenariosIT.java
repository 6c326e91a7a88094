package org.plumbline.app.portfolio.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;

/// Questions and their answers.
class ScenariosIT extends ScenarioRounds {
    @Test
    @Requirement({"R061", "R087"})
    void the_best_choice_within_money_is_proven_and_each_candidate_has_its_reason() {
        var scenario = answered(
                made(question(100, invented("AAA-1", 60, 60), invented("AAA-2", 50, 50), invented("AAA-3", 45, 50))));

        var outcome = outcome(scenario);

        assertThat(outcome.starts()).containsOnlyKeys("AAA-2", "AAA-3");
        var figures = Objects.requireNonNull(outcome.figures());
        assertThat(figures.value()).isEqualByComparingTo("95");
        assertThat(figures.isProven()).isTrue();
        assertThat(figures.isChecked()).isTrue();
        var left = outcome.why("AAA-1").orElseThrow();
        assertThat(left.cause()).isEqualTo(Outcome.Cause.OUTBID);
        assertThat(Objects.requireNonNull(left.loss()).most()).isEqualByComparingTo("35");
        assertThat(left.lacks()).anySatisfy(lack -> assertThat(lack.over()).isEqualByComparingTo("60"));
        assertThat(outcome.frontier()).extracting(Outcome.Step::part).contains(BigDecimal.ONE);
        assertThat(new Usage(scenario.question(), outcome.starts()).money(null))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(of(100), of(100), of(0), of(0));
        assertFiles(Visitor.signedIn(head), scenario);
    }

    /// The paper and the workbooks say what the page says, opened again.
    private static void assertFiles(Visitor visitor, ScenarioView scenario) {
        var address = "/scenarios/" + scenario.key();
        try (var paper = new XWPFDocument(new ByteArrayInputStream(visitor.bytes(address + ".docx")));
                var words = new XWPFWordExtractor(paper);
                var book = new XSSFWorkbook(new ByteArrayInputStream(visitor.bytes(address + ".xlsx")));
                var grid = new XSSFWorkbook(
                        new ByteArrayInputStream(visitor.bytes(address + "/limits/capacities.xlsx")))) {
            assertThat(words.getText()).contains("AAA-1", "AAA-2", scenario.name());
            var candidates = book.getSheetAt(0);
            assertThat(candidates.getLastRowNum()).isEqualTo(3);
            assertThat(candidates.getRow(1).getCell(0).getStringCellValue()).isEqualTo("AAA-1");
            assertThat(candidates.getRow(1).getCell(2).getStringCellValue()).isEqualTo("Out");
            assertThat(candidates.getRow(2).getCell(2).getStringCellValue()).isEqualTo("In");
            assertThat(candidates.getRow(2).getCell(4).getNumericCellValue()).isEqualTo(50);
            assertThat(book.getSheetAt(1).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(100);
            assertThat(book.getSheetAt(2).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(DEVELOPER);
            assertThat(grid.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(DEVELOPER);
            assertThat(grid.getSheetAt(0).getRow(1).getCell(4).getNumericCellValue())
                    .isEqualTo(5);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_must_is_chosen_and_its_price_is_told() {
        var must = invented("BBB-1", 10, 60).wanted(Wanted.MUST, "the regulator");

        var outcome =
                outcome(answered(made(question(100, must, invented("BBB-2", 50, 50), invented("BBB-3", 45, 50)))));

        assertThat(outcome.starts()).containsOnlyKeys("BBB-1");
        assertThat(Objects.requireNonNull(outcome.prices().get("BBB-1")).most()).isEqualByComparingTo("85");
    }

    @Test
    void what_cannot_be_kept_together_is_named_with_ways_out() {
        var musts = question(
                100,
                invented("CCC-1", 10, 60).wanted(Wanted.MUST, "law"),
                invented("CCC-2", 10, 70).wanted(Wanted.MUST, "law"),
                invented("CCC-3", 90, 10));
        var scenario = made(musts);

        assertThat(SCENARIOS.findings(scenario)).extracting(Finding::kind).contains(Finding.Kind.MUSTS_OVER_BUDGET);
        var outcome = outcome(answered(scenario));

        assertThat(outcome.result()).isEqualTo(Outcome.Result.UNMEETABLE);
        assertThat(outcome.isSmallest()).isTrue();
        assertThat(outcome.conflict())
                .extracting(Clause::kind)
                .containsExactlyInAnyOrder(Clause.Kind.BUDGET, Clause.Kind.MUST, Clause.Kind.MUST);
        assertThat(outcome.waysOut())
                .filteredOn(way -> way.clause().kind() == Clause.Kind.MUST)
                .allSatisfy(way -> assertThat(way.suffices()).isTrue());
    }

    @Test
    void one_budget_too_small_says_from_which_amount_on_it_works() {
        var whole = Question.of(YEAR, Worth.SCORE, "EUR")
                .budgets(List.of(new Question.Budget(null, null, of(100))), null)
                .contenders(List.of(invented("DDD-1", 10, 70).wanted(Wanted.MUST, "law")));

        var outcome = outcome(answered(made(whole)));

        assertThat(outcome.waysOut())
                .filteredOn(way -> way.clause().kind() == Clause.Kind.BUDGET)
                .singleElement()
                .satisfies(way -> assertThat(way.enough()).isBetween(of(140), of(142)));
    }

    @Test
    void what_makes_a_question_unanswerable_is_said_before_anybody_searches() {
        var bonds = List.of(
                Bond.pair(Bond.Kind.REQUIRES, "EEE-1", "EEE-2"),
                Bond.pair(Bond.Kind.REQUIRES, "EEE-2", "EEE-1"),
                Bond.pair(Bond.Kind.EXCLUDES, "EEE-1", "EEE-9"));
        var foreign = invented("EEE-3", 140, 10).draft();
        foreign.firstStart = 3;
        foreign.lastStart = 3;
        var scenario = made(question(100, invented("EEE-1", 10, 10), invented("EEE-2", 10, -5), foreign.done())
                .bonds(bonds));

        assertThat(SCENARIOS.findings(scenario))
                .extracting(Finding::kind)
                .contains(
                        Finding.Kind.CYCLE,
                        Finding.Kind.UNKNOWN_KEY,
                        Finding.Kind.NEGATIVE_MONEY,
                        Finding.Kind.SCORE_RANGE,
                        Finding.Kind.TOO_LONG);
        refused(
                ScenarioRules.HINDERED,
                () -> Running.as(head, () -> {
                    SCENARIOS.search(scenario.id());
                    return true;
                }));
        assertThat(SCENARIOS.findings(made(question(100))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.NO_CANDIDATES);
    }

    @Test
    void money_of_another_currency_needs_a_rate_and_is_counted_at_it() {
        var one = invented("FFF-1", 10, 100);
        var foreign = new Contender(
                "FFF-2",
                UUID.randomUUID(),
                false,
                "Abroad",
                "USD",
                of(20),
                null,
                null,
                null,
                List.of(of(100)),
                List.of(),
                null,
                Map.of(),
                0,
                0,
                null,
                BigDecimal.ZERO,
                null,
                Wanted.FREE,
                "",
                BigDecimal.ZERO,
                BigDecimal.ZERO);
        var question = question(150, one, foreign);

        assertThat(SCENARIOS.findings(made(question))).extracting(Finding::kind).contains(Finding.Kind.NO_RATE);
        var rated = question.framed(YEAR, Worth.SCORE, Map.of("USD", new BigDecimal("0.5")));

        assertThat(outcome(answered(made(rated))).starts()).containsOnlyKeys("FFF-1", "FFF-2");
    }

    @Test
    void values_that_are_ranges_are_drawn_a_hundred_times() {
        var sure = invented("GGG-1", 60, 60);
        var shaky = invented("GGG-2", 58, 60).draft();
        shaky.low = of(20);
        shaky.high = of(95);

        var outcome = outcome(answered(made(question(100, sure, shaky.done()))));

        assertThat(outcome.draws()).isEqualTo(100);
        var shakyIn = outcome.timesIn().getOrDefault("GGG-2", 0);
        assertThat(outcome.timesIn().getOrDefault("GGG-1", 0) + shakyIn).isEqualTo(100);
        assertThat(shakyIn).isBetween(10, 90);
    }
}
