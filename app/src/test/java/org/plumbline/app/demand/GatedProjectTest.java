package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.app.delivery.ProjectCommand;
import org.plumbline.app.delivery.ProjectLife;
import org.plumbline.app.delivery.ProjectState;

class GatedProjectTest {
    @Test
    void a_go_leads_one_stage_on_a_hold_pauses_a_kill_ends_and_a_recycle_changes_nothing() {
        assertThat(GatedProject.command(ProjectState.PLANNING, GateVerdict.GO)).hasValue(ProjectCommand.EXECUTE);
        assertThat(GatedProject.command(ProjectState.ON_HOLD, GateVerdict.GO_WITH_CONDITIONS))
                .hasValue(ProjectCommand.RESUME);
        assertThat(GatedProject.command(ProjectState.EXECUTING, GateVerdict.GO)).isEmpty();
        assertThat(GatedProject.command(ProjectState.EXECUTING, GateVerdict.HOLD))
                .hasValue(ProjectCommand.HOLD);
        assertThat(GatedProject.command(ProjectState.CLOSED, GateVerdict.KILL)).isEmpty();
        assertThat(GatedProject.command(ProjectState.EXECUTING, GateVerdict.RECYCLE))
                .isEmpty();
    }

    @Test
    void every_step_that_a_decision_asks_for_is_one_that_the_project_can_take() {
        for (var state : ProjectState.values()) {
            for (var verdict : List.of(GateVerdict.values())) {
                GatedProject.command(state, verdict)
                        .ifPresent(step -> assertThat(
                                        ProjectLife.TABLE.require(state, step).from())
                                .contains(state));
            }
        }
    }
}
