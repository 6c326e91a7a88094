package org.plumbline.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.registers.RegisterField.*;
import static org.plumbline.app.registers.Registrations.HEAD;
import static org.plumbline.app.registers.Registrations.REGISTERS;
import static org.plumbline.app.registers.Registrations.project;
import static org.plumbline.app.registers.Registrations.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.engine.status.Facts.Exposure;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

class RegistersIT {
    @Test
    @Requirement("R178")
    void a_record_of_every_kind_reads_back_as_written() {
        var project = project("Six registers");
        for (var kind : RegisterKind.values()) {
            var values = new java.util.EnumMap<RegisterField, Object>(RegisterField.class);
            for (var field : RegisterField.of(kind)) {
                values.put(
                        field,
                        switch (field.type()) {
                            case TEXT, LONG_TEXT -> "Text of " + field + " — ünïcode 🧱";
                            case PERSON -> HEAD.personId();
                            case PROJECT -> project.id();
                            case DATE -> LocalDate.of(2026, 3, 4);
                            case NUMBER, MONEY -> new BigDecimal("12.5");
                            case SCALE -> 4;
                            case CHOICE -> field.choices().getFirst();
                            case YES_NO -> true;
                        });
            }

            var made = record(kind, project.id(), values);

            var read = Running.as(HEAD, () -> REGISTERS.get(made.key()));
            assertThat(read.values()).isEqualTo(values);
            assertThat(read.key()).startsWith(kind.prefix() + "-");
        }
    }

    @Test
    void every_change_tells_what_stands_open_in_the_project() {
        var told = new ArrayList<RegistersChanged>();
        ApplicationListener<PayloadApplicationEvent<RegistersChanged>> listener = event -> told.add(event.getPayload());
        Running.bean(ApplicationEventMulticaster.class).addApplicationListener(listener);
        var project = project("Told");

        var risk = record(
                RegisterKind.RISK,
                project.id(),
                Map.of(TITLE, "Supplier fails", PROBABILITY, 4, IMPACT, 4, IMPACT_COST, new BigDecimal("50000")));
        record(
                RegisterKind.DECISION,
                project.id(),
                Map.of(TITLE, "Which supplier?", ASKED_BODY, "Steering committee", COST_OF_WAITING, "5k a week"));

        told.removeIf(event -> !event.projectId().equals(project.id()));
        assertThat(told).hasSize(2);
        var last = told.getLast();
        assertThat(last.risks()).isEqualTo(new Exposure(1, 1, 1));
        assertThat(last.issues()).isNull();
        assertThat(last.topRisks())
                .singleElement()
                .satisfies(top -> assertThat(top.key()).isEqualTo(risk.key()));
        assertThat(last.waitingDecisions())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.askedOf()).isEqualTo("Steering committee"));
        assertThat(Running.as(HEAD, () -> REGISTERS.exposureOf(project.id()))).isEqualTo(last);
        Running.bean(ApplicationEventMulticaster.class).removeApplicationListener(listener);
    }

    @Test
    void a_risk_that_occurs_becomes_an_issue_and_both_know_each_other() {
        var project = project("Converted");
        var risk = record(
                RegisterKind.RISK,
                project.id(),
                Map.of(TITLE, "Flood", OWNER, HEAD.personId(), PROBABILITY, 2, IMPACT, 5));

        var issue = Running.as(HEAD, () -> REGISTERS.convert(risk.id(), risk.version(), RegisterKind.ISSUE));
        var change = Running.as(HEAD, () -> REGISTERS.convert(issue.id(), issue.version(), RegisterKind.CHANGE));

        assertThat(issue.values()).containsEntry(TITLE, "Flood").containsEntry(IMPACT, 5);
        assertThat(issue.ownerId()).isEqualTo(HEAD.personId());
        var after = Running.as(HEAD, () -> REGISTERS.get(risk.key()));
        assertThat(after.state()).isEqualTo(RegisterState.OCCURRED);
        var links = Running.as(HEAD, () -> REGISTERS.linksOf(issue.id()));
        assertThat(links)
                .extracting(
                        RecordLink::kind,
                        RecordLink::isOrigin,
                        link -> link.other().key())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RecordLink.Kind.BECAME, true, risk.key()),
                        org.assertj.core.groups.Tuple.tuple(RecordLink.Kind.LED_TO, false, change.key()));
        var history = Running.as(HEAD, () -> Running.bean(AuditTrail.class).of(Registers.subject(after), 10));
        assertThat(history).extracting(AuditTrail.Entry::action).containsExactly("converted", "moved", "created");
    }

    @Test
    void what_is_of_an_unseen_project_is_missing_everywhere() {
        var secret = project(Map.of(ProjectField.NAME, "Secret", ProjectField.IS_CONFIDENTIAL, true));
        var hidden = Running.asSystem(() ->
                REGISTERS.create(NewRecord.of(RegisterKind.RISK, secret.id(), Map.of(TITLE, "Canary of the mine"))));
        var member = Running.person(
                Role.TEAM_MEMBER, ScopeKind.PROJECT, project("Elsewhere").id());

        for (var reader : List.of(HEAD, member)) {
            assertThatThrownBy(() -> Running.as(reader, () -> REGISTERS.get(hidden.key())))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> Running.as(reader, () -> REGISTERS.change(hidden.id(), 0, Map.of(TITLE, "x"))))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> Running.as(reader, () -> REGISTERS.exposureOf(secret.id())))
                    .isInstanceOf(Missing.class);
            var filter = RegisterFilter.of(secret.id(), RegisterKind.RISK);
            assertThat(Running.as(reader, () -> REGISTERS.list(filter)).total()).isZero();
            assertThat(Running.as(reader, () -> REGISTERS.counts(filter)).get(RegisterFilter.Show.ALL))
                    .isZero();
        }
    }

    @Test
    void lists_are_filtered_sorted_and_counted_by_the_database() {
        var project = project("Filtered");
        var heavy = record(
                RegisterKind.RISK,
                project.id(),
                Map.of(TITLE, "Heavy", PROBABILITY, 5, IMPACT, 5, OWNER, HEAD.personId()));
        var light = record(RegisterKind.RISK, project.id(), Map.of(TITLE, "Light", PROBABILITY, 1, IMPACT, 2));
        var late = record(
                RegisterKind.RISK,
                project.id(),
                Map.of(TITLE, "Late", DUE, LocalDate.of(2020, 1, 1), OWNER, HEAD.personId()));
        var risks = RegisterFilter.of(project.id(), RegisterKind.RISK);

        var byScore = Running.as(HEAD, () -> REGISTERS.list(risks.sorted(RegisterFilter.Sort.SCORE, true)));
        var overdue = Running.as(HEAD, () -> REGISTERS.list(risks.show(RegisterFilter.Show.OVERDUE)));
        var counts = Running.as(HEAD, () -> REGISTERS.counts(risks));

        assertThat(byScore.rows()).extracting(RegisterView::key).containsExactly(heavy.key(), light.key(), late.key());
        assertThat(overdue.rows()).extracting(RegisterView::key).containsExactly(late.key());
        assertThat(counts)
                .containsEntry(RegisterFilter.Show.OPEN, 3L)
                .containsEntry(RegisterFilter.Show.OVERDUE, 1L)
                .containsEntry(RegisterFilter.Show.UNOWNED, 1L)
                .containsEntry(RegisterFilter.Show.CRITICAL, 1L);
        assertThat(Running.as(HEAD, () -> REGISTERS.list(risks.page(2, 1))).rows())
                .hasSize(1);
    }

    @Test
    void an_old_version_and_a_foreign_value_are_refused_with_a_sentence() {
        var project = project("Refused");
        var risk = record(RegisterKind.RISK, project.id(), Map.of(TITLE, "One"));
        Running.as(HEAD, () -> REGISTERS.change(risk.id(), 0, Map.of(TITLE, "Two")));

        assertThatThrownBy(() -> Running.as(HEAD, () -> REGISTERS.change(risk.id(), 0, Map.of(TITLE, "Three"))))
                .isInstanceOf(Refusal.class)
                .hasMessage("CHANGED_MEANWHILE");
        assertThatThrownBy(() -> record(RegisterKind.RISK, project.id(), Map.of(TITLE, "x", PROBABILITY, 6)))
                .hasMessage("SCALE_OUT_OF_RANGE");
        assertThatThrownBy(() -> record(RegisterKind.ISSUE, project.id(), Map.of(TITLE, "x", TRIGGER, "y")))
                .hasMessage("NOT_A_FIELD");
        assertThatThrownBy(() -> record(RegisterKind.ISSUE, project.id(), Map.of(TITLE, " \u0000\u0007 ")))
                .hasMessage("TITLE_NEEDED");
        assertThatThrownBy(() -> record(
                        RegisterKind.ISSUE, project.id(), Map.of(TITLE, "x", DESCRIPTION, "y".repeat(1_048_576))))
                .hasMessage("TEXT_TOO_LONG");
    }

    @Test
    void what_was_decided_is_recorded_by_the_office_and_not_by_who_only_keeps_registers() {
        var project = project("Decisions");
        var asked = record(RegisterKind.DECISION, project.id(), Map.of(TITLE, "Which crane?"));
        var member = Running.person(Role.TEAM_MEMBER, ScopeKind.PROJECT, project.id());

        assertThat(Running.as(member, () -> REGISTERS.commandsFor(asked)))
                .doesNotContain(RegisterCommand.RECORD, RegisterCommand.DECIDE);
        assertThatThrownBy(() -> Running.as(
                        member, () -> REGISTERS.move(asked.id(), 0, RegisterCommand.RECORD, Map.of(OUTCOME, "Mine"))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        Running.as(member, () -> REGISTERS.change(asked.id(), 0, Map.of(OUTCOME, "By the back door"))))
                .hasMessage("NOT_A_DECIDER");

        var recorded = Running.as(
                HEAD, () -> REGISTERS.move(asked.id(), 0, RegisterCommand.RECORD, Map.of(OUTCOME, "The tall one")));
        assertThat(recorded.state()).isEqualTo(RegisterState.DECIDED);
        assertThatThrownBy(
                        () -> Running.as(member, () -> REGISTERS.move(asked.id(), 1, RegisterCommand.REOPEN, Map.of())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_change_is_approved_by_who_may_decide_and_by_nobody_else() {
        var project = project("Governed");
        var change = record(RegisterKind.CHANGE, project.id(), Map.of(TITLE, "More scope", IMPACT_TEXT, "Two reports"));
        var board = Running.person(Role.COMMITTEE_MEMBER);
        Running.as(HEAD, () -> REGISTERS.move(change.id(), 0, RegisterCommand.ASSESS_IMPACT, Map.of()));
        Running.as(HEAD, () -> REGISTERS.move(change.id(), 1, RegisterCommand.SUBMIT, Map.of()));

        assertThatThrownBy(
                        () -> Running.as(HEAD, () -> REGISTERS.move(change.id(), 2, RegisterCommand.APPROVE, Map.of())))
                .isInstanceOf(org.plumbline.app.kernel.Forbidden.class);
        var approved = Running.as(
                board,
                () -> REGISTERS.move(change.id(), 2, RegisterCommand.APPROVE, Map.of(OUTCOME, "Go, but no overtime")));

        assertThat(approved.state()).isEqualTo(RegisterState.APPROVED);
        assertThat(approved.values()).containsKey(DECIDED_ON).containsEntry(OUTCOME, "Go, but no overtime");
    }

    @Test
    void loading_the_same_source_twice_changes_nothing_the_second_time() {
        var project = project("Loaded");
        var command = new NewRecord(
                RegisterKind.RISK,
                project.id(),
                RegisterState.MONITORED,
                Map.of(TITLE, "From elsewhere", PROBABILITY, 3, IMPACT, 3),
                LocalDate.of(2026, 1, 2),
                new NewRecord.Source("tool", project.key() + "-7"));

        var first = Running.as(HEAD, () -> REGISTERS.load(List.of(command)));
        var second = Running.as(HEAD, () -> REGISTERS.load(List.of(command)));

        assertThat(second.getFirst().version()).isZero();
        assertThat(second.getFirst().key()).isEqualTo(first.getFirst().key());
        var exposure = Running.as(
                HEAD,
                () -> REGISTERS.exposureAt(project.id(), List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2))));
        assertThat(exposure).containsEntry(LocalDate.of(2026, 1, 1), 0L).containsEntry(LocalDate.of(2026, 1, 2), 9L);
    }
}
