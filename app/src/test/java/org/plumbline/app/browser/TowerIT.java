package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.office.CharterState;
import org.plumbline.app.office.Charters;
import org.plumbline.app.office.OfficeLevel;
import org.plumbline.app.office.OfficeState;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;

/// The offices of the demonstration: the tower of fifty-five floors with its own project office, and the hub with three
/// years behind it.
class TowerIT {
    private static OfficeView office(String name) {
        return DemoServer.asSystem(() -> DemoServer.bean(Offices.class).all().stream()
                .filter(office -> office.name().contains(name))
                .findFirst()
                .orElseThrow());
    }

    private static List<PartView> members(OfficeView office) {
        return DemoServer.asSystem(() -> DemoServer.bean(Parts.class).of(office.id(), PartKind.MEMBER));
    }

    @Test
    @Requirement("R151")
    void the_tower_has_an_office_of_its_own_with_director_coordinators_and_risk_manager() {
        var tower = office("G+55");

        assertThat(tower.level()).isEqualTo(OfficeLevel.PROJECT);
        assertThat(tower.isTemporary()).isTrue();
        assertThat(tower.state()).isEqualTo(OfficeState.OPERATION);
        assertThat(DemoServer.asSystem(() -> DemoServer.bean(Offices.class).projects(tower.id())))
                .hasSize(1);
        assertThat(members(tower))
                .extracting(member -> member.facts().textOr("role"))
                .contains("Project director", "Risk manager")
                .filteredOn("Project coordinator"::equals)
                .hasSize(2);
        var director = members(tower).stream()
                .filter(member -> "Project director".equals(member.facts().text("role")))
                .findFirst()
                .orElseThrow();
        assertThat(members(tower))
                .filteredOn(member -> !member.equals(director))
                .allSatisfy(member -> assertThat(member.facts().id("reports_to"))
                        .isEqualTo(director.facts().id("person")));
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/offices/network");
            assertThat(page.locator("main").innerText()).contains("Office of the tower G+55");
        }
    }

    @Test
    void the_hub_has_three_charters_within_three_years_the_latest_in_force() {
        var hub = office("Tallis & Wren project office");

        var versions = DemoServer.asSystem(() -> DemoServer.bean(Charters.class).of(hub.id()));

        assertThat(versions).hasSize(3);
        assertThat(versions.getFirst().state()).isEqualTo(CharterState.IN_FORCE);
        var days = versions.stream().map(version -> version.inForceFrom()).toList();
        assertThat(days).doesNotContainNull().isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(java.time.temporal.ChronoUnit.DAYS.between(days.getLast(), days.getFirst()))
                .isGreaterThan(700);
    }
}
