package org.plumbline.app.capability.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.capability.change.ChangeWorld.HEAD;
import static org.plumbline.app.capability.change.ChangeWorld.project;
import static org.plumbline.app.capability.change.ChangeWorld.unit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Role;

/// How regularly a unit works with the tools is counted by the weeks in which somebody recorded something.
class ToolUseIT {
    @Test
    @Requirement("R085")
    void a_week_counts_once_somebody_recorded_something_on_a_project() {
        var stores = unit("Stores");
        var touched = project(stores, false);
        project(stores, false);
        Running.as(
                HEAD,
                () -> Running.bean(Projects.class)
                        .change(touched.id(), touched.version(), Map.of(ProjectField.GOAL, "Parcels at the till")));
        var month = YearMonth.from(ChangeWorld.today());

        var line = Running.as(HEAD, () -> Running.bean(ToolUse.class).of(month)).stream()
                .filter(one -> one.unitId().equals(stores))
                .findFirst()
                .orElseThrow();

        var weeks = ToolUse.weeks(month.atDay(1), ChangeWorld.today());
        assertThat(line.projects()).isEqualTo(2);
        assertThat(line.consistency())
                .as("what the system wrote when the projects were made does not count")
                .isEqualTo(new AdoptionShare(1, 2 * weeks));
        var before = Running.as(HEAD, () -> Running.bean(ToolUse.class).of(month.minusMonths(6))).stream()
                .filter(one -> one.unitId().equals(stores))
                .findFirst()
                .orElseThrow();
        assertThat(before.consistency().isMeasurable())
                .as("of a month before the first record nothing can be said")
                .isFalse();
        assertThat(Visitor.signedIn(HEAD).get("/adoption/use").body()).contains("1 of " + 2 * weeks);
        assertThat(Visitor.signedIn(Running.person(Role.REQUESTER))
                        .get("/adoption/use")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_month_touches_as_many_weeks_as_it_has_mondays_and_the_week_it_begins_in() {
        assertThat(ToolUse.weeks(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)))
                .isEqualTo(5);
        assertThat(ToolUse.weeks(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 7)))
                .isEqualTo(1);
    }
}
