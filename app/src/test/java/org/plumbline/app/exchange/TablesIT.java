package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.app.finance.Money;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.FieldType;
import org.plumbline.app.organisation.People;
import org.plumbline.app.registers.Registers;
import org.plumbline.app.reporting.StatusReports;

/// Tables of risks, status, people and money.
class TablesIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private ProjectView project;

    @BeforeEach
    void a_project_is_known() {
        Sending.by(head)
                .file("p.csv", "Project name,RAG,Budget,Currency\nMole %s,Green,1000,EUR\n".formatted(mark))
                .asOf("2025-01-31")
                .apply();
        project = Running.as(head, () -> Running.bean(Projects.class).named("Mole " + mark))
                .getFirst();
    }

    @Test
    void risks_and_issues_come_in_once_and_are_brought_up_to_date() {
        var head1 = "ID,Project,Type,Title,Probability,Impact,Mitigation,Owner,Due date,State\n";
        var rows = "R-1,Mole %s,risk,Steel late,4,high,Two mills,Ada %s,2026-11-30,open\n".formatted(mark, mark)
                + "I-1,%s,issue,Crane broken,,5,Repair,Ada %s,2026-10-01,closed\n".formatted(project.key(), mark)
                + "R-2,Nowhere %s,risk,Lost,1,1,,,,open\n".formatted(mark);

        var first = Sending.by(head).file("raid.csv", head1 + rows).apply();
        var second = Sending.by(head)
                .file("raid2.csv", head1 + rows.replace("Steel late,4", "Steel late,5"))
                .apply();

        assertThat(first.counts())
                .as(String.valueOf(Sending.problems(head, first)))
                .isEqualTo(new Counts(2, 0, 0, 1));
        assertThat(second.counts()).isEqualTo(new Counts(0, 1, 1, 1));
        assertThat(Sending.problems(head, first))
                .anyMatch(problem -> problem.row() == 4 && problem.field().equals("Project"));
        var exposure = Running.as(head, () -> Running.bean(Registers.class).exposureOf(project.id()));
        assertThat(exposure.topRisks()).hasSize(1);
    }

    @Test
    void a_column_named_like_an_added_field_fills_that_field_and_says_what_cannot_be_read() {
        var fields = Running.bean(CustomFields.class);
        var money = Running.asSystem(() -> fields.define("project", "Grant " + mark, FieldType.MONEY, List.of()));
        var person = Running.asSystem(() -> fields.define("project", "Steward " + mark, FieldType.PERSON, List.of()));
        var file = "Key,Project name,State,GRANT %s,Steward %s\n%s,Mole %s,executing,\"1,250\",%s\n"
                .formatted(mark, mark, project.key(), mark, head.name());

        Sending.by(head).file("back.csv", file).apply();
        var refused = Sending.by(head)
                .file("again.csv", file.replace("1,250", "plenty"))
                .apply();

        assertThat(fields.values(List.of(project.id())).get(project.id()))
                .containsEntry(money.id(), "1250")
                .containsEntry(person.id(), head.personId().toString());
        assertThat(Sending.problems(head, refused))
                .anyMatch(problem -> problem.field().equals("GRANT " + mark)
                        && problem.message().contains("Use digits"));
    }

    @Test
    void status_updates_become_reports_of_their_period() {
        var file = "Project,Report date,Overall RAG,Schedule RAG,Status comment\nMole %s,2025-03-31,Red,Amber,Late\n"
                .formatted(mark);

        var first = Sending.by(head).file("status.csv", file).apply();
        var again = Sending.by(head).file("again.csv", file + "\n").apply();

        assertThat(first.counts().rejected()).isZero();
        assertThat(again.counts()).isEqualTo(new Counts(0, 0, 1, 0));
        var reports = Running.as(head, () -> Running.bean(StatusReports.class).of(project.id()));
        assertThat(Running.as(head, () -> Running.bean(Projects.class).get(project.id()))
                        .name())
                .isEqualTo("Mole " + mark);
        assertThat(reports).isNotNull();
    }

    @Test
    void people_come_in_unconfirmed_and_once() {
        var file = "Name,Email,Department,Job title\nIda %s,ida.%s@example.org,Roads %s,Engineer\nBo %s,nonsense,,\n"
                .formatted(mark, mark, mark, mark);

        var first = Sending.by(head).file("people.csv", file).apply();
        var again = Sending.by(head).file("people2.csv", file + "\n").apply();

        assertThat(first.counts())
                .as(String.valueOf(Sending.problems(head, first)))
                .isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(again.counts()).isEqualTo(new Counts(0, 0, 2, 0));
        var ida = Running.asSystem(() -> Running.bean(People.class).like("Ida " + mark, 5))
                .getFirst();
        assertThat(ida.isConfirmed()).isFalse();
        assertThat(ida.jobTitle()).isEqualTo("Engineer");
    }

    @Test
    void people_who_are_known_are_brought_up_to_date_after_a_preview() {
        var file =
                "Name,Email,Department,Job title\nUma %1$s,uma.%1$s@example.org,Roads %1$s,Engineer\n".formatted(mark);
        Sending.by(head).file("people.csv", file).apply();
        var promoted = file.replace("Engineer", "Lead engineer");

        var shown = Sending.by(head).file("new.csv", promoted).dryRun();
        var applied = Sending.by(head).file("new.csv", promoted).apply();

        assertThat(Sending.report(shown).changes())
                .containsExactly(new FileReport.Change("Uma " + mark, "Job title", "Engineer", "Lead engineer"));
        assertThat(applied.counts()).isEqualTo(new Counts(0, 1, 0, 0));
        var uma = Running.asSystem(() -> Running.bean(People.class).like("Uma " + mark, 5))
                .getFirst();
        assertThat(uma.jobTitle()).isEqualTo("Lead engineer");
        assertThat(uma.isConfirmed()).isFalse();
    }

    @Test
    void postings_of_a_month_are_added_up_in_the_books() {
        var file =
                "Project,Period,Type,Actual,Currency\nMole %s,2025-02,capex,100.50,EUR\nMole %s,2025-02,capex,50,EUR\nMole %s,soon,opex,1,EUR\n"
                        .formatted(mark, mark, mark);

        var first = Sending.by(head).file("actuals.csv", file).apply();

        assertThat(first.counts())
                .as(String.valueOf(Sending.problems(head, first)))
                .isEqualTo(new Counts(1, 0, 0, 1));
        var lines = Running.as(head, () -> Running.bean(Money.class).lines(project.id()));
        assertThat(lines)
                .anyMatch(line -> YearMonth.of(2025, 2).equals(line.month())
                        && line.amount().compareTo(new java.math.BigDecimal("150.5")) == 0);
    }
}
