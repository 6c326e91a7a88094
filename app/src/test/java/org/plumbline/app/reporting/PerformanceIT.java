package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectCommand;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// What closed projects leave, and the figures that are counted from it.
class PerformanceIT {
    private final World world = new World();
    private final Performance performance = Running.bean(Performance.class);
    private final Closings closings = Running.bean(Closings.class);
    private final GroupView portfolio = Running.as(
            world.head,
            () -> Running.bean(Groups.class)
                    .create(ScopeKind.PORTFOLIO, "Closed " + UUID.randomUUID(), null, null, null));
    private final Performance.Within within = new Performance.Within(portfolio.key(), null, null);

    private ProjectView project(String name, Map<ProjectField, Object> facts) {
        var values = new java.util.HashMap<ProjectField, Object>(Map.of(
                ProjectField.START, LocalDate.of(2018, 1, 1),
                ProjectField.BASELINE_FINISH, LocalDate.of(2018, 12, 31),
                ProjectField.ACTUAL_FINISH, LocalDate.of(2018, 12, 31),
                ProjectField.ACTUAL, new BigDecimal("100"),
                ProjectField.GOAL, "g",
                ProjectField.OWNER, world.head.personId(),
                ProjectField.SPONSOR, world.head.personId()));
        values.putAll(facts);
        var made = world.project(name, values);
        return Running.as(world.head, () -> world.projects.join(made.id(), List.of(portfolio.id())));
    }

    private ProjectView close(ProjectView project) {
        return Running.as(world.head, () -> {
            world.projects.move(project.id(), ProjectCommand.CLOSE_DOWN);
            world.projects.move(project.id(), ProjectCommand.CLOSE);
            return world.projects.get(project.key());
        });
    }

    private void delivered(ProjectView project, @Nullable String scope, @Nullable String benefits) {
        Running.as(world.head, () -> {
            closings.record(
                    project,
                    new Closings.Delivered(
                            scope == null ? null : new BigDecimal(scope),
                            benefits == null ? null : new BigDecimal(benefits),
                            "as handed over"));
            return true;
        });
    }

    private Performance.Explored explored() {
        return Running.as(world.head, () -> performance.explore(within));
    }

    @Test
    @Requirement({"R010", "R136"})
    void a_success_keeps_all_four_promises_and_is_counted_only_where_all_four_are_known() {
        Running.as(
                world.head,
                () -> performance.define(new Performance.SuccessRule(
                        0, 0, BigDecimal.ZERO, BigDecimal.valueOf(100), BigDecimal.valueOf(100))));
        delivered(close(project("All kept", Map.of())), "100", "120");
        delivered(close(project("Half the scope", Map.of())), "50", "100");
        delivered(close(project("Late", Map.of(ProjectField.ACTUAL_FINISH, LocalDate.of(2019, 3, 1)))), "100", "100");
        close(project("Nobody knows what it delivered", Map.of()));

        var found = explored();

        assertThat(found.all().closed()).isEqualTo(4);
        assertThat(found.all().judged()).isEqualTo(3);
        assertThat(found.all().success()).isBetween(new BigDecimal("0.33"), new BigDecimal("0.34"));
        assertThat(found.all().inScope()).isBetween(new BigDecimal("0.66"), new BigDecimal("0.67"));
        assertThat(found.all().beneficial()).isEqualByComparingTo("1");
        assertThat(found.all().onTime()).isEqualByComparingTo("0.75");
        assertThat(found.years()).extracting(PerformanceFigures::label).containsExactly("2018", "2019");
        assertThat(found.years()).extracting(PerformanceFigures::judged).containsExactly(2L, 1L);
    }

    @Test
    void what_nobody_recorded_is_taken_from_the_last_rating() {
        var month = world.month();
        var project = project("Rated", Map.of());
        world.handIn(project, month, World.body(Rag.AMBER, Dimension.SCOPE, Rag.RED, "Cut in half"));
        world.freeze(month);

        close(project);

        assertThat(Running.as(world.head, () -> closings.of(within)))
                .singleElement()
                .satisfies(closed -> {
                    assertThat(closed.isInScope()).isFalse();
                    assertThat(closed.isBeneficial()).isNull();
                    assertThat(closed.isSuccess()).isNull();
                });
    }

    @Test
    void estimates_are_measured_against_the_first_baseline_that_was_frozen_not_the_last() {
        var month = world.month();
        var project = project("Moved", Map.of());
        world.freeze(month);
        Running.as(world.head, () -> {
            var now = world.projects.get(project.key());
            return world.projects.change(
                    project.id(),
                    now.version(),
                    Map.of(
                            ProjectField.BASELINE_FINISH,
                            LocalDate.of(2020, 1, 1),
                            ProjectField.ACTUAL_FINISH,
                            LocalDate.of(2019, 12, 31),
                            ProjectField.BUDGET,
                            new BigDecimal("160"),
                            ProjectField.ACTUAL,
                            new BigDecimal("150")));
        });

        close(project);

        var all = explored().all();
        assertThat(all.onTime()).isEqualByComparingTo("1");
        assertThat(all.onBudget()).isEqualByComparingTo("1");
        assertThat(all.costMedian()).isEqualByComparingTo("0.5");
        assertThat(all.durationMedian()).isBetween(new BigDecimal("1.0"), new BigDecimal("1.01"));
        assertThat(all.timed()).isEqualTo(1);
        assertThat(all.costed()).isEqualTo(1);
    }

    @Test
    void only_what_is_closed_can_have_delivered_and_only_who_keeps_its_facts_records_it() {
        var open = project("Open", Map.of());
        var closed = close(project("Over", Map.of()));

        assertThatThrownBy(() -> delivered(open, "100", null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> delivered(closed, "1000", null)).isInstanceOf(Refusal.class);
        var reader = Running.person(Role.EXECUTIVE, ScopeKind.PORTFOLIO, portfolio.id());
        assertThatThrownBy(() -> Running.as(reader, () -> {
                    closings.record(closed, new Closings.Delivered(BigDecimal.TEN, null, null));
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void the_page_shows_the_four_for_a_portfolio_and_the_form_keeps_what_was_typed() {
        var closed = close(project("On the page", Map.of()));
        var visitor = Visitor.signedIn(world.head);
        var form = "/projects/" + closed.key() + "/closing";

        var refused = visitor.post(form, form, Map.of("scope", "lots", "benefits", "80", "note", "Typed"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("lots", "Typed", "Give percent of what was promised");
        assertThat(visitor.post(form, form, Map.of("scope", "95", "benefits", "80", "note", "Typed"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(visitor.get("/performance?portfolio=" + portfolio.key()).body())
                .contains("On the page", "95 % of the promise", "80 % of the promise", "Success rate")
                .contains("Duration against first plan", "1 of 1 judged");
    }
}
