package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.exchange.web.CheckGroup;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// Files held against the database, and what blank cells do.
class ReconciliationIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private ProjectView named(String name) {
        return Running.as(head, () -> Running.bean(Projects.class).named(name + " " + mark))
                .getFirst();
    }

    private String list(String... rows) {
        return "Project name,RAG,Category,Project manager,Budget (£m)\n"
                + String.join("\n", rows).replace("#", mark);
    }

    @Test
    void ratings_are_counted_in_the_file_and_in_the_database_and_differences_come_first() {
        var view = Sending.by(head)
                .file("a 2025-03-31.csv", list("Weir #,Red,Dam,Ada #,1", "Lock #,Amber/Green,Dam,Ada #,2"))
                .file("b 2025-06-30.csv", list("Weir #,Green,Dam,Ada #,1", "Lock #,,Dam,Ada #,-2"))
                .apply();

        var groups = CheckGroup.of(view);

        assertThat(groups.getFirst().what()).startsWith("Budget");
        assertThat(groups.getFirst().differing()).isEqualTo(1);
        assertThat(groups.getFirst().shown().getFirst().file()).startsWith("b ");
        assertThat(groups)
                .filteredOn(CheckGroup::agrees)
                .extracting(group -> group.what() + " " + group.inDatabase())
                .contains("Rated red 1", "Rated amber-green 1", "Rated green 1", "Without a rating 1", "Projects 4");
    }

    @Test
    void a_blank_cell_says_nothing_until_a_person_says_it_clears() {
        Sending.by(head)
                .asOf("2025-03-31")
                .file("a.csv", list("Weir #,Red,Dam,Ada #,1"))
                .apply();

        var shown = Sending.by(head)
                .asOf("2025-06-30")
                .file("b.csv", list("Weir #,Red,,,1"))
                .dryRun();
        var decided = decidedToClear(shown);
        Running.as(head, () -> {
            Running.bean(Imports.class).apply(shown.id());
            return true;
        });
        Sending.ended(head, shown.id());

        assertThat(Sending.report(shown).changes()).isEmpty();
        assertThat(Sending.report(shown).notes()).anyMatch(note -> note.startsWith("2 blank cell(s) leave"));
        assertThat(Sending.report(decided).changes())
                .extracting(change -> change.field() + " " + change.after())
                .containsExactlyInAnyOrder("Category null", ProjectField.MANAGER.label() + " null");
        assertThat(named("Weir").text(ProjectField.CATEGORY)).isNull();
        assertThat(named("Weir").reference(ProjectField.MANAGER)).isNull();
        assertThat(named("Weir").number(ProjectField.BUDGET)).isEqualByComparingTo("1000000");
    }

    private ImportView decidedToClear(ImportView shown) {
        var signature = Sending.report(shown).sheets().getFirst().signature();
        var clearing = new ColumnMapping(Map.of(), null, null, null, true);
        Running.as(head, () -> {
            Running.bean(Imports.class)
                    .decide(shown.id(), new Imports.Decisions(shown.asOf(), signature, clearing, Map.of()));
            return true;
        });
        return Sending.ended(head, shown.id());
    }
}
