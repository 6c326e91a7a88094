package org.plumbline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.delivery.ProjectField.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
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

    @Test
    @Requirement("R050")
    void a_project_stands_alone_or_in_a_programme_and_in_as_many_portfolios_as_needed() {
        var alone = create(Map.of(NAME, "Alone"));
        var programme = group(ScopeKind.PROGRAMME);
        var home = group(ScopeKind.PORTFOLIO);
        var second = group(ScopeKind.PORTFOLIO);
        var placed = create(Map.of(NAME, "Placed", PROGRAMME, programme));

        Running.as(head, () -> projects.join(placed.id(), List.of(home, second)));

        var read = Running.as(head, () -> projects.get(placed.id()));
        assertThat(read.reference(PROGRAMME)).isEqualTo(programme);
        assertThat(read.portfolios()).containsExactly(home, second);
        assertThat(alone.portfolios()).isEmpty();
        assertThat(alone.gaps()).doesNotContain(PROGRAMME);
        for (var scope : Map.of(programme, ScopeKind.PROGRAMME, second, ScopeKind.PORTFOLIO)
                .entrySet()) {
            var reader = Running.person(Role.AUDITOR, scope.getValue(), scope.getKey());
            assertThat(Running.as(reader, projects::all))
                    .extracting(ProjectView::key)
                    .containsExactly(placed.key());
        }
    }

    private UUID group(ScopeKind kind) {
        return Running.as(
                head,
                () -> Running.bean(Groups.class)
                        .create(kind, kind + " " + UUID.randomUUID(), null, null, null)
                        .id());
    }

    @Test
    @Requirement("R167")
    void without_an_owner_nothing_moves_and_who_owned_it_when_is_kept() {
        var first = Running.person(Role.REQUESTER);
        var second = Running.person(Role.REQUESTER);
        var made = create(complete());
        var unowned = new HashMap<ProjectField, Object>();
        unowned.put(OWNER, null);
        Running.as(head, () -> projects.change(made.id(), 0, unowned));

        assertThatThrownBy(() -> Running.as(head, () -> projects.move(made.id(), ProjectCommand.INITIATE)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(ProjectRules.FACTS_MISSING));
        Running.as(head, () -> projects.change(made.id(), 1, Map.of(OWNER, first.personId())));
        Running.as(head, () -> projects.move(made.id(), ProjectCommand.INITIATE));
        Running.as(head, () -> projects.change(made.id(), 3, Map.of(OWNER, second.personId())));

        var owners = Running.as(head, () -> projects.duties(made.id())).stream()
                .filter(duty -> duty.duty() == OWNER)
                .toList();
        assertThat(owners)
                .extracting(Duty::personId)
                .containsExactly(second.personId(), first.personId(), head.personId());
        assertThat(owners.getFirst().until()).isNull();
        assertThat(owners.subList(1, 3)).allMatch(duty -> duty.until() != null);
    }

    private Map<ProjectField, Object> complete() {
        return Map.of(
                NAME, "Complete",
                GOAL, "A goal",
                OWNER, head.personId(),
                SPONSOR, head.personId(),
                MANAGER, head.personId(),
                START, LocalDate.of(2026, 1, 5),
                BASELINE_FINISH, LocalDate.of(2026, 6, 5),
                BUDGET, BigDecimal.TEN);
    }

    @Test
    @Requirement("R180")
    void a_project_needs_goal_budget_start_and_end_before_it_moves_an_operation_does_not() {
        for (var needed : List.of(GOAL, BUDGET, START, BASELINE_FINISH)) {
            var values = new HashMap<>(complete());
            values.remove(needed);
            var lacking = create(values);
            assertThatThrownBy(() -> Running.as(head, () -> projects.move(lacking.id(), ProjectCommand.INITIATE)))
                    .as("without " + needed)
                    .isInstanceOf(Refusal.class);
        }
        var operation = Running.as(
                head,
                () -> projects.create(new NewProject(
                        ProjectKind.OPERATION,
                        ProjectState.PROPOSED,
                        Map.of(NAME, "Payroll", OWNER, head.personId()),
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));

        assertThat(operation.key()).startsWith("OPS-");
        assertThat(Running.as(head, () -> projects.move(operation.id(), ProjectCommand.INITIATE))
                        .state())
                .isEqualTo(ProjectState.INITIATING);
    }
}
