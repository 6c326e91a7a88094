package org.plumbline.app.everywhere;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.talk.Attachments;
import org.plumbline.app.kernel.talk.Comments;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.body.AgendaItem;
import org.plumbline.app.organisation.body.Agendas;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyKind;
import org.plumbline.app.organisation.body.BodyTerms;
import org.plumbline.app.organisation.body.BodyView;
import org.plumbline.app.organisation.body.MeetingTime;
import org.plumbline.app.organisation.body.MeetingView;
import org.plumbline.app.organisation.body.Meetings;
import org.plumbline.app.organisation.body.Minutes;
import org.plumbline.app.organisation.body.NewItem;
import org.plumbline.app.organisation.body.NewPromise;
import org.plumbline.app.organisation.body.Promises;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.plumbline.app.reporting.Cadence;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.ReportingCalendar;
import org.plumbline.app.reporting.StatusReports;
import org.plumbline.app.reporting.internal.PeriodTable;
import org.plumbline.engine.status.Rag;

/// A confidential project with a word in every place that holds text, known to its manager only.
final class Secret {
    /// In each text of the secret and nowhere else; nobody asks for it, so that no page says it back.
    static final String WORD = "quartzline";
    /// Stands before {@link #WORD} in each text, to search for.
    static final String BAIT = "zanzibar";

    private static final String TEXT = BAIT + " " + WORD;

    final Actor insider = Running.person(Role.REQUESTER);
    final GroupView programme;
    final GroupView portfolio;
    final ProjectView project;
    final RegisterView risk;
    final UUID file;
    final BodyView body;
    final MeetingView meeting;
    final UUID matter;
    private final SecretOffice office;
    private final SecretAssurance assurance;
    final String period;

    Secret() {
        var groups = Running.bean(Groups.class);
        programme = Running.asSystem(() -> groups.create(ScopeKind.PROGRAMME, "Programme of all", null, null, null));
        portfolio = Running.asSystem(() -> groups.create(ScopeKind.PORTFOLIO, "Portfolio of all", null, null, null));
        project = Running.asSystem(this::project);
        risk = Running.asSystem(() -> Running.bean(Registers.class)
                .create(NewRecord.of(
                        RegisterKind.RISK,
                        project.id(),
                        Map.of(RegisterField.TITLE, TEXT, RegisterField.CATEGORY, TEXT))));
        Running.asSystem(() -> Running.bean(Comments.class).add(project.id(), TEXT));
        Running.asSystem(() -> Running.bean(Comments.class).add(risk.id(), TEXT));
        file = Running.asSystem(() -> Running.bean(Attachments.class)
                .add(
                        project.id(),
                        BAIT + "-" + WORD + ".txt",
                        new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8))));
        body = Running.asSystem(() -> Running.bean(Bodies.class)
                .create(new BodyTerms(
                        TEXT,
                        BodyKind.STEERING_COMMITTEE,
                        new GovernedScope(ScopeKind.PROJECT, project.id()),
                        null,
                        TEXT,
                        TEXT,
                        TEXT,
                        50,
                        false)));
        meeting = Running.asSystem(this::meeting);
        matter = Running.asSystem(() -> Running.bean(Agendas.class).of(meeting))
                .getFirst()
                .id();
        office = new SecretOffice(project.id(), insider.personId(), TEXT);
        assurance = new SecretAssurance(project.id(), TEXT);
        period = month();
        report();
        Running.asSystem(() -> Running.bean(Periods.class).freeze(period));
    }

    /// A month in which nothing else happened.
    private static String month() {
        var cut = new ReportingCalendar(Cadence.MONTHLY, LocalDate.of(2024, 1, 1), 5, 10);
        var span = cut.spanOf(LocalDate.of(1985, 6, 1));
        Running.bean(PeriodTable.class).insert(cut, span);
        return span.key();
    }

    private MeetingView meeting() {
        var today = LocalDate.now(Running.bean(Clock.class));
        var meetings = Running.bean(Meetings.class);
        var planned = meetings.plan(body, new MeetingTime(today, LocalTime.NOON, 60, TEXT));
        Running.bean(Agendas.class).add(planned, new NewItem(TEXT, AgendaItem.Aim.NOTE, null, null));
        Running.bean(Promises.class).add(planned, new NewPromise(TEXT, insider.personId(), null, project.id()));
        Running.bean(Minutes.class).hold(planned, Map.of());
        Running.bean(Minutes.class).write(planned, meetings.get(planned.key()).version(), TEXT);
        return meetings.get(planned.key());
    }

    private ProjectView project() {
        var projects = Running.bean(Projects.class);
        var made = projects.create(new NewProject(
                ProjectKind.PROJECT,
                ProjectState.EXECUTING,
                Map.of(
                        ProjectField.NAME,
                        TEXT,
                        ProjectField.GOAL,
                        TEXT,
                        ProjectField.IS_CONFIDENTIAL,
                        true,
                        ProjectField.MANAGER,
                        insider.personId(),
                        ProjectField.PROGRAMME,
                        programme.id(),
                        ProjectField.START,
                        LocalDate.of(2026, 1, 5),
                        ProjectField.BASELINE_FINISH,
                        LocalDate.of(2099, 6, 30),
                        ProjectField.BUDGET,
                        new BigDecimal("100")),
                Map.of(),
                List.of(),
                ProjectView.Source.HERE));
        projects.join(made.id(), List.of(portfolio.id()));
        return projects.get(made.id());
    }

    private void report() {
        var reports = Running.bean(StatusReports.class);
        Running.as(insider, () -> {
            reports.save(
                    project.id(),
                    period,
                    reports.get(project.id(), period).editVersion(),
                    new ReportBody(true, true, false, Rag.RED, TEXT, Map.of(), Map.of(), TEXT, TEXT, TEXT, TEXT));
            return reports.submit(project.id(), period);
        });
    }

    /// What a path variable may hold that leads to the secret.
    List<String> values(String variable) {
        return switch (variable) {
            case "key" ->
                with(
                        Stream.concat(office.keys().stream(), assurance.keys().stream())
                                .toList(),
                        project.key(),
                        risk.key(),
                        period,
                        programme.key(),
                        portfolio.key(),
                        body.key(),
                        meeting.key());
            case "id", "subjectId" ->
                with(
                        Stream.concat(office.ids().stream(), assurance.ids().stream())
                                .toList(),
                        project.id().toString(),
                        risk.id().toString(),
                        file.toString(),
                        matter.toString());
            case "kind" -> List.of("risks", "risk", "issues");
            case "plural" -> List.of("programmes", "portfolios");
            case "field" -> List.of("owner", "state");
            case "name" -> List.of("risks", "projects");
            case "command" -> List.of("CLOSE");
            default -> List.of(project.id().toString());
        };
    }

    private static List<String> with(List<String> more, String... values) {
        return Stream.concat(Stream.of(values), more.stream()).toList();
    }
}
