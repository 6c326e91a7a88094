package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.OFFICES;
import static org.plumbline.app.office.Founding.id;
import static org.plumbline.app.office.Founding.move;
import static org.plumbline.app.office.Founding.office;
import static org.plumbline.app.office.Founding.part;
import static org.plumbline.app.office.Founding.rule;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.kernel.ScopeKind;

/// A programme office serves exactly one programme and shows what its people may learn.
class ProgrammeOfficeIT {
    @Test
    @Requirement("R058")
    void a_programme_office_serves_exactly_one_programme_that_there_is() {
        var office = Founding.ready(
                OfficeFacts.TYPE,
                "PROGRAMME_OFFICE",
                OfficeFacts.IS_TEMPORARY,
                "true",
                OfficeFacts.END_CONDITION,
                "The programme ends");
        Founding.chartered(office);
        var programme = programme();

        assertThat(rule(() -> Running.as(HEAD, () -> OFFICES.move(office.id(), OfficeCommand.OPEN))))
                .as("none")
                .isEqualTo("ONE_PROGRAMME");
        assertThat(rule(() -> serve(office, programme + ", " + programme())))
                .as("two")
                .isEqualTo("ONE_PROGRAMME");
        assertThat(rule(() -> serve(office, "PGM-99999")))
                .as("one that is not there")
                .isEqualTo("ONE_PROGRAMME");
        serve(office, programme);

        assertThat(Running.as(HEAD, () -> OFFICES.move(office.id(), OfficeCommand.OPEN))
                        .state())
                .isEqualTo(OfficeState.OPERATION);
    }

    private static void serve(OfficeView office, String programme) {
        Running.as(HEAD, () -> {
            var known = OFFICES.get(office.id());
            var patch = new HashMap<String, @org.jspecify.annotations.Nullable String>();
            patch.put(OfficeFacts.PROGRAMME, programme);
            return OFFICES.change(office.id(), known.version(), patch);
        });
    }

    private static String programme() {
        return Running.asSystem(() -> Running.bean(Groups.class)
                        .create(ScopeKind.PROGRAMME, Founding.fresh("Harbour"), null, null, null))
                .key();
    }

    @Test
    @Requirement("R058")
    void the_training_of_an_office_and_of_the_offices_above_is_shown_on_its_page() {
        var hub = office();
        var spoke = office(OfficeFacts.PARENT, hub.id().toString());
        var training = part(
                hub,
                PartKind.SERVICE,
                "Training and curriculum",
                "owner",
                id(HEAD),
                "customer",
                "Managers",
                "measure",
                "Days");
        var visitor = Visitor.signedIn(HEAD);
        assertThat(visitor.get(spoke.href()).body()).doesNotContain("Training and curriculum");

        move(HEAD, training, PartCommand.GO_LIVE);

        assertThat(visitor.get(spoke.href()).body()).contains("Training and curriculum", hub.name());
    }
}
