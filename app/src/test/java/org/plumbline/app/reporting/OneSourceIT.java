package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.engine.status.Rag;

class OneSourceIT {
    private final World world = new World();
    private final GroupView programme = Running.as(
            world.head,
            () -> Running.bean(Groups.class)
                    .create(ScopeKind.PROGRAMME, "Programme " + UUID.randomUUID(), null, null, null));

    private List<StatusLine> lines(Actor reader, StatusQuestion question) {
        return Running.as(reader, () -> Running.bean(Statuses.class).page(question, StatusView.all()))
                .lines();
    }

    @Test
    @Requirement("R059")
    void a_programme_office_reads_its_part_of_the_same_frozen_status_that_everybody_reads() {
        var word = "audience" + UUID.randomUUID();
        var inside = world.project("Inside " + word, Map.of(ProjectField.PROGRAMME, programme.id()));
        var outside = world.project("Outside " + word);
        var period = world.month();
        world.handIn(inside, period, World.body(Rag.AMBER, null));
        world.handIn(outside, period, World.body(Rag.GREEN, null));
        world.freeze(period);
        var question = StatusQuestion.asOf(period.toDay(), null).holding(word);
        var office = Running.person(Role.PROGRAMME_MANAGER, ScopeKind.PROGRAMME, programme.id());

        var all = lines(world.head, question);
        var own = lines(office, question);

        assertThat(all).extracting(line -> line.project().key()).containsExactly(inside.key(), outside.key());
        assertThat(own).containsExactly(all.getFirst());
    }

    @Test
    @Requirement("R036")
    void a_status_says_of_what_day_it_is_where_it_is_from_who_answers_for_it_and_whether_it_is_old() {
        var word = "fresh" + UUID.randomUUID();
        var project = world.project("Known " + word);
        var silent = world.project("Silent " + word);
        var said = new ReportedProject(
                project.id(), LocalDate.of(1972, 1, 31), ReportBody.of(Rag.GREEN, "said"), null, "board.csv");
        Running.as(world.head, () -> world.reports.importReported(List.of(said)));

        var soon = lines(
                world.head, StatusQuestion.asOf(LocalDate.of(1972, 2, 1), null).holding(word));
        var late = lines(
                world.head, StatusQuestion.asOf(LocalDate.of(1972, 9, 1), null).holding(word));
        var live = lines(world.head, StatusQuestion.asOf(null, null).holding(word));

        assertThat(soon).singleElement().satisfies(line -> {
            assertThat(line.reported().on()).isEqualTo(LocalDate.of(1972, 1, 31));
            assertThat(line.reported().freshness()).isEqualTo(StatusLine.Freshness.FRESH);
            assertThat(line.project().manager()).isEqualTo(world.manager.name());
        });
        assertThat(late.getFirst().reported().freshness()).isEqualTo(StatusLine.Freshness.STALE);
        assertThat(live)
                .filteredOn(line -> line.project().key().equals(silent.key()))
                .extracting(line -> line.reported().freshness())
                .containsExactly(StatusLine.Freshness.NONE);
    }

    @Test
    @Requirement("R149")
    void what_the_register_says_every_list_and_figure_says_at_once_and_nothing_else() {
        var portfolio = Running.as(
                world.head,
                () -> Running.bean(Groups.class)
                        .create(ScopeKind.PORTFOLIO, "Portfolio " + UUID.randomUUID(), null, null, null));
        var made = world.project("Only source");
        Running.as(world.head, () -> world.projects.join(made.id(), List.of(portfolio.id())));
        Running.as(
                world.head,
                () -> world.projects.change(made.id(), 1, Map.of(ProjectField.BUDGET, new BigDecimal("12"))));

        var live = lines(world.head, StatusQuestion.asOf(null, portfolio.key()));
        var total = Running.as(world.head, () -> Running.bean(Rollups.class).by(RollupBy.NONE, null, portfolio.key()))
                .total();

        assertThat(live).extracting(line -> line.project().key()).containsExactly(made.key());
        assertThat(total.projects()).isEqualTo(1);
        assertThat(total.money().budget()).isEqualByComparingTo("12");
    }

    @Test
    @Requirement("R035")
    void the_manager_of_a_programme_speaks_for_it_until_the_period_is_frozen_and_nobody_else_does() {
        var groups = Running.bean(GroupReports.class);
        var manager = Running.person(Role.PROGRAMME_MANAGER, ScopeKind.PROGRAMME, programme.id());
        var auditor = Running.person(Role.AUDITOR);
        var period = world.month();
        var words = ReportBody.of(Rag.AMBER, "Two of five are late");

        Running.as(manager, () -> groups.submit(programme.key(), period.key(), words));
        world.freeze(period);

        assertThat(Running.as(auditor, () -> groups.get(programme.key(), period.key())))
                .hasValueSatisfying(report -> {
                    assertThat(report.body()).isEqualTo(words);
                    assertThat(report.author()).isEqualTo(manager.name());
                    assertThat(report.state()).isEqualTo(ReportState.FROZEN);
                });
        assertThatThrownBy(() -> Running.as(manager, () -> groups.submit(programme.key(), period.key(), words)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Running.as(auditor, () -> groups.submit(programme.key(), period.key(), words)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void words_of_a_programme_are_corrected_after_the_freeze_as_the_next_version_with_a_reason() {
        var groups = Running.bean(GroupReports.class);
        var manager = Running.person(Role.PROGRAMME_MANAGER, ScopeKind.PROGRAMME, programme.id());
        var project = world.project("Corrected part", Map.of(ProjectField.PROGRAMME, programme.id()));
        var period = world.month();
        world.handIn(project, period, World.body(Rag.GREEN, null));
        Running.as(
                manager, () -> groups.submit(programme.key(), period.key(), ReportBody.of(Rag.GREEN, "All is well")));
        world.freeze(period);
        var page = "/status/groups/" + programme.key() + "?period=" + period.key();
        var visitor = Visitor.signedIn(manager);

        var refused = visitor.post(page, page, Map.of("overall", "RED", "summary", "The supplier left"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Write what was wrong", "The supplier left");
        var sent = Map.of("overall", "RED", "summary", "The supplier left", "reason", "Told on the last day");
        assertThat(visitor.post(page, page, sent).statusCode()).isEqualTo(302);

        assertThat(Running.as(manager, () -> groups.versions(programme.key(), period.key())))
                .extracting(GroupReportView::version, one -> one.body().overall(), GroupReportView::state)
                .containsExactly(tuple(2, Rag.RED, ReportState.FROZEN), tuple(1, Rag.GREEN, ReportState.FROZEN));
        assertThat(visitor.get(page).body()).contains("Version 1", "All is well", "Told on the last day");
        var pack = Running.as(world.head, () -> Running.bean(Packs.class).of(period.key(), programme.key()));
        assertThat(pack.words()).singleElement().satisfies(words -> {
            assertThat(words.words()).isEqualTo("The supplier left");
            assertThat(words.rolledUp()).isEqualTo(Rag.GREEN);
        });
    }
}
