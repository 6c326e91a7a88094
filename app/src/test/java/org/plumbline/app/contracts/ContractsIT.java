package org.plumbline.app.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.organisation.ApiTokens;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.ReportedProject;
import org.plumbline.app.reporting.SnapshotFacts;
import org.plumbline.app.reporting.StatusReports;
import org.plumbline.engine.status.Rag;

class ContractsIT {
    private static final Actor HEAD = Running.person(Role.PMO_HEAD);
    private static final Visitor VISITOR = new Visitor();
    private static final String TOKEN =
            Running.as(HEAD, () -> Running.bean(ApiTokens.class).make("contracts", 1, false));

    @BeforeAll
    static void a_full_and_an_empty_project_and_a_frozen_period() {
        var full = create(Map.of(
                ProjectField.NAME,
                "Contract, full",
                ProjectField.MANAGER,
                HEAD.personId(),
                ProjectField.START,
                LocalDate.of(2026, 1, 5),
                ProjectField.BASELINE_FINISH,
                LocalDate.of(2199, 6, 30),
                ProjectField.FORECAST_FINISH,
                LocalDate.of(2199, 8, 30),
                ProjectField.PERCENT_COMPLETE,
                new BigDecimal("12.5"),
                ProjectField.CURRENCY,
                "GBP",
                ProjectField.BUDGET,
                new BigDecimal("100")));
        create(Map.of(ProjectField.NAME, "Contract, empty"));
        var dates = new SnapshotFacts.Dates(null, LocalDate.of(2199, 6, 30), null, null);
        var facts = SnapshotFacts.of(
                full.id(), ProjectState.EXECUTING, dates, new SnapshotFacts.Money("GBP", BigDecimal.TEN, null, null));
        var said = new ReportedProject(
                full.id(), LocalDate.of(1971, 1, 31), ReportBody.of(Rag.AMBER_RED, "said"), facts, "c.csv");
        Running.as(HEAD, () -> Running.bean(StatusReports.class).importReported(List.of(said)));
    }

    private static ProjectView create(Map<ProjectField, Object> values) {
        var command = new NewProject(
                ProjectKind.PROJECT, ProjectState.EXECUTING, values, Map.of(), List.of(), ProjectView.Source.HERE);
        return Running.as(HEAD, () -> Running.bean(Projects.class).create(command));
    }

    private static String answer(String path, int status) {
        var answer = VISITOR.get(path, "Authorization", "Bearer " + TOKEN);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
        return answer.body();
    }

    @Test
    void projects_answer_as_published_live_and_as_of_a_day() {
        var live = answer("/api/v1/projects?q=Contract,", 200);
        var then = answer("/api/v1/projects?q=Contract,&as_of=1971-02-01", 200);

        assertThat(live).contains("Contract, full", "Contract, empty");
        assertThat(then).contains("Contract, full").doesNotContain("Contract, empty");
        assertThat(Schema.of("projects").violations(live)).isEmpty();
        assertThat(Schema.of("projects").violations(then)).isEmpty();
    }

    @Test
    void roll_ups_answer_as_published_by_whatever_they_sum() {
        for (var by : List.of("portfolio", "programme", "department", "manager", "month", "none")) {
            for (var day : List.of("", "&as_of=1971-02-01")) {
                assertThat(Schema.of("rollup").violations(answer("/api/v1/rollup?by=" + by + day, 200)))
                        .as(by + day)
                        .isEmpty();
            }
        }
    }

    @Test
    void periods_answer_as_published() {
        var periods = answer("/api/v1/periods", 200);

        assertThat(periods).contains("1971-01");
        assertThat(Schema.of("periods").violations(periods)).isEmpty();
    }

    @Test
    void what_is_refused_is_said_as_published() {
        assertThat(Schema.of("problem").violations(answer("/api/v1/projects?as_of=someday", 422)))
                .isEmpty();
        assertThat(Schema.of("problem").violations(answer("/api/v1/periods/1800-01", 404)))
                .isEmpty();
        assertThat(Schema.of("problem")
                        .violations(VISITOR.get("/api/v1/projects").body()))
                .isEmpty();
    }

    @Test
    void the_validator_itself_sees_missing_unknown_and_mistyped_fields() {
        var empty = "{\"items\": [], \"page\": 1, \"size\": 1, \"total\": 0, \"asOf\": null, \"live\": true}";

        assertThat(Schema.of("projects").violations(empty)).isEmpty();
        assertThat(Schema.of("projects").violations(empty.replace("\"live\": true", "\"extra\": 1")))
                .containsExactlyInAnyOrder("/live is missing", "/extra is not in the schema");
        assertThat(Schema.of("projects").violations(empty.replace("\"page\": 1", "\"page\": \"one\"")))
                .containsExactly("/page is \"one\", not \"integer\"");
        assertThat(Schema.of("projects").violations(empty.replace("[]", "[{}]")))
                .contains("/items/0/key is missing");
    }
}
