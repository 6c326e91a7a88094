package org.plumbline.engine.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plumbline.engine.selection.Models.candidate;
import static org.plumbline.engine.selection.Models.number;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.selection.Requirement.Budget;
import org.plumbline.engine.selection.Requirement.Capacity;
import org.plumbline.engine.selection.Requirement.Requires;

class ModelProblemTest {
    private static final List<String> YEAR = List.of("2027");

    @Test
    void each_problem_names_key_column_and_value() {
        var candidates = List.of(
                candidate("A", "1", "2"), candidate("A", "1", "2"), candidate("", "1", "2"), candidate("B", "1", "-2"));
        var requirements = List.<Requirement>of(
                new Requires("B", "Z"),
                new Capacity("analyst", 3, number("-1")),
                new Budget(null, null, number("-5")),
                new Requirement.BucketShare("grow", number("0.9"), number("0.1")));

        var problems = ModelProblem.in(YEAR, candidates, requirements);

        assertThat(problems)
                .extracting(ModelProblem::words)
                .containsExactly(
                        "A, key \"A\": two candidates have this key; give each its own",
                        "(no key), key \"\": every candidate needs a key",
                        "B, cost of cost \"-2\": must be at least 0",
                        "B, requires \"Z\": there is no candidate of this key",
                        "capacity, analyst \"-1\": must be at least 0",
                        "capacity, period \"3\": periods count from 0 to 0",
                        "budget, amount \"-5\": must be at least 0",
                        "grow, share \"0.9 to 0.1\": shares lie from 0 to 1, the least before the most",
                        "grow, bucket \"grow\": no candidate is in this bucket");
    }

    @Test
    void a_ring_of_requirements_is_shown_once_and_a_long_chain_is_none() {
        var candidates = new ArrayList<Candidate>();
        var chain = new ArrayList<Requirement>();
        for (var i = 0; i < 20_000; i++) {
            candidates.add(candidate("C" + i, "1", "1"));
            if (i > 0) {
                chain.add(new Requires("C" + (i - 1), "C" + i));
            }
        }
        assertThat(ModelProblem.in(YEAR, candidates, chain)).isEmpty();
        chain.add(new Requires("C2", "C0"));

        assertThat(ModelProblem.in(YEAR, candidates, chain))
                .singleElement()
                .satisfies(problem -> assertThat(problem.value()).isEqualTo("C0 -> C1 -> C2 -> C0"));
    }

    @Test
    void a_model_with_a_problem_cannot_be_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SelectionModel(YEAR, List.of(), List.of(new Requirement.Must("X"))))
                .withMessage("X, must \"X\": there is no candidate of this key");
    }
}
