package org.plumbline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.delivery.ProjectField.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;

class ProjectsIT {
    private final Projects projects = Running.bean(Projects.class);
    private final Actor head = Running.person(Role.PMO_HEAD);

    private ProjectView create(Map<ProjectField, Object> values) {
        return Running.as(
                head,
                () -> projects.create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.PROPOSED,
                        values,
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }

    @Test
    void facts_read_back_as_written() {
        var made = create(Map.of(
                NAME, "Core ledger", BUDGET, new BigDecimal("18.2"), CURRENCY, "GBP", START, LocalDate.of(2026, 1, 5)));

        var read = Running.as(head, () -> projects.get(made.key()));

        assertThat(read.values()).isEqualTo(made.values());
        assertThat(read.gaps()).containsExactly(GOAL, OWNER, SPONSOR, MANAGER, BASELINE_FINISH);
    }

    @Test
    void gaps_block_the_next_state_change_until_they_are_filled() {
        var made = create(Map.of(NAME, "Gappy"));

        assertThatThrownBy(() -> Running.as(head, () -> projects.move(made.id(), ProjectCommand.INITIATE)))
                .isInstanceOf(Refusal.class);

        var patch = new HashMap<ProjectField, Object>(
                Map.of(GOAL, "A goal", OWNER, head.personId(), SPONSOR, head.personId(), MANAGER, head.personId()));
        patch.put(START, LocalDate.of(2026, 1, 5));
        patch.put(BASELINE_FINISH, LocalDate.of(2026, 6, 5));
        patch.put(BUDGET, BigDecimal.TEN);
        Running.as(head, () -> projects.change(made.id(), 0, patch));
        var moved = Running.as(head, () -> projects.move(made.id(), ProjectCommand.INITIATE));
        assertThat(moved.state()).isEqualTo(ProjectState.INITIATING);
    }

    @Test
    void a_confidential_project_is_hidden_even_from_the_head() {
        var made = create(Map.of(NAME, "Secret", IS_CONFIDENTIAL, true));

        assertThatThrownBy(() -> Running.as(head, () -> projects.get(made.key())))
                .isInstanceOf(Missing.class);
        assertThat(Running.as(head, projects::all))
                .noneMatch(project -> project.id().equals(made.id()));
    }

    @Test
    void a_project_manager_sees_only_projects_they_are_named_on() {
        var manager = Running.person(Role.REQUESTER, ScopeKind.ORGANISATION, null);
        var mine = create(Map.of(NAME, "Mine", MANAGER, manager.personId()));
        create(Map.of(NAME, "Not mine"));

        var seen = Running.as(manager, projects::all);

        assertThat(seen).extracting(ProjectView::key).containsExactly(mine.key());
    }

    @Test
    void a_change_of_an_old_version_is_refused() {
        var made = create(Map.of(NAME, "Racy"));
        Running.as(head, () -> projects.change(made.id(), 0, Map.of(GOAL, "one")));

        assertThatThrownBy(() -> Running.as(head, () -> projects.change(made.id(), 0, Map.of(GOAL, "two"))))
                .isInstanceOf(Refusal.class);
    }
}
