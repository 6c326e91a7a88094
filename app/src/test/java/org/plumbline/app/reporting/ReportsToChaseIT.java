package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.organisation.SupportKind;
import org.plumbline.app.organisation.SupportNeed;
import org.plumbline.app.organisation.support.SupportTasks;
import org.plumbline.engine.status.Rag;

/// Reports that are missing stand in the queue of administrative work.
class ReportsToChaseIT {
    private final World world = new World();

    private List<String> chased() {
        return Running.as(
                world.head,
                () -> Running.bean(SupportTasks.class).needs().stream()
                        .filter(need -> need.kind() == SupportKind.CHASING)
                        .map(SupportNeed::title)
                        .toList());
    }

    @Test
    @Requirement("R083")
    void a_project_is_chased_until_its_report_is_handed_in() {
        var project = world.project("Silent " + UUID.randomUUID());
        var period = Running.as(world.head, world.periods::current).orElseGet(world::month);
        var wanted = "Ask for the status report of " + project.name();
        assertThat(chased()).contains(wanted);

        world.handIn(project, period, World.body(Rag.GREEN, null));

        assertThat(chased()).doesNotContain(wanted);
    }
}
