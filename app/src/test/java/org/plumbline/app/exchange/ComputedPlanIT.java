package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.planning.ComputedPlan;
import org.plumbline.app.planning.PlanChange;
import org.plumbline.app.planning.PlanRisks;
import org.plumbline.app.planning.Planning;
import org.plumbline.app.planning.Scenarios;
import org.plumbline.files.Recognised;
import org.plumbline.files.plan.PlanNetwork;
import org.plumbline.files.table.Mapping;
import org.plumbline.files.worker.ReadingWorker;

/// A plan that was taken in is scheduled as its file would be, by whoever may see it.
class ComputedPlanIT {
    private static final String LINK = "<PredecessorUID>%d</PredecessorUID><Type>1</Type>";

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String name = "Kiln " + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    /// Lags by the clock and in per cent, and a day not to miss.
    private String plan() {
        return PlanXml.of(name, UUID.randomUUID().toString())
                .task(1, 1, "Fire", 4)
                .task(2, 1, "Cool", 3, 1)
                .task(3, 1, "Glaze", 2, 2)
                .text()
                .replace(LINK.formatted(1), LINK.formatted(1) + "<LinkLag>28800</LinkLag><LagFormat>8</LagFormat>")
                .replace(LINK.formatted(2), LINK.formatted(2) + "<LinkLag>50</LinkLag><LagFormat>19</LagFormat>")
                .replace("<Name>Glaze</Name>", "<Name>Glaze</Name><Deadline>2026-01-12T17:00:00</Deadline>");
    }

    private UUID taken(String plan) {
        Sending.by(head).asOf("2026-01-05").file("kiln.xml", plan).apply();
        return Running.as(head, () -> Running.bean(Projects.class).named(name))
                .getFirst()
                .id();
    }

    private ComputedPlan computed(UUID id) {
        return Running.as(head, () -> Running.bean(Planning.class).computed(id));
    }

    @Test
    void a_plan_is_scheduled_as_its_file_would_be() throws IOException {
        var text = plan();
        var file = Files.writeString(folder.resolve("kiln.xml"), text);

        var found = new HashMap<String, LocalDateTime>();
        computed(taken(text))
                .lines()
                .forEach(line -> found.put(line.name(), line.dates().finish()));

        try (var worker = new ReadingWorker()) {
            var read = PlanNetwork.of(((Recognised.PlanFile) worker.read(file, Mapping.NONE)).plan());
            var schedule = read.result().orThrow().schedule();
            for (int task = 1; task <= 3; task++) {
                var row = java.util.Objects.requireNonNull(read.row(read.task(task)));
                assertThat(found).containsEntry(row.name(), schedule.earlyFinishAt(read.task(task)));
            }
        }
    }

    @Test
    void a_deadline_that_is_missed_and_what_drives_a_task_are_told() {
        var glaze = computed(taken(plan())).lines().getLast();

        assertThat(glaze.misses()).isPositive();
        assertThat(glaze.isCritical()).isTrue();
        assertThat(glaze.drivers()).extracting(ComputedPlan.Driver::name).containsExactly("Cool");
    }

    @Test
    void changes_move_the_finish_and_leave_the_plan_as_it_was() {
        var id = taken(plan());
        var before = computed(id);
        var changes =
                List.of(PlanChange.of("lasts.1.9"), PlanChange.of("lag.1.2.-1"), PlanChange.of("starts.3.2026-03-02"));

        var kept = Running.as(head, () -> Running.bean(Scenarios.class).keep(id, "Slow", null, changes));

        assertThat(kept.after()).isEqualTo("2026-03-03").isAfter(kept.before());
        assertThat(computed(id)).isEqualTo(before);
        assertThat(Running.as(head, () -> Running.bean(Scenarios.class).of(id)))
                .extracting(scenario -> scenario.changes().getFirst())
                .containsExactly("lasts.1.9");
    }

    @Test
    void what_is_missing_is_said_and_nothing_is_divided_by_it() {
        var id = taken(plan());

        var earned = Running.as(head, () -> Running.bean(Planning.class).earned(id));
        var risks = Running.as(head, () -> Running.bean(Planning.class).risks(id, PlanRisks.Tier.WIDE));

        assertThat(earned.value()).isNull();
        assertThat(earned.missing()).singleElement().asString().contains("baseline");
        assertThat(risks.at(80)).isAfter(risks.at(10));
        assertThat(risks.curve().getLast().chance()).isEqualTo(1);
    }

    @Test
    void changes_that_cannot_be_are_refused_and_who_may_not_see_a_project_gets_nothing() {
        var id = taken(plan());
        for (var code : List.of("", "lasts.1", "lasts.1.-3", "delay.1e9", "starts.1.soon", "drop.1")) {
            assertThatThrownBy(() -> PlanChange.of(code)).as(code).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> Running.as(
                        head, () -> Running.bean(Planning.class).whatIf(id, List.of(PlanChange.of("lasts.99.3")))))
                .isInstanceOf(Refusal.class);
        var stranger = Running.person(Role.PROJECT_MANAGER, ScopeKind.PROJECT, UUID.randomUUID());
        assertThatThrownBy(() ->
                        Running.as(stranger, () -> Running.bean(Planning.class).computed(id)))
                .isInstanceOf(Missing.class);
    }
}
