package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.notice.Preferences;
import org.plumbline.engine.status.Rag;

/// Packs that people ask for: made beside the pages, handed to nobody else, with the project pages they chose.
class PackMakingIT {
    private final World world = new World();
    private final Visitor visitor = Visitor.signedIn(world.head);

    private PeriodView frozen() {
        var month = world.month();
        world.handIn(world.lateProject("Pack in the making"), month, World.body(Rag.RED, null));
        return world.freeze(month);
    }

    private String making(PeriodView period) {
        var asked = visitor.get("/status/packs/" + period.key() + "/pack.xlsx");
        assertThat(asked.statusCode()).isEqualTo(302);
        var address = asked.headers().firstValue("Location").orElseThrow();
        var end = address.endsWith("/file") ? address.length() - "/file".length() : address.length();
        return address.substring(address.indexOf("/status/"), end);
    }

    @Test
    void a_pack_says_how_far_it_is_until_it_can_be_fetched() {
        var address = making(frozen());

        assertThat(visitor.get(address).body()).contains("Committee pack, ");
        while (visitor.get(address + "/progress")
                .headers()
                .firstValue("HX-Refresh")
                .isEmpty()) {
            Thread.onSpinWait();
        }

        var made = visitor.get(address);
        assertThat(made.body()).contains(address + "/file");
        assertThat(made.headers().firstValue("Refresh")).hasValue("0; url=" + address + "/file");
        assertThat(new String(visitor.bytes(address + "/file"), StandardCharsets.ISO_8859_1))
                .startsWith("PK");
    }

    @Test
    void nobody_else_gets_what_was_made_for_one_reader() {
        var address = making(frozen());
        var other = Visitor.signedIn(world.manager);

        assertThat(other.get(address).statusCode()).isEqualTo(404);
        assertThat(other.get(address + "/progress").statusCode()).isEqualTo(404);
        assertThat(other.get(address + "/file").statusCode()).isEqualTo(404);
    }

    @Test
    void an_open_period_has_no_pack_and_the_page_says_why() {
        var answer = visitor.get("/status/packs/" + world.month().key() + "/pack.pdf");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(visitor.get("/status/packs/" + world.month().key() + "/pack.exe")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void which_projects_get_a_page_is_remembered() {
        var saved = visitor.post("/status/periods", "/status/packs/appendix", Map.of("appendix", "NONE"));

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(Running.as(world.head, () -> Running.bean(Preferences.class).mine("pack.appendix", "")))
                .isEqualTo("NONE");
        assertThat(visitor.get("/status/periods").body()).containsPattern("value=\"NONE\"[^>]* selected");
    }
}
