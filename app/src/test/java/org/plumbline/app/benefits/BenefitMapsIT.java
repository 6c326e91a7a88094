package org.plumbline.app.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.benefits.BenefitMaps.NewNode;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.engine.benefit.BenefitMap.Column;

/// Maps from projects to objectives: drawn, checked, and shown to nobody who may not see what stands on them.
class BenefitMapsIT {
    private static final BenefitMaps MAPS = Running.bean(BenefitMaps.class);

    private final BenefitWorld world = new BenefitWorld();
    private final String key =
            Running.as(world.head, () -> MAPS.create("Parcels")).key();

    private MapView.Node thing(Column column, String title) {
        return Running.as(world.head, () -> MAPS.add(key, new NewNode(column, title, null, null, null)));
    }

    private MapView.Node benefit() {
        var project = world.project(LocalDate.of(2027, 3, 31), false);
        var claimed = world.claimed(project);
        return Running.as(world.head, () -> MAPS.add(key, NewNode.of(Column.BENEFIT, claimed.id())));
    }

    private void link(MapView.Node from, MapView.Node to, String weight) {
        Running.as(world.head, () -> {
            MAPS.link(key, from.id(), to.id(), weight.isEmpty() ? null : new BigDecimal(weight));
            return from;
        });
    }

    private MapView map() {
        return Running.as(world.head, () -> MAPS.get(key));
    }

    private void assertRefused(MapView.Node from, MapView.Node to, String weight, Rule rule) {
        assertThatThrownBy(() -> link(from, to, weight))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void a_circle_a_link_to_the_right_and_weights_above_one_are_refused() {
        var one = thing(Column.CHANGE, "Counter staff scan parcels");
        var other = thing(Column.CHANGE, "Customers look it up");
        var enabler = thing(Column.ENABLER, "Scanner");
        link(one, other, "0.7");

        assertRefused(other, one, "1", MapRules.CIRCLE);
        assertRefused(one, enabler, "1", MapRules.BACKWARDS);
        assertRefused(enabler, other, "0.4", MapRules.TOO_MUCH);
        assertRefused(enabler, other, "1.5", MapRules.NO_WEIGHT);
        assertRefused(one, one, "1", MapRules.ITSELF);
        link(enabler, other, "");
        assertThat(map().edges()).anySatisfy(edge -> assertThat(edge.weight()).isEqualByComparingTo("0.3"));
        assertRefused(thing(Column.ENABLER, "Portal"), other, "", MapRules.FULL);
    }

    @Test
    @Requirement("R122")
    void a_map_is_drawn_through_its_forms_and_goes_out_as_a_picture() {
        var project = world.project(LocalDate.of(2027, 3, 31), false);
        var benefit = world.claimed(project);
        var visitor = Visitor.signedIn(world.head);
        var home = "/benefits/maps/" + key;
        assertThat(visitor.post(home, home + "/nodes", Map.of("record", "BENEFIT " + benefit.id()))
                        .statusCode())
                .isEqualTo(302);
        visitor.post(home, home + "/nodes", Map.of("record", "PROJECT " + project.id()));
        visitor.post(
                home,
                home + "/nodes",
                Map.of(
                        "column",
                        "CHANGE",
                        "title",
                        "Staff scan",
                        "due",
                        "2027-05-31",
                        "owner",
                        world.owner.personId().toString()));
        var nodes = map().nodes();
        visitor.post(home, home + "/edges", edge(nodes.get(2), nodes.get(1), "0.6"));
        visitor.post(home, home + "/edges", edge(nodes.get(1), nodes.get(0), ""));

        var page = visitor.get(home).body();

        assertThat(page).contains("Staff scan", benefit.title(), "do not come to 100 %", "60 %");
        requireDrawn(visitor, home);
        var wrong = visitor.post(home, home + "/edges", edge(nodes.get(2), nodes.get(1), "7"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("at most 1");
    }

    private static Map<String, String> edge(MapView.Node from, MapView.Node to, String weight) {
        return Map.of("from", from.id().toString(), "to", to.id().toString(), "weight", weight);
    }

    private static void requireDrawn(Visitor visitor, String home) {
        assertThat(new String(visitor.bytes(home + ".svg"), StandardCharsets.UTF_8))
                .startsWith("<svg")
                .contains("Staff scan");
        assertThat(visitor.bytes(home + ".png")).startsWith(0x89, 'P', 'N', 'G');
        assertThat(visitor.bytes(home + ".pptx")).startsWith('P', 'K');
    }

    @Test
    void what_stands_for_a_confidential_project_is_left_out_with_what_leads_only_to_it() {
        var secret = world.project(LocalDate.of(2027, 3, 31), true);
        var hidden =
                Running.as(world.manager, () -> Running.bean(Benefits.class).claim(world.profile(secret)));
        var open = benefit();
        var change = thing(Column.CHANGE, "A change for the hidden one");
        Running.as(world.manager, () -> {
            var node = MAPS.add(key, NewNode.of(Column.BENEFIT, hidden.id()));
            MAPS.link(key, change.id(), node.id(), null);
            return node;
        });

        assertThat(map().nodes()).extracting(MapView.Node::id).containsExactly(open.id());
        assertThat(Visitor.signedIn(world.head).get("/benefits/maps/" + key).body())
                .doesNotContain(hidden.title(), "A change for the hidden one");
        var stranger = Running.person(Role.REQUESTER);
        assertThatThrownBy(() -> Running.as(stranger, () -> MAPS.get(key))).isInstanceOf(Missing.class);
    }
}
