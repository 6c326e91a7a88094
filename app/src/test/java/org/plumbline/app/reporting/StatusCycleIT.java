package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;
import org.springframework.dao.DataAccessException;

class StatusCycleIT {
    private final World world = new World();

    private ReportingRules refusal(Runnable work) {
        return (ReportingRules) catchThrowableOfType(Refusal.class, work::run).rule();
    }

    @Test
    @Requirement({"R009", "R035"})
    void a_report_goes_from_draft_to_frozen_and_the_snapshot_holds_it_beside_the_computed_rating() {
        var project = world.lateProject("Loyalty relaunch");
        var period = world.month();

        var submitted = world.handIn(project, period, World.body(Rag.GREEN, "The new plan is being approved"));
        var validated = Running.as(world.head, () -> world.reports.validate(project.id(), period.key()));
        world.freeze(period);

        assertThat(submitted.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(validated.state()).isEqualTo(ReportState.VALIDATED);
        assertThat(Running.as(world.head, () -> world.reports.get(project.id(), period.key()))
                        .state())
                .isEqualTo(ReportState.FROZEN);
        assertThat(world.frozen(project, period, 1)).isEqualTo("GREEN RED FALSE_GREEN");
    }

    @Test
    @Requirement("R094")
    void the_three_questions_must_be_answered_first() {
        var project = world.project("Unanswered");
        var period = world.month();

        var rule = refusal(() -> world.handIn(project, period, ReportBody.of(Rag.GREEN, "fine")));

        assertThat(rule).isEqualTo(ReportingRules.ANSWERS_MISSING);
    }

    @Test
    void a_false_green_or_optimistic_report_needs_a_written_reason() {
        var project = world.lateProject("Rosy");
        var period = world.month();

        assertThat(refusal(() -> world.handIn(project, period, World.body(Rag.GREEN, " "))))
                .isEqualTo(ReportingRules.REASON_NEEDED);
        assertThat(refusal(() -> world.handIn(project, period, World.body(Rag.AMBER, null))))
                .isEqualTo(ReportingRules.REASON_NEEDED);
        assertThat(world.handIn(project, period, World.body(Rag.RED, null)).state())
                .isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void a_dimension_that_is_not_green_or_better_than_the_facts_needs_its_sentence() {
        var project = world.lateProject("Wordless");
        var period = world.month();

        assertThat(refusal(
                        () -> world.handIn(project, period, World.body(Rag.RED, Dimension.SCHEDULE, Rag.GREEN, null))))
                .isEqualTo(ReportingRules.SENTENCE_MISSING);
        assertThat(refusal(() -> world.handIn(project, period, World.body(Rag.RED, Dimension.SCOPE, Rag.AMBER, null))))
                .isEqualTo(ReportingRules.SENTENCE_MISSING);
        assertThat(world.handIn(project, period, World.body(Rag.RED, Dimension.SCOPE, Rag.GREEN, null))
                        .state())
                .isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void a_submitted_report_is_locked_until_the_office_returns_it_with_a_note() {
        var project = world.project("Locked");
        var period = world.month();
        var submitted = world.handIn(project, period, World.body(Rag.GREEN, null));

        assertThatThrownBy(() -> Running.as(
                        world.manager,
                        () -> world.reports.save(
                                project.id(), period.key(), submitted.editVersion(), World.body(Rag.RED, null))))
                .isInstanceOf(Refusal.class);
        assertThat(refusal(() -> Running.as(world.head, () -> world.reports.giveBack(project.id(), period.key(), " "))))
                .isEqualTo(ReportingRules.NOTE_NEEDED);

        var returned = Running.as(
                world.head, () -> world.reports.giveBack(project.id(), period.key(), "What of the supplier?"));
        assertThat(returned.state()).isEqualTo(ReportState.DRAFTED);
        assertThat(returned.returnNote()).isEqualTo("What of the supplier?");
        assertThat(world.handIn(project, period, World.body(Rag.AMBER, null)).state())
                .isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void what_is_frozen_stays_and_a_correction_is_version_2_beside_it() {
        var project = world.lateProject("Corrected");
        var period = world.month();
        world.handIn(project, period, World.body(Rag.AMBER, "Under way"));
        world.freeze(period);

        assertThat(refusal(() -> world.handIn(project, period, World.body(Rag.RED, null))))
                .isEqualTo(ReportingRules.PERIOD_FROZEN);
        assertThat(refusal(() -> world.freeze(period))).isEqualTo(ReportingRules.ALREADY_FROZEN);
        Running.as(world.head, () -> world.reports.correct(project.id(), period.key()));
        world.handIn(project, period, World.body(Rag.RED, null));
        assertThat(world.frozen(project, period, 2)).isNull();
        var corrected = Running.as(world.head, () -> world.reports.validate(project.id(), period.key()));

        assertThat(corrected.state()).isEqualTo(ReportState.FROZEN);
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(world.frozen(project, period, 1)).isEqualTo("AMBER RED OPTIMISTIC");
        assertThat(world.frozen(project, period, 2)).isEqualTo("RED RED FAIR");
    }

    @Test
    void the_database_itself_refuses_to_change_what_is_frozen() {
        var project = world.project("Immutable");
        var period = world.month();
        world.handIn(project, period, World.body(Rag.GREEN, null));
        world.freeze(period);

        for (var sql : List.of(
                "update reporting.snapshot set reported = 'GREEN' where project_id = :project",
                "delete from reporting.snapshot where project_id = :project",
                "update reporting.status_report set overall = 'RED' where project_id = :project",
                "delete from reporting.status_report where project_id = :project",
                "update reporting.period set state = 'OPEN' where key = :period or :project::uuid is null",
                "truncate reporting.snapshot")) {
            assertThatThrownBy(() -> world.jdbc
                            .sql(sql)
                            .param("project", project.id())
                            .param("period", period.key())
                            .update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(world.frozen(project, period, 1)).isEqualTo("GREEN GREEN FAIR");
    }

    @Test
    void a_project_without_a_report_is_frozen_as_none_and_never_copied_forward() {
        var project = world.project("Silent");
        var first = world.month();
        world.handIn(project, first, World.body(Rag.GREEN, null));
        world.freeze(first);
        var second = world.month();
        world.freeze(second);

        assertThat(world.frozen(project, second, 1)).isEqualTo("NONE GREEN UNKNOWN");
    }

    @Test
    void the_table_of_agreement_is_the_same_in_the_database_and_in_the_engine() {
        for (var reported : Rag.values()) {
            for (var computed : List.of(Rag.RED, Rag.AMBER, Rag.GREEN, Rag.NONE)) {
                var stored = Running.asSystem(() -> {
                    var project = world.project("Pair " + reported + computed);
                    world.jdbc
                            .sql("""
                                    update reporting.project_fact set reported = :reported, computed = :computed
                                    where project_id = :id
                                    """)
                            .param("reported", reported.name())
                            .param("computed", computed.name())
                            .param("id", project.id())
                            .update();
                    return world.jdbc
                            .sql("select agreement from reporting.project_fact where project_id = :id")
                            .param("id", project.id())
                            .query(String.class)
                            .single();
                });
                assertThat(stored)
                        .as(reported + " " + computed)
                        .isEqualTo(Agreement.between(reported, computed).name());
            }
        }
    }

    @Test
    void two_savers_of_one_report_do_not_overwrite_each_other() {
        var project = world.project("Raced");
        var period = world.month();
        Running.as(world.manager, () -> world.reports.save(project.id(), period.key(), 0, World.body(Rag.GREEN, null)));

        assertThat(refusal(() -> Running.as(
                        world.head,
                        () -> world.reports.save(project.id(), period.key(), 0, World.body(Rag.RED, null)))))
                .isEqualTo(ReportingRules.CHANGED_MEANWHILE);
    }

    @Test
    void only_the_office_freezes_and_checks_only_the_manager_reports_and_others_see_nothing() {
        var project = world.project("Guarded");
        var period = world.month();
        var stranger = Running.person(Role.REQUESTER);
        var sponsor = Running.person(Role.EXECUTIVE);

        for (Actor actor : List.of(world.manager, stranger, sponsor)) {
            assertThatThrownBy(() -> Running.as(actor, () -> world.periods.freeze(period.key())))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> Running.as(stranger, () -> world.reports.get(project.id(), period.key())))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> Running.as(
                        sponsor, () -> world.reports.save(project.id(), period.key(), 0, World.body(Rag.RED, null))))
                .isInstanceOf(Forbidden.class);
        world.handIn(project, period, World.body(Rag.GREEN, null));
        assertThatThrownBy(() -> Running.as(world.manager, () -> world.reports.validate(project.id(), period.key())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> Running.as(world.manager, () -> world.reports.importReported(List.of())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void an_imported_table_makes_its_period_and_only_differences_make_a_version() {
        var project = world.project("Imported");
        var day = LocalDate.of(1981, 9, 30);

        assertThat(importGiven(project, day, Rag.AMBER_RED)).isEqualTo(1);
        assertThat(importGiven(project, day, Rag.AMBER_RED)).isZero();
        assertThat(importGiven(project, day, Rag.GREEN)).isEqualTo(1);

        var period = Running.as(world.head, () -> world.periods.get("1981-09"));
        assertThat(period.isFrozen()).isTrue();
        assertThat(world.frozen(project, period, 1)).startsWith("AMBER_RED ");
        assertThat(world.frozen(project, period, 2)).startsWith("GREEN ");
    }

    private int importGiven(ProjectView project, LocalDate day, Rag rag) {
        return Running.as(
                world.head,
                () -> world.reports.importReported(List.of(
                        new ReportedProject(project.id(), day, ReportBody.of(rag, "from a file"), null, "a.csv"))));
    }

    @Test
    void who_owes_an_update_is_told_until_it_is_handed_in() {
        var project = world.project("Owing");
        var period = Running.as(world.head, world.periods::current).orElseGet(world::month);

        assertThat(Running.as(world.head, world.periods::owed))
                .filteredOn(due -> due.projectId().equals(project.id()))
                .extracting(UpdateDue::personId)
                .containsExactly(world.manager.personId());

        world.handIn(project, period, World.body(Rag.GREEN, null));
        assertThat(Running.as(world.head, world.periods::owed))
                .noneMatch(due -> due.projectId().equals(project.id()));
    }
}
