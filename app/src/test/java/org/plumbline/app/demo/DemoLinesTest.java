package org.plumbline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.app.demand.IdeaState;
import org.plumbline.app.demo.world.Organisation;
import org.plumbline.app.demo.world.Project;
import org.plumbline.app.demo.world.World;

class DemoLinesTest {
    private static final World WORLD = World.generate(DemonstrationLoader.SEED, LocalDate.of(2026, 11, 16));

    @Test
    void a_year_of_ideas_in_every_state_repeats_no_title_and_comes_from_departments_that_exist() {
        var lines = DemoLines.of("ideas.txt");
        var departments = WORLD.organisation().departments().stream()
                .map(Organisation.Department::key)
                .collect(Collectors.toSet());

        assertThat(lines).hasSize(120);
        assertThat(lines.stream().map(line -> line.cells().getFirst())).doesNotHaveDuplicates();
        assertThat(lines.stream().map(line -> line.head().split(" ", -1)[0].toUpperCase(Locale.ROOT)))
                .containsAll(Arrays.stream(IdeaState.values()).map(Enum::name).toList());
        assertThat(lines.stream().map(line -> line.head().split(" ", -1)[1])).isSubsetOf(departments);
    }

    @Test
    void forty_benefits_belong_to_projects_that_may_bring_them_the_first_five_to_closed_ones() {
        var lines = DemoLines.of("benefits.txt");
        var projects = WORLD.projects().stream().collect(Collectors.toMap(Project::key, project -> project));
        var of = lines.stream()
                .map(line -> projects.get(line.head().split(" ", -1)[1]))
                .toList();

        assertThat(of).hasSize(40).doesNotContainNull().noneMatch(Project::isConfidential);
        assertThat(of.subList(0, 5)).allMatch(project -> project.closure() != null);
        assertThat(of.subList(5, 40))
                .allMatch(project -> project.closure() == null && project.state() != Project.State.CANCELLED);
    }
}
