package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.OTHER;
import static org.plumbline.app.office.Founding.id;
import static org.plumbline.app.office.Founding.move;
import static org.plumbline.app.office.Founding.office;
import static org.plumbline.app.office.Founding.part;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;

/// One page for who heads an office, one for who sponsors.
class CockpitIT {
    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));

    @Test
    @Requirement("R117")
    void the_head_finds_decisions_objectives_services_value_and_risks_of_the_office_on_one_page() {
        var office = office(OfficeFacts.HEAD, id(HEAD));
        working(office);
        part(office, PartKind.BUDGET, "2026", "year", "2026", "spent", "100");
        part(office, PartKind.VALUE, "Ledger gone", "amount", "250", "confirmer", id(OTHER));
        part(office, PartKind.BUY_IN, "Chief of supply", "executive", id(OTHER), "position", "SCEPTIC");
        part(office, PartKind.AGREEMENT, "Plan of the year agreed", "person", id(HEAD));

        var page = Visitor.signedIn(HEAD)
                .get("/cockpit/office?office=" + office.key())
                .body();

        assertThat(page).contains("Plan of the year agreed", "Fewer false greens", "50 % of the way");
        assertThat(page).contains("Help desk", "Ledger gone", "to be confirmed", "Support is missing: Chief of supply");
        assertThat(Visitor.signedIn(OTHER).get("/cockpit/office").statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn(HEAD).get("/cockpit/office?office=OFF-9999").statusCode())
                .isEqualTo(404);
    }

    /// An active objective and a live service.
    private void working(OfficeView office) {
        var objective = part(
                office,
                PartKind.OBJECTIVE,
                "Fewer false greens",
                "metric",
                "False greens",
                "baseline",
                "30",
                "actual",
                "20",
                "target",
                "10",
                "due",
                today.plusDays(30).toString(),
                "owner",
                id(HEAD));
        move(HEAD, objective, PartCommand.ACTIVATE);
        var service = part(
                office,
                PartKind.SERVICE,
                "Help desk",
                "owner",
                id(HEAD),
                "customer",
                "Managers",
                "measure",
                "Answered in a day");
        move(HEAD, service, PartCommand.GO_LIVE);
    }

    @Test
    @Requirement("R117")
    void the_sponsor_finds_own_projects_and_offices_and_nobody_elses() {
        var mine = Founding.project("Quay");
        var other = Founding.project("Lock");
        var sponsor = Running.person(Role.SPONSOR, ScopeKind.PROJECT, mine.id());
        var office = office(OfficeFacts.SPONSOR, id(sponsor));
        part(office, PartKind.BUDGET, "2026", "year", "2026", "spent", "100000");

        var visitor = Visitor.signedIn(sponsor);
        var page = visitor.get("/cockpit/sponsor").body();

        assertThat(page)
                .contains(mine.name(), office.name(), "Offices I sponsor")
                .doesNotContain(other.name());
        assertThat(visitor.get("/").body()).doesNotContain("/cockpit/office");
        assertThat(Visitor.signedIn(Running.person(Role.REQUESTER))
                        .get("/cockpit/sponsor")
                        .statusCode())
                .isEqualTo(403);
    }
}
