package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.registers.RegisterKind;

class BlueprintLinesTest {
    private static void refused(Rule rule, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void lines_are_stages_and_read_back_the_same() {
        var stages = BlueprintLines.stages("Find out 30: Ask; Listen > We know\n\nRoll out 70: Do it > In use");

        assertThat(stages).hasSize(2);
        assertThat(stages.getFirst().name()).isEqualTo("Find out");
        assertThat(stages.getFirst().tasks()).isEqualTo(List.of("Ask", "Listen"));
        var starters = BlueprintLines.starters("Risk: Nobody answers");
        assertThat(starters).containsExactly(new Blueprint.Starter(RegisterKind.RISK, "Nobody answers"));
        var blueprint = new Blueprint(Ids.next(), "Small", 1, "For all", stages, starters);
        assertThat(BlueprintLines.stages(BlueprintLines.stages(blueprint))).isEqualTo(stages);
        assertThat(BlueprintLines.starters(BlueprintLines.starters(blueprint))).isEqualTo(starters);
    }

    @Test
    void what_cannot_be_read_is_named() {
        refused(ConversionRules.BLUEPRINT_STAGE, () -> BlueprintLines.stages("Do 100: Work"));
        refused(ConversionRules.BLUEPRINT_STAGE, () -> BlueprintLines.stages("Do: Work > Done"));
        refused(ConversionRules.BLUEPRINT_STAGE, () -> BlueprintLines.stages("Do 100: ; > Done"));
        refused(ConversionRules.BLUEPRINT_SHARES, () -> BlueprintLines.stages("Do 60: Work > Done"));
        refused(ConversionRules.BLUEPRINT_STARTER, () -> BlueprintLines.starters("luck: Much of it"));
    }
}
