package org.plumbline.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;

class SearchIT {
    private final SearchIndex index = Running.bean(SearchIndex.class);
    private final Actor head = Running.person(Role.PMO_HEAD);

    private static ProjectView project(Map<ProjectField, Object> facts) {
        return Running.asSystem(() -> Running.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        facts,
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }

    private List<String> keys(Actor reader, String words) {
        return Running.as(reader, () -> index.find(words, 20)).stream()
                .map(SearchIndex.Found::key)
                .toList();
    }

    @Test
    void records_are_found_by_key_by_part_of_a_word_and_by_their_text() {
        var word = "q" + UUID.randomUUID().toString().substring(0, 8);
        var made = project(Map.of(ProjectField.NAME, "Überholung " + word, ProjectField.GOAL, "Grüße an alle"));
        var risk = Running.as(
                head,
                () -> Running.bean(Registers.class)
                        .create(NewRecord.of(
                                RegisterKind.RISK,
                                made.id(),
                                Map.of(RegisterField.TITLE, "Crane fails", RegisterField.CAUSE, "Rust " + word))));

        assertThat(keys(head, made.key())).first().isEqualTo(made.key());
        assertThat(keys(head, word.substring(0, 6))).containsExactly(made.key(), risk.key());
        assertThat(keys(head, word.substring(2))).contains(made.key());
        assertThat(keys(head, "rust " + word)).containsExactly(risk.key());
    }

    @Test
    void nobody_finds_what_they_may_not_see() {
        var word = "canary" + UUID.randomUUID().toString().substring(0, 8);
        project(Map.of(ProjectField.NAME, word, ProjectField.IS_CONFIDENTIAL, true));
        Running.asSystem(() -> Running.bean(Groups.class).create(ScopeKind.PORTFOLIO, word, null, null, null));
        var outsider = Running.person(
                Role.TEAM_MEMBER,
                ScopeKind.PROJECT,
                project(Map.of(ProjectField.NAME, "Other")).id());

        assertThat(keys(outsider, word)).isEmpty();
        assertThat(keys(head, word)).hasSize(1).allMatch(key -> key.startsWith("PFO-"));
    }

    @Test
    void operators_and_hostile_words_find_nothing_and_break_nothing() {
        for (var words : List.of("' | & ! :*", "%_\\", "a\tb'); drop table x;--", "<script>", "😀", "x".repeat(5000))) {
            assertThat(keys(head, words)).doesNotContainNull();
        }
    }
}
