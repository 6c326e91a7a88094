package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.OFFICES;
import static org.plumbline.app.office.Founding.id;
import static org.plumbline.app.office.Founding.office;
import static org.plumbline.app.office.Founding.part;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;

/// What an office refuses on its pages: each time with the rule and the way out, and nothing is lost or changed.
class RefusedIT {
    private final Visitor visitor = Visitor.signedIn(HEAD);

    private String step(PartView part, String command) {
        visitor.post(part.href(), part.href() + "/moves/" + command, Map.of("version", "" + part.version()));
        return visitor.get(part.href()).body();
    }

    @Test
    void an_office_that_supervises_projects_is_not_removed_and_the_page_names_the_two_ways_out() {
        var office = office();
        Running.as(HEAD, () -> {
            OFFICES.supervise(office.id(), Founding.project("Watched").id());
            return true;
        });

        visitor.post(office.href(), office.href() + "/removal", Map.of());

        assertThat(visitor.get(office.href()).body())
                .contains(
                        "supervises 1 projects and cannot be removed",
                        "Close it with a hand-over instead, or give the projects to another office first");
    }

    @Test
    @Requirement("R051")
    void an_office_never_oversees_itself_through_another_and_the_form_keeps_what_was_typed() {
        var above = office();
        var below = office(OfficeFacts.PARENT, above.id().toString());
        var form = Map.of(
                "name",
                above.name(),
                "parent",
                below.id().toString(),
                "purpose",
                "Typed and not lost",
                "version",
                "" + above.version());

        var answer = visitor.post(above.href() + "/edit", above.href(), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("would oversee itself", "Choose an office above that is not below it", "Typed and not lost");
    }

    @Test
    @Requirement("R022")
    void a_service_without_owner_or_measure_does_not_go_live() {
        var service = part(office(), PartKind.SERVICE, "Help", "customer", "Managers");

        assertThat(step(service, "go-live")).contains("Still missing: Measure, Owner. Enter it first.");
        assertThat(Running.as(HEAD, () -> Founding.PARTS.get(service.key())).state())
                .isEqualTo(PartState.CANDIDATE);
    }

    @Test
    @Requirement("R070")
    void an_objective_without_a_target_is_not_activated() {
        var objective = part(
                office(),
                PartKind.OBJECTIVE,
                "Better",
                "metric",
                "False greens",
                "baseline",
                "30",
                "due",
                "2030-01-31",
                "owner",
                id(HEAD));

        assertThat(step(objective, "activate")).contains("Still missing: Target. Enter it first.");
    }

    @Test
    void nobody_approves_what_they_wrote_themselves() {
        var wish = part(office(), PartKind.FUNDING, "Two posts", "amount", "100", "approver", id(HEAD));

        assertThat(step(wish, "approve"))
                .contains("may not be approved by the person who wrote it. Ask somebody else.");
        assertThat(Running.as(HEAD, () -> Founding.PARTS.get(wish.key())).state())
                .isEqualTo(PartState.SUBMITTED);
    }
}
