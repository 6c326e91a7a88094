package org.plumbline.app.capability.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.capability.change.ChangeWorld.HEAD;
import static org.plumbline.app.capability.change.ChangeWorld.INITIATIVES;
import static org.plumbline.app.capability.change.ChangeWorld.READINESS;
import static org.plumbline.app.capability.change.ChangeWorld.WAVES;
import static org.plumbline.app.capability.change.ChangeWorld.ready;
import static org.plumbline.app.capability.change.ChangeWorld.rule;
import static org.plumbline.app.capability.change.ChangeWorld.running;
import static org.plumbline.app.capability.change.ChangeWorld.terms;
import static org.plumbline.app.capability.change.ChangeWorld.unit;
import static org.plumbline.app.capability.change.ChangeWorld.wave;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.search.SearchIndex;

/// A practice is led in unit by unit, and no wave starts unready.
class WavesIT {
    @Test
    @Requirement("R002")
    void a_wave_starts_only_once_all_that_must_be_ready_is() {
        var one = running();
        var wave = wave(one, unit("Stores"));

        assertThat(rule(() -> Running.as(HEAD, () -> WAVES.move(wave.id(), WaveCommand.START))))
                .as("nothing is asked")
                .isEqualTo("NO_READINESS");
        Running.as(HEAD, () -> {
            READINESS.ask(wave.id(), "Managers are trained");
            return true;
        });
        assertThat(rule(() -> Running.as(HEAD, () -> WAVES.move(wave.id(), WaveCommand.START))))
                .isEqualTo("NOT_READY");
        var item = Running.as(HEAD, () -> WAVES.get(one, 1)).items().getFirst();
        assertThat(rule(() -> Running.as(HEAD, () -> {
                    READINESS.settle(wave.id(), item.id(), true, " ");
                    return true;
                })))
                .as("ready is what can be seen")
                .isEqualTo("NO_EVIDENCE");
        Running.as(HEAD, () -> {
            READINESS.settle(wave.id(), item.id(), true, "Attendance list of 3 May");
            return true;
        });

        var started = Running.as(HEAD, () -> WAVES.move(wave.id(), WaveCommand.START));

        assertThat(started.state()).isEqualTo(WaveState.RUNNING);
        assertThat(started.startedOn()).isEqualTo(ChangeWorld.today());
        assertThat(rule(() -> Running.as(HEAD, () -> WAVES.move(wave.id(), WaveCommand.FINISH))))
                .as("nothing is deployed because somebody says so")
                .isEqualTo("NOT_ALL_DEPLOYED");
    }

    @Test
    void a_unit_is_in_one_wave_and_a_change_begins_with_a_practice() {
        var one = running();
        var stores = unit("Stores");
        var first = wave(one, stores);

        assertThat(rule(() -> wave(one, stores))).isEqualTo("UNIT_TWICE");
        Running.as(HEAD, () -> WAVES.move(first.id(), WaveCommand.CANCEL));
        assertThat(wave(one, stores).number()).as("numbers are not reused").isEqualTo(2);
        assertThat(rule(() -> Running.as(HEAD, () -> WAVES.move(first.id(), WaveCommand.PLAN_AGAIN))))
                .isEqualTo("UNIT_TWICE");
        var bare = Running.as(HEAD, () -> INITIATIVES.create(terms("Bare")));
        assertThat(rule(() -> Running.as(HEAD, () -> INITIATIVES.move(bare.id(), InitiativeCommand.START))))
                .isEqualTo("NO_PRACTICE");
        assertThat(rule(() -> Running.as(HEAD, () -> {
                    INITIATIVES.put(bare.id(), new PracticeView(Ids.next(), "Unseen", null, List.of("guess")));
                    return true;
                })))
                .isEqualTo("UNKNOWN_ARTEFACT");
        assertThat(rule(() -> Running.as(HEAD, () -> INITIATIVES.move(one.id(), InitiativeCommand.EMBED))))
                .isEqualTo("NOT_ALL_WAVES");
    }

    @Test
    void a_stranger_finds_neither_page_nor_name() {
        var one = running();
        var wave = ready(one, wave(one, unit("Stores")));
        var stranger = Running.person(Role.REQUESTER);
        var visitor = Visitor.signedIn(stranger);

        assertThat(visitor.get(one.href()).statusCode()).isEqualTo(404);
        assertThat(visitor.get(one.href() + "/waves/" + wave.number()).statusCode())
                .isEqualTo(404);
        assertThat(Running.as(stranger, () -> Running.bean(SearchIndex.class).find(one.key(), 5)))
                .isEmpty();
        assertThat(Visitor.signedIn(Running.person(Role.EXECUTIVE))
                        .get(one.href() + "/waves/1")
                        .body())
                .contains("List of the training of 3 May")
                .doesNotContain("/items/");
    }

    @Test
    void the_pages_lead_from_a_title_to_a_running_wave() {
        var stores = unit("Stores");
        var visitor = Visitor.signedIn(HEAD);
        var list = visitor.post(
                "/initiatives/new",
                "/initiatives",
                Map.of("title", "Risks in one place", "why", "They hide in mail.", "owner", "" + HEAD.personId()));
        var href = list.headers().firstValue("Location").orElseThrow();
        visitor.post(href, href + "/practices", Map.of("title", "Risk review", "artefacts", "risk-register"));
        visitor.post(href, href + "/moves/start", Map.of());
        visitor.post(
                href + "/waves/new",
                href + "/waves",
                Map.of(
                        "title", "Pilot",
                        "units", stores.toString(),
                        "starts_on", "2027-01-04",
                        "ends_on", "2027-03-31",
                        "owner", "" + HEAD.personId()));
        visitor.post(href + "/waves/1", href + "/waves/1/items", Map.of("title", "Templates are in place"));
        var item = visitor.get(href + "/waves/1").body().replaceAll("(?s).*/items/([0-9a-f-]{36}).*", "$1");
        visitor.post(
                href + "/waves/1", href + "/waves/1/items/" + item, Map.of("verb", "met", "evidence", "On the share"));
        visitor.post(href + "/waves/1", href + "/waves/1/moves/start", Map.of());

        assertThat(visitor.get(href + "/waves").body())
                .contains("Risk review", "Introduced", "1. Pilot", "1 of 1", "Does the use show it?");
        assertThat(visitor.get("/initiatives?q=risks").body()).contains("Risks in one place");
    }
}
