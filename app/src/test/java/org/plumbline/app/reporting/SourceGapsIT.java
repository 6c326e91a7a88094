package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;

/// A project that was in last month's file and is not in this month's.
class SourceGapsIT {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    private final World world = new World();
    private final DataQuality quality = Running.bean(DataQuality.class);
    private final String list = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "list";

    private ProjectView from(String name, String file, LocalDate asOf) {
        return Running.as(
                world.head,
                () -> world.projects.create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        Map.of(ProjectField.NAME, name),
                        Map.of(),
                        List.of(),
                        new ProjectView.Source("TABLE", UUID.randomUUID().toString(), null, file, asOf))));
    }

    private QualityLine line(ProjectView project) {
        return Running.as(world.head, quality::lines).stream()
                .filter(line -> line.key().equals(project.key()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_project_that_the_next_list_does_not_hold_is_said_to_be_gone_since_then() {
        var left = from("Left out", list + "-Sep-2026.csv", SEPTEMBER);
        var kept = from("Kept", list + "-Oct-2026.csv", OCTOBER);
        from("Kept too", list + "-Oct-2026.csv", OCTOBER);

        assertThat(line(left).goneSince()).isEqualTo(OCTOBER);
        assertThat(line(kept).goneSince()).isNull();
        var visitor = Visitor.signedIn(world.head);
        assertThat(visitor.get("/projects/" + left.key() + "/status").body()).contains("No longer in the source");
        assertThat(visitor.get("/projects/" + kept.key() + "/status").body()).doesNotContain("No longer in the source");
        assertThat(visitor.get("/data-quality?show=gone").body()).contains(left.key(), "no longer in the source since");
        for (var list : List.of("/status?group=none&q=", "/projects?q=")) {
            assertThat(visitor.get(list + left.key()).body()).as(list).contains("no longer in the source since 31 Oct");
            assertThat(visitor.get(list + kept.key()).body())
                    .as(list)
                    .contains("Kept")
                    .doesNotContain("no longer in");
        }
    }

    @Test
    void another_list_and_a_plan_of_one_project_say_nothing_about_it() {
        var project = from("Alone", list + "-Sep-2026.csv", SEPTEMBER);
        from("Of another list", "other" + list + "-Oct-2026.csv", OCTOBER);
        from("Of another list too", "other" + list + "-Oct-2026.csv", OCTOBER);
        from("A plan", list + "-Oct-2026.csv", OCTOBER);

        assertThat(line(project).goneSince()).isNull();
    }
}
