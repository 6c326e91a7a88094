package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.id;
import static org.plumbline.app.office.Founding.office;
import static org.plumbline.app.office.Founding.part;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;

/// A hub hands its standards to its spokes and hears from them; an office may do reporting only.
class HubsIT {
    private static final Advice ADVICE = Running.bean(Advice.class);
    private static final Hubs HUBS = Running.bean(Hubs.class);

    @Test
    @Requirement("R187")
    void spokes_work_as_their_hub_has_confirmed_until_they_decide_otherwise_and_report_to_it() {
        var hub = office(OfficeFacts.TYPE, "HUB");
        var spoke = spoke(hub, "First");
        var other = spoke(hub, "Second");
        confirm(hub, OfficeSetting.TEMPLATES, "mandatory");
        confirm(other, OfficeSetting.TEMPLATES, "optional");
        part(hub, PartKind.FLOW, "Standards of the month", "direction", "HUB_TO_SPOKES", "when", "First day");
        part(hub, PartKind.FLOW, "Status and risks", "direction", "SPOKES_TO_HUB", "when", "Third day");

        assertThat(Running.as(HEAD, () -> ADVICE.is(spoke.id(), OfficeSetting.TEMPLATES, "mandatory")))
                .isTrue();
        assertThat(Running.as(HEAD, () -> ADVICE.is(other.id(), OfficeSetting.TEMPLATES, "optional")))
                .isTrue();
        var network = Running.as(HEAD, () -> HUBS.of(spoke)).orElseThrow();
        assertThat(network.hub().id()).isEqualTo(hub.id());
        assertThat(network.flows())
                .filteredOn(flow -> flow.what().title().equals("Status and risks"))
                .extracting(flow -> flow.from().id(), flow -> flow.to().id())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(spoke.id(), hub.id()),
                        org.assertj.core.groups.Tuple.tuple(other.id(), hub.id()));
        assertThat(network.spokes())
                .filteredOn(one -> one.office().id().equals(other.id()))
                .flatExtracting(Hubs.Spoke::deviations)
                .containsExactly(new Hubs.Deviation(OfficeSetting.TEMPLATES, "mandatory", "optional"));
        var visitor = Visitor.signedIn(HEAD);
        assertThat(visitor.get(hub.href() + "/flows").body()).contains("Third day", "hub: mandatory");
        assertThat(visitor.get(spoke.href() + "/settings").body()).contains("Inherited from " + hub.name());
        assertThat(visitor.get("/offices/network").body()).contains(hub.name() + " and its spokes");
    }

    private static OfficeView spoke(OfficeView hub, String name) {
        return office(
                OfficeFacts.NAME,
                Founding.fresh(name),
                OfficeFacts.PARENT,
                hub.id().toString(),
                OfficeFacts.IS_TEMPORARY,
                "true",
                OfficeFacts.END_CONDITION,
                "Its work is done");
    }

    private static void confirm(OfficeView office, OfficeSetting setting, String value) {
        Running.as(HEAD, () -> {
            ADVICE.confirm(office.id(), Map.of(setting, value));
            return true;
        });
    }

    @Test
    @Requirement("R011")
    void an_office_that_does_reporting_only_sees_nothing_else_and_gets_it_back_with_all_that_was_entered() {
        var lead = Running.person(Role.PROJECT_MANAGER, ScopeKind.ORGANISATION, null);
        var office = office(OfficeFacts.HEAD, id(lead), OfficeFacts.TYPE, "REPORTING");
        part(office, PartKind.SERVICE, "Kept all the while");
        var visitor = Visitor.signedIn(lead);
        assertThat(visitor.get("/my-work").body()).contains("href=\"/registers\"", "href=\"/service-desk\"");

        confirm(office, OfficeSetting.PROFILE, "reporting only");

        var page = visitor.get("/my-work").body();
        assertThat(page).contains("href=\"/projects\"", "href=\"/status\"", "href=\"/offices\"");
        assertThat(page).doesNotContain("href=\"/registers\"", "href=\"/service-desk\"", "href=\"/bodies\"");
        confirm(office, OfficeSetting.PROFILE, "everything");
        assertThat(visitor.get("/my-work").body()).contains("href=\"/registers\"");
        assertThat(Running.as(HEAD, () -> Founding.PARTS.of(office.id(), PartKind.SERVICE)))
                .extracting(PartView::title)
                .containsExactly("Kept all the while");
    }
}
