package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.OFFICES;
import static org.plumbline.app.office.Founding.office;
import static org.plumbline.app.office.Founding.part;
import static org.plumbline.app.office.Founding.project;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.search.SearchIndex;

/// Offices: founded, in a network, with what each supervises, and closed again.
class OfficesIT {
    private static OfficeView change(OfficeView office, String fact, String value) {
        var patch = new HashMap<String, String>();
        patch.put(fact, value);
        return Running.as(HEAD, () -> OFFICES.change(office.id(), office.version(), new HashMap<>(patch)));
    }

    @Test
    @Requirement({"R051", "R062"})
    void any_number_of_offices_form_a_tree_in_which_nobody_oversees_themselves() {
        var top = office(OfficeFacts.TYPE, "ENTERPRISE");
        var middle = office(OfficeFacts.PARENT, top.id().toString());
        var below = office(OfficeFacts.PARENT, middle.id().toString());

        assertThatThrownBy(() -> change(top, OfficeFacts.PARENT, below.id().toString()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(OfficeRules.CIRCLE));
        assertThatThrownBy(() -> change(top, OfficeFacts.PARENT, top.id().toString()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(OfficeRules.CIRCLE));

        var page = Visitor.signedIn(HEAD).get("/offices/network").body();
        assertThat(page)
                .contains("<svg")
                .contains(top.href())
                .contains(middle.href())
                .contains(below.href());
        assertThat(page).as("three boxes and the two lines between them").contains("class=\"drawn drawn-line\"");
    }

    @Test
    @Requirement("R053")
    void a_project_office_serves_exactly_one_project() {
        var office = office(OfficeFacts.TYPE, "PROJECT_OFFICE", OfficeFacts.END_CONDITION, "The tower stands");
        var first = project("Tower");
        var second = project("Bridge");

        Running.as(HEAD, () -> {
            OFFICES.supervise(office.id(), first.id());
            return null;
        });

        assertThat(Running.as(HEAD, () -> OFFICES.projects(office.id())))
                .extracting(place -> place.subject().key())
                .containsExactly(first.key());
        assertThatThrownBy(() -> Running.as(HEAD, () -> {
                    OFFICES.supervise(office.id(), second.id());
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(OfficeRules.ONE_PROJECT));
    }

    @Test
    @Requirement({"R054", "R184"})
    void a_temporary_office_ends_by_a_stated_condition_with_a_hand_over_that_leaves_no_project_alone() {
        assertThatThrownBy(() -> office(OfficeFacts.IS_TEMPORARY, "true"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(OfficeRules.NO_END));
        var heir = office(OfficeFacts.TYPE, "CONTROLLING");
        var office = office(OfficeFacts.TYPE, "TRANSFORMATION", OfficeFacts.END_CONDITION, "The change is done");
        var project = project("Change");
        Running.as(HEAD, () -> {
            OFFICES.supervise(office.id(), project.id());
            return OFFICES.move(office.id(), OfficeCommand.PLAN);
        });
        var all = Arrays.asList(HandOverPoint.values());

        assertThatThrownBy(() -> Running.as(HEAD, () -> OFFICES.move(office.id(), OfficeCommand.CLOSE)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Running.as(
                        HEAD, () -> OFFICES.close(office.id(), heir.id(), List.of(HandOverPoint.PROJECTS), "")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(OfficeRules.HAND_OVER_OPEN));
        var closed = Running.as(HEAD, () -> OFFICES.close(office.id(), heir.id(), all, "All reached"));

        assertThat(closed.state()).isEqualTo(OfficeState.CLOSED);
        assertThat(Running.as(HEAD, () -> OFFICES.projects(heir.id())))
                .extracting(place -> place.subject().id())
                .containsExactly(project.id());
        assertThat(Running.as(HEAD, () -> OFFICES.projects(office.id()))).isEmpty();
    }

    @Test
    void an_office_that_supervises_projects_is_not_deleted_and_the_refusal_says_the_way_out() {
        var office = office();
        var project = project("Supervised");
        Running.as(HEAD, () -> {
            OFFICES.supervise(office.id(), project.id());
            return null;
        });
        var visitor = Visitor.signedIn(HEAD);

        visitor.post(office.href(), office.href() + "/removal", Map.of());

        assertThat(visitor.get(office.href()).body())
                .contains("supervises 1 projects and cannot be removed")
                .contains("hand-over");
        Running.as(HEAD, () -> {
            OFFICES.release(office.id(), project.id());
            OFFICES.remove(office.id());
            return null;
        });
        assertThat(visitor.get(office.href()).statusCode()).isEqualTo(404);
    }

    @Test
    @Requirement("R120")
    void two_offices_with_the_same_responsibility_are_found_unless_one_oversees_the_other() {
        var one = office(OfficeFacts.TYPE, "CONTROLLING");
        var other = office(OfficeFacts.TYPE, "SUPPORTIVE");
        var project = project("Twice");
        Running.as(HEAD, () -> {
            OFFICES.supervise(one.id(), project.id());
            OFFICES.supervise(other.id(), project.id());
            return null;
        });
        var clashes = Running.bean(Clashes.class);

        assertThat(Running.as(HEAD, clashes::all))
                .filteredOn(clash -> clash.what().contains(project.key()))
                .singleElement()
                .satisfies(clash -> assertThat(
                                List.of(clash.one().id(), clash.other().id()))
                        .containsExactlyInAnyOrder(one.id(), other.id()));
        assertThat(Visitor.signedIn(HEAD).get("/offices/network").body()).contains("both supervise " + project.key());

        change(other, OfficeFacts.PARENT, one.id().toString());

        assertThat(Running.as(HEAD, clashes::all))
                .noneMatch(clash -> clash.what().contains(project.key()));
    }

    @Test
    void an_office_and_its_parts_are_seen_by_whom_a_grant_reaches_or_a_record_names_and_by_nobody_else() {
        var office = office(OfficeFacts.PURPOSE, "zanzibarpurpose");
        var stranger = Running.person(Role.TEAM_MEMBER);
        var named = Running.person(Role.REQUESTER);
        var part = part(
                office,
                PartKind.ASSUMPTION,
                "Sponsors come",
                "validator",
                named.personId().toString());

        assertThat(Visitor.signedIn(stranger).get(office.href()).statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn(stranger).get(part.href()).statusCode()).isEqualTo(404);
        assertThat(Running.as(stranger, () -> Running.bean(SearchIndex.class).find("zanzibarpurpose", 5)))
                .isEmpty();
        assertThat(Visitor.signedIn(named).get(part.href()).statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn(named).get(office.href()).statusCode()).isEqualTo(200);
        assertThatThrownBy(
                        () -> Running.as(named, () -> OFFICES.change(office.id(), office.version(), new HashMap<>())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> Running.as(stranger, () -> OFFICES.get(office.id())))
                .isInstanceOf(Missing.class);
    }

    @Test
    void who_heads_an_office_may_run_it_and_sees_its_projects_and_no_longer_once_another_does() {
        var head = Running.person(Role.REQUESTER);
        var office = office(OfficeFacts.HEAD, head.personId().toString());
        var project = project("Overseen");
        Running.as(HEAD, () -> {
            OFFICES.supervise(office.id(), project.id());
            return null;
        });
        var access = Running.bean(Access.class);

        assertThat(Running.as(head, () -> access.may(Permission.EDIT_PROJECT, project.id())))
                .isTrue();
        assertThat(Running.as(head, () -> OFFICES.mayRun(office))).isTrue();

        change(office, OfficeFacts.HEAD, HEAD.personId().toString());

        assertThat(Running.as(head, () -> access.sight().covers(project.id()))).isFalse();
    }

    @Test
    void each_change_of_an_office_is_in_the_audit_trail_with_before_and_after() {
        var office = change(office(OfficeFacts.PURPOSE, "First words"), OfficeFacts.PURPOSE, "Second words");

        var trail = Running.as(HEAD, () -> Running.bean(AuditTrail.class).of(office.subject(), 5));

        assertThat(trail).extracting(AuditTrail.Entry::action).containsExactly("changed", "created");
        assertThat(trail.getFirst().changes())
                .containsExactly(new AuditTrail.Change("purpose", "First words", "Second words"));
    }
}
