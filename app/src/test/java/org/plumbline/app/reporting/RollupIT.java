package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.Departments;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Rag;

class RollupIT {
    private final World world = new World();
    private final Rollups rollups = Running.bean(Rollups.class);
    private final Statuses statuses = Running.bean(Statuses.class);

    private GroupView portfolio(String name) {
        return Running.as(
                world.head,
                () -> Running.bean(Groups.class)
                        .create(ScopeKind.PORTFOLIO, name + " " + UUID.randomUUID(), null, null, null));
    }

    private ProjectView in(ProjectView project, GroupView... portfolios) {
        return Running.as(
                world.head,
                () -> world.projects.join(
                        project.id(),
                        List.of(portfolios).stream().map(GroupView::id).toList()));
    }

    private Rollup sum(RollupBy by, @Nullable LocalDate asOf, GroupView portfolio) {
        return Running.as(world.head, () -> rollups.by(by, asOf, portfolio.key()));
    }

    private void imported(ProjectView project, LocalDate day, Rag rag, String budget) {
        var facts = SnapshotFacts.of(
                project.id(),
                ProjectState.EXECUTING,
                new SnapshotFacts.Dates(null, LocalDate.of(2199, 6, 30), LocalDate.of(2199, 6, 30), null),
                new SnapshotFacts.Money("GBP", new BigDecimal(budget), null, null));
        Running.as(
                world.head,
                () -> world.reports.importReported(
                        List.of(new ReportedProject(project.id(), day, ReportBody.of(rag, "said"), facts, "t.csv"))));
    }

    @Test
    @Requirement("R009")
    void a_project_in_two_portfolios_stands_in_both_and_counts_once_in_the_total() {
        var one = portfolio("One");
        var two = portfolio("Two");
        in(world.project("Shared"), one, two);
        in(world.project("Single"), one);

        var rollup = sum(RollupBy.PORTFOLIO, null, one);

        assertThat(rollup.mayExceedTotal()).isTrue();
        assertThat(rollup.total().projects()).isEqualTo(2);
        assertThat(rollup.groups()).extracting(Rollup.Group::projects).containsExactlyInAnyOrder(2L, 1L);
        assertThat(rollup.total().money().budget()).isEqualByComparingTo("200");
    }

    @Test
    void amounts_of_different_currencies_stay_apart_until_there_is_a_rate() {
        var mixed = portfolio("Mixed");
        in(world.project("Pounds"), mixed);
        in(world.project("Crowns", Map.of(ProjectField.CURRENCY, "NOK")), mixed);

        var apart = sum(RollupBy.NONE, null, mixed).total();

        assertThat(apart.sums()).extracting(Rollup.Sum::currency).containsExactlyInAnyOrder("GBP", "NOK");
        assertThat(apart.money().currency()).isNull();
        assertThat(apart.money().budget()).isNull();

        var before = Running.as(world.head, world.periods::settings);
        Running.as(world.head, () -> {
            world.periods.settle(new ReportingSettings(
                    before.calendar(), before.tolerances(), "GBP", before.officeSince(), before.version()));
            world.periods.rate("NOK", LocalDate.of(2020, 1, 1), new BigDecimal("0.08"));
            return null;
        });
        var together = sum(RollupBy.NONE, null, mixed).total();
        assertThat(together.money().currency()).isEqualTo("GBP");
        assertThat(together.money().budget()).isEqualByComparingTo("108");
    }

    @Test
    void as_of_a_day_the_latest_frozen_statement_of_each_project_answers_and_an_old_one_is_stale() {
        var group = portfolio("History");
        var early = in(world.project("Early"), group);
        var late = in(world.project("Late"), group);
        imported(early, LocalDate.of(1975, 1, 31), Rag.RED, "10");
        imported(late, LocalDate.of(1975, 1, 31), Rag.GREEN, "20");
        imported(late, LocalDate.of(1976, 1, 31), Rag.AMBER, "25");

        assertThat(sum(RollupBy.NONE, LocalDate.of(1974, 12, 31), group).total().projects())
                .isZero();
        var first = sum(RollupBy.NONE, LocalDate.of(1975, 2, 10), group).total();
        assertThat(first.reported()).isEqualTo(Map.of(Rag.RED, 1L, Rag.GREEN, 1L));
        assertThat(first.money().budget()).isEqualByComparingTo("30");
        assertThat(first.freshness()).isEqualTo(Map.of(StatusLine.Freshness.FRESH, 2L));
        var second = sum(RollupBy.NONE, LocalDate.of(1976, 1, 31), group).total();
        assertThat(second.reported()).isEqualTo(Map.of(Rag.RED, 1L, Rag.AMBER, 1L));
        assertThat(second.freshness())
                .isEqualTo(Map.of(StatusLine.Freshness.FRESH, 1L, StatusLine.Freshness.STALE, 1L));
    }

    @Test
    void movement_against_a_period_counts_what_its_own_wall_counts_also_who_did_not_report_in_it() {
        var group = portfolio("Movement");
        var early = in(world.project("Only early"), group);
        var both = in(world.project("Both"), group);
        imported(early, LocalDate.of(1971, 1, 31), Rag.AMBER, "10");
        imported(both, LocalDate.of(1972, 1, 31), Rag.RED, "20");
        imported(both, LocalDate.of(1973, 1, 31), Rag.AMBER, "20");
        imported(early, LocalDate.of(1973, 1, 31), Rag.AMBER, "10");
        var question = StatusQuestion.asOf(LocalDate.of(1973, 1, 31), group.key());

        var wall = Running.as(
                world.head,
                () -> statuses.wall(
                        question,
                        new StatusView(RollupBy.PORTFOLIO, StatusOrder.NAME, false, 0, 10, false),
                        "1972-01",
                        10));

        assertThat(wall.before())
                .isEqualTo(sum(RollupBy.NONE, LocalDate.of(1972, 1, 31), group)
                        .total()
                        .reported());
        assertThat(wall.before()).isEqualTo(Map.of(Rag.AMBER, 1L, Rag.RED, 1L));
        assertThat(wall.changes()).extracting(StatusChange::isNew).containsExactly(false);
    }

    @Test
    @Requirement("R009")
    void a_roll_up_of_snapshots_is_the_same_whatever_happens_to_the_live_facts_and_names() {
        var group = portfolio("Steady");
        var project = in(world.lateProject("Moving"), group);
        imported(project, LocalDate.of(1977, 3, 31), Rag.GREEN, "77");
        var day = LocalDate.of(1977, 3, 31);
        var before = sum(RollupBy.MANAGER, day, group);

        Running.as(
                world.head,
                () -> world.projects.change(
                        project.id(),
                        world.projects.get(project.id()).version(),
                        new HashMap<>(Map.of(ProjectField.BUDGET, new BigDecimal("1"), ProjectField.NAME, "Renamed"))));

        assertThat(sum(RollupBy.MANAGER, day, group)).isEqualTo(before);
        var line = Running.as(world.head, () -> statuses.page(StatusQuestion.asOf(day, group.key()), StatusView.all()))
                .lines()
                .getFirst();
        assertThat(line.project().name()).isEqualTo("Moving");
        assertThat(line.money().budget()).isEqualByComparingTo("77");
    }

    @Test
    void a_correction_answers_from_then_on() {
        var group = portfolio("Corrected");
        var project = in(world.lateProject("Put right"), group);
        var period = world.month();
        world.handIn(project, period, World.body(Rag.AMBER, "on it"));
        world.freeze(period);
        var day = period.toDay();
        assertThat(sum(RollupBy.NONE, day, group).total().reported()).isEqualTo(Map.of(Rag.AMBER, 1L));

        Running.as(world.head, () -> world.reports.correct(project.id(), period.key()));
        world.handIn(project, period, World.body(Rag.RED, null));
        Running.as(world.head, () -> world.reports.validate(project.id(), period.key()));

        assertThat(sum(RollupBy.NONE, day, group).total().reported()).isEqualTo(Map.of(Rag.RED, 1L));
    }

    @Test
    void a_confidential_project_is_in_no_count_no_sum_and_no_list_of_the_head() {
        var group = portfolio("Secrets");
        in(world.project("Open"), group);
        var secret = in(world.lateProject("Hidden takeover"), group);
        Running.as(
                world.head,
                () -> world.projects.change(secret.id(), secret.version(), Map.of(ProjectField.IS_CONFIDENTIAL, true)));

        assertThat(sum(RollupBy.NONE, null, group).total().projects()).isEqualTo(1);
        assertThat(sum(RollupBy.MANAGER, null, group).total().money().budget()).isEqualByComparingTo("100");
        assertThat(Running.as(
                                world.head,
                                () -> statuses.page(
                                        StatusQuestion.asOf(null, group.key()).holding("takeover"), StatusView.all()))
                        .total())
                .isZero();
        assertThat(Running.as(world.manager, () -> rollups.by(RollupBy.NONE, null, group.key()))
                        .total()
                        .projects())
                .isEqualTo(2);
    }

    @Test
    @Requirement("R153")
    void divisions_are_compared_side_by_side() {
        var group = portfolio("Divisions");
        var north = Running.asSystem(() -> Running.bean(Departments.class).ensure("North " + UUID.randomUUID(), null));
        in(world.project("Up", Map.of(ProjectField.DEPARTMENT, north)), group);
        in(world.lateProject("Elsewhere"), group);

        var rollup = sum(RollupBy.DEPARTMENT, null, group);

        assertThat(rollup.groups()).extracting(Rollup.Group::projects).containsExactly(1L, 1L);
        assertThat(rollup.groups().getFirst().name()).startsWith("North");
        assertThat(rollup.groups().getLast().late()).isEqualTo(1);
    }

    @Test
    void months_show_each_frozen_month_once() {
        var group = portfolio("Months");
        var project = in(world.project("Monthly"), group);
        imported(project, LocalDate.of(1978, 1, 31), Rag.GREEN, "10");
        imported(project, LocalDate.of(1978, 2, 28), Rag.RED, "11");

        var rollup = sum(RollupBy.MONTH, LocalDate.of(1978, 3, 1), group);

        assertThat(rollup.groups()).extracting(Rollup.Group::key).containsExactly("1978-01", "1978-02");
        assertThat(rollup.groups().getLast().reported()).isEqualTo(Map.of(Rag.RED, 1L));
        assertThat(rollup.total().projects()).isEqualTo(1);
    }

    @Test
    void a_reported_green_over_red_facts_is_listed_as_false_green_with_its_evidence() {
        var group = portfolio("Rosy");
        var project = in(world.lateProject("Rosy one"), group);
        imported(project, LocalDate.of(1979, 1, 31), Rag.AMBER_GREEN, "10");
        var line = Running.as(
                        world.head,
                        () -> statuses.page(
                                StatusQuestion.asOf(null, group.key()).showing(StatusQuestion.Show.FALSE_GREEN),
                                StatusView.all()))
                .lines()
                .getFirst();

        assertThat(line.computed().agreement()).isEqualTo(Agreement.FALSE_GREEN);
        assertThat(line.computed().evidence()).isNotEmpty();
        assertThat(line.dates().slipDays()).isEqualTo(60);
    }

    @Test
    void a_portfolio_manager_sums_only_what_they_see() {
        var mine = portfolio("Mine");
        var other = portfolio("Other");
        in(world.project("Seen"), mine);
        in(world.project("Unseen"), other);
        var manager = Running.person(Role.PORTFOLIO_MANAGER, ScopeKind.PORTFOLIO, mine.id());

        var total =
                Running.as(manager, () -> rollups.by(RollupBy.NONE, null, null)).total();

        assertThat(total.projects()).isEqualTo(1);
    }
}
