package org.plumbline.app.assurance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.assurance.AssuranceWorld;
import org.plumbline.app.assurance.Improvements;
import org.plumbline.app.assurance.NewProblem;
import org.plumbline.app.assurance.ProblemSource;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.kernel.Forbidden;

/// What loaders bring in is dated in the past, by the system alone.
class PastAuditsIT {
    private final AssuranceWorld world = new AssuranceWorld();

    @Test
    void problems_and_improvements_that_were_loaded_carry_the_days_on_which_they_were_noticed() {
        var past = Running.bean(PastAudits.class);
        var problem = world.reported(null, world.project(false).id(), null);
        var improvement = Running.as(
                world.member,
                () -> Running.bean(Improvements.class)
                        .propose(NewProblem.of(
                                ProblemSource.OWN, AssuranceWorld.fresh("One page"), "For each gate", null, null)));
        assertThatThrownBy(() -> Running.as(world.head, () -> {
                    past.settle(problem.id(), world.today);
                    return "";
                }))
                .isInstanceOf(Forbidden.class);

        Running.asSystem(() -> {
            past.settle(problem.id(), world.today.minusDays(40));
            past.settleProposed(improvement.key(), world.today.minusDays(60));
            return "";
        });

        assertThat(Running.as(world.head, () -> Running.bean(Problems.class).get(problem.key()))
                        .reportedOn())
                .isEqualTo(world.today.minusDays(40));
        assertThat(Running.as(world.head, () -> Running.bean(Improvements.class).ranked()))
                .filteredOn(one -> one.key().equals(improvement.key()))
                .singleElement()
                .satisfies(one -> assertThat(one.proposedOn()).isEqualTo(world.today.minusDays(60)));
    }
}
