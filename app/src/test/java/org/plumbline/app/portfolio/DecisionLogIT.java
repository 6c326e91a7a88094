package org.plumbline.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
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
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterState;
import org.plumbline.app.registers.Registers;

/// The decision log: wherever a decision stands, with its options, its decider, its latency, for who may see it.
class DecisionLogIT {
    private final Actor head = Running.person(Role.PMO_HEAD);

    private ProjectView project(boolean isConfidential) {
        return Running.asSystem(() -> Running.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        Map.of(
                                ProjectField.NAME,
                                "Quay " + UUID.randomUUID(),
                                ProjectField.IS_CONFIDENTIAL,
                                isConfidential),
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }

    private String decision(ProjectView project, String title) {
        return Running.asSystem(() -> Running.bean(Registers.class)
                .create(new NewRecord(
                        RegisterKind.DECISION,
                        project.id(),
                        RegisterState.DECIDED,
                        Map.of(
                                RegisterField.TITLE,
                                title,
                                RegisterField.OPTIONS,
                                "Dredge or move",
                                RegisterField.OUTCOME,
                                "Dredge",
                                RegisterField.ASKED_OF,
                                head.personId(),
                                RegisterField.REQUESTED_ON,
                                LocalDate.of(2026, 9, 1),
                                RegisterField.DECIDED_ON,
                                LocalDate.of(2026, 9, 15)),
                        null,
                        null))
                .key());
    }

    /// Once the project of a decision serves an objective, the decision does, on the page and in the file.
    private void requireServed(String key, String word) {
        var objective = Running.asSystem(() -> {
            var objectives = Running.bean(Objectives.class);
            var made = objectives.create(new ObjectiveText(
                    ObjectiveLevel.OBJECTIVE,
                    null,
                    Perspective.PROCESSES,
                    "Deep water " + word,
                    "Ships of any size",
                    1,
                    head.personId(),
                    LocalDate.of(2026, 1, 1),
                    null,
                    new ObjectiveText.Measure(
                            "Ships", "a week", new BigDecimal("4"), new BigDecimal("9"), LocalDate.of(2028, 12, 31)),
                    List.of()));
            return objectives.move(made.id(), made.version(), ObjectiveCommand.ACTIVATE, "");
        });
        var project =
                Running.asSystem(() -> Running.bean(Registers.class).get(key).projectId());
        Running.asSystem(() -> {
            var alignments = Running.bean(Alignments.class);
            var place = Running.bean(SearchIndex.class).get(project);
            alignments.align(place, Map.of(objective.id(), new BigDecimal("100")), false);
            return true;
        });
        var visitor = Visitor.signedIn(head);
        assertThat(visitor.get("/decisions?show=decided&q=" + word.replace(' ', '+'))
                        .body())
                .contains(objective.key());
        assertThat(visitor.get("/decisions.csv?q=" + word.replace(' ', '+')).body())
                .contains(objective.key());
    }

    @Test
    @Requirement("R045")
    void a_decision_stands_there_with_options_decider_days_and_what_is_hidden_is_not_counted() {
        var word = "Basin " + UUID.randomUUID().toString().substring(0, 8);
        var key = decision(project(false), word + " open");
        var hidden = decision(project(true), word + " hidden");

        var entries = Running.as(head, () -> Running.bean(DecisionLog.class).all());

        assertThat(entries).extracting(DecisionEntry::key).contains(key).doesNotContain(hidden);
        assertThat(entries)
                .filteredOn(entry -> entry.key().equals(key))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.options()).isEqualTo("Dredge or move");
                    assertThat(entry.deciderId()).isEqualTo(head.personId());
                    assertThat(entry.latencyDays(LocalDate.of(2027, 1, 1))).isEqualTo(14);
                });
        var visitor = Visitor.signedIn(head);
        requireServed(key, word);
        var page = visitor.get("/decisions?show=decided&q=" + word.replace(' ', '+'))
                .body();
        assertThat(page).contains(word + " open", head.name()).doesNotContain(word + " hidden");
        assertThat(visitor.get("/decisions.csv?q=" + word.replace(' ', '+')).body())
                .contains(key, "Dredge or move", ",14,")
                .doesNotContain(hidden);
    }
}
