package org.plumbline.files.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.selection.ModelProblem;
import org.plumbline.engine.selection.Requirement;
import org.plumbline.engine.selection.Requirement.Budget;
import org.plumbline.engine.selection.Requirement.Capacity;
import org.plumbline.files.Limits;
import org.plumbline.files.UnreadableFile;

class SelectionReaderTest {
    private static final String TABLE = """
            key,value,cost:2027,cost:2028,need:analyst:2027,must,requires,excludes,low,high
            A,10,5,2.5,1,yes,B,,8,12
            B,4,1,,0.5,,,C; D,,
            C,3,1,1,,no,,,,
            D,2,1,1,,,,,,
            """;

    private static List<Question> read(String text, Extra extra) {
        return new SelectionReader(Limits.STANDARD).read(text.getBytes(StandardCharsets.UTF_8), extra);
    }

    private static List<String> problems(String text, Extra extra) {
        try {
            return List.of("read: " + read(text, extra));
        } catch (UnusableQuestion unusable) {
            return unusable.problems().stream().map(ModelProblem::words).toList();
        }
    }

    @Test
    void a_table_gives_candidates_periods_and_rules() {
        var extra = new Extra(List.of("9", "2028=3"), List.of("analyst=1.5", "tester:2028=2"));

        var question = read(TABLE, extra).getFirst();

        var model = question.model();
        assertThat(model.periods()).containsExactly("2027", "2028");
        var first = model.candidates().getFirst();
        assertThat(first.cost().get("cost")).containsExactly(new BigDecimal("5"), new BigDecimal("2.5"));
        assertThat(first.needs().get("analyst")).containsExactly(BigDecimal.ONE, BigDecimal.ZERO);
        assertThat(question.ranges()).containsOnlyKeys("A");
        assertThat(model.requirements())
                .containsExactly(
                        new Requirement.Must("A"),
                        new Requirement.Requires("A", "B"),
                        new Requirement.Excludes("B", "C"),
                        new Requirement.Excludes("B", "D"),
                        new Budget(null, null, new BigDecimal("9")),
                        new Budget(null, 1, new BigDecimal("3")),
                        new Capacity("analyst", 0, new BigDecimal("1.5")),
                        new Capacity("analyst", 1, new BigDecimal("1.5")),
                        new Capacity("tester", 1, new BigDecimal("2")));
    }

    @Test
    void bad_cells_are_told_with_key_column_and_value() {
        var table = """
                key,value,cost,need:analyst:2027,must,requires
                A,NaN,5,1,perhaps,B
                A,1,Infinity,,,
                C,,1,-2,,Z
                """;

        assertThat(problems(table, new Extra(List.of("NaN"), List.of("analyst=-1", "analyst:2031=2"))))
                .contains(
                        "A, value \"NaN\": must be a number like 1250.5, with a point and without thousands signs",
                        "A, must \"perhaps\": write yes or no",
                        "A, requires \"B\": there is no candidate of this key",
                        "A, cost \"Infinity\": must be a number like 1250.5, with a point and without thousands signs",
                        "A, key \"A\": two candidates have this key; give each its own",
                        "C, value \"\": must be a number like 1250.5, with a point and without thousands signs",
                        "C, need of analyst \"-2\": must be at least 0",
                        "C, requires \"Z\": there is no candidate of this key",
                        "capacity, analyst \"-1\": must be at least 0",
                        "--capacity, period \"2031\": the periods are [2027]");
    }

    @Test
    void a_ring_and_an_unknown_column_are_told() {
        assertThat(problems("key,value,cots,requires\nA,1,2,B\nB,1,2,A\n", Extra.NONE))
                .hasSize(2)
                .anySatisfy(words -> assertThat(words).startsWith("head, column 3 \"cots\": is no known column"))
                .contains("A, requires \"A -> B -> A\": these require one another in a ring; break it");
    }

    @Test
    void a_model_gives_windows_kinds_and_running_work() {
        var json = """
                {"periods": ["2027", "2028", "2029"],
                 "candidates": [
                   {"key": "A", "value": 10.5, "starts": ["2027", "2028"], "delayLoss": 1,
                    "costs": {"capex": {"2027": 4, "2028": 2}}, "needs": {"analyst": {"2028": 1}}},
                   {"key": "B", "value": 3, "cost": {"2028": 2}, "bucket": "run", "mustNot": true,
                    "running": {"sunk": 40, "stoppingCost": {"2027": 1}}}],
                 "budget": 20, "budgets": [{"kind": "capex", "period": "2028", "amount": 5}],
                 "capacities": [{"role": "analyst", "amount": 1}],
                 "groups": [{"name": "two", "keys": ["A", "B"], "atLeast": 1}],
                 "shares": [{"bucket": "run", "most": 0.5}], "riskCap": 3}""";

        var model = read(json, Extra.NONE).getFirst().model();

        var a = model.candidates().getFirst();
        assertThat(a.starts()).containsExactly(0, 1);
        assertThat(a.needs().get("analyst")).containsExactly(BigDecimal.ZERO, BigDecimal.ONE);
        var b = model.candidates().getLast();
        assertThat(b.starts()).containsExactly(1);
        assertThat(b.running())
                .isNotNull()
                .satisfies(
                        running -> assertThat(running.stopping()).isEqualTo(Map.of("cost", List.of(BigDecimal.ONE))));
        assertThat(model.requirements()).hasSize(9);
    }

    @Test
    void a_model_with_mistakes_is_told_where() {
        var json = """
                {"candidates": [{"key": "A", "value": NaN, "cost": {"2027": 1}, "valeu": 3},
                                {"key": "B", "value": 1, "requires": ["Q"]}],
                 "capacities": [{"role": "analyst", "amount": -2}], "groups": [{"name": "g", "keys": ["A"]}]}""";

        assertThat(problems(json, Extra.NONE))
                .anySatisfy(words -> assertThat(words).startsWith("A, value \"NaN\": must be a number"))
                .anySatisfy(words -> assertThat(words).startsWith("A, valeu \"3\": is no known field"))
                .contains(
                        "A, cost \"2027\": is none of the periods [all]",
                        "B, requires \"Q\": there is no candidate of this key",
                        "capacity, analyst \"-2\": must be at least 0",
                        "g, group \"\": says neither atMost, atLeast nor exactly");
    }

    @Test
    void broken_json_is_told_with_its_line() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read("{\"candidates\": [\n{\"key\": \"A\",,}]}", Extra.NONE))
                .withMessageStartingWith("line 2, column ");
    }

    @Test
    void a_knapsack_file_holds_several_problems() {
        var questions = read("2\n 3 2 17\n 5 6 7\n 1 2 3\n 4 5 6.5\n 4 9\n 1 1 0\n 5\n 2\n 1\n", Extra.NONE);

        assertThat(questions).hasSize(2);
        assertThat(questions.getFirst().bestKnown()).isEqualTo(new BigDecimal("17"));
        assertThat(questions.getLast().bestKnown()).isNull();
        var last = questions.getFirst().model().candidates().getLast();
        assertThat(last.value()).isEqualByComparingTo("7");
        assertThat(last.needs()).containsEntry("row 2", List.of(new BigDecimal("6.5")));
    }

    @Test
    void a_knapsack_file_that_is_cut_off_or_too_long_is_refused() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read("1 3 2 17 5 6 7 1 2", Extra.NONE))
                .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
                .isEqualTo("number 9 of the file: the file ends where a weight should stand; it may be cut off");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read("1 1 1 0 5 2 1 9", Extra.NONE))
                .withMessageContaining("\"9\" follows");
    }
}
