package org.plumbline.engine.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.benefit.BenefitMap.Column;
import org.plumbline.engine.benefit.BenefitMap.Edge;
import org.plumbline.engine.benefit.BenefitMap.Fault;
import org.plumbline.engine.benefit.BenefitMap.Finding;
import org.plumbline.engine.benefit.BenefitMap.Node;

class BenefitMapTest {
    private static final List<Node> NODES = List.of(
            new Node("growth", Column.OBJECTIVE, true),
            new Node("calls", Column.BENEFIT, true),
            new Node("sales", Column.BENEFIT, true),
            new Node("self-service", Column.CHANGE, true),
            new Node("portal", Column.ENABLER, true),
            new Node("P1", Column.PROJECT, true),
            new Node("P2", Column.PROJECT, true));

    private static Edge edge(String from, String to, String weight) {
        return new Edge(from, to, new BigDecimal(weight));
    }

    private static BenefitMap map(Edge... edges) {
        return new BenefitMap(NODES, List.of(edges));
    }

    private static BenefitMap whole() {
        return map(
                edge("P1", "portal", "0.7"),
                edge("P2", "portal", "0.3"),
                edge("portal", "self-service", "1"),
                edge("self-service", "calls", "1"),
                edge("self-service", "sales", "0.4"),
                edge("P2", "sales", "0.6"),
                edge("calls", "growth", "0.5"),
                edge("sales", "growth", "0.5"));
    }

    @Test
    void a_contribution_is_the_sum_over_all_paths_of_the_product_of_their_weights() {
        // P1: .7*1*1*.5 + .7*1*.4*.5 = .35 + .14; P2: .3*(.5+.2) + .6*.5 = .21 + .30
        assertThat(whole().contribution("P1", "growth")).isEqualByComparingTo("0.49");
        assertThat(whole().contribution("P2", "growth")).isEqualByComparingTo("0.51");
        assertThat(whole().contribution("P1", "P2")).isEqualByComparingTo("0");
    }

    @Test
    void what_all_projects_contribute_sums_to_one_where_all_weights_do() {
        var random = new Random(7);
        for (var round = 0; round < 50; round++) {
            var nodes = new ArrayList<Node>();
            var edges = new ArrayList<Edge>();
            for (var column : Column.values()) {
                for (var i = 0; i < 3; i++) {
                    nodes.add(new Node(column + "-" + i, column, true));
                }
            }
            var columns = List.of(Column.values());
            for (var column : columns.subList(0, columns.size() - 1)) {
                var right = columns.get(columns.indexOf(column) + 1);
                for (var i = 0; i < 3; i++) {
                    var first = random.nextInt(0, 101);
                    edges.add(new Edge(right + "-0", column + "-" + i, BigDecimal.valueOf(first, 2)));
                    edges.add(new Edge(right + "-1", column + "-" + i, BigDecimal.valueOf(100 - first, 2)));
                }
            }
            var map = new BenefitMap(nodes, edges);
            var sum = map.contribution("PROJECT-0", "OBJECTIVE-0")
                    .add(map.contribution("PROJECT-1", "OBJECTIVE-0"))
                    .add(map.contribution("PROJECT-2", "OBJECTIVE-0"));
            assertThat(sum).isEqualByComparingTo(BigDecimal.ONE);
        }
    }

    @Test
    void a_sound_map_has_nothing_wrong() {
        assertThat(whole().findings()).isEmpty();
    }

    @Test
    void a_circle_is_named_with_its_nodes_and_has_no_contribution() {
        var round = whole().with(edge("sales", "calls", "1")).with(edge("calls", "sales", "1"));

        assertThat(round.cycle()).containsExactlyInAnyOrder("calls", "sales");
        assertThat(round.findings()).extracting(Finding::fault).contains(Fault.CYCLE);
        assertThatThrownBy(() -> round.contribution("P1", "growth")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void each_thing_that_is_wrong_has_its_finding() {
        var map = map(edge("growth", "calls", "1"), edge("P1", "portal", "0.7"));

        assertThat(map.findings())
                .contains(
                        new Finding(Fault.BACKWARDS, List.of("growth", "calls")),
                        new Finding(Fault.UNEVEN, List.of("portal")),
                        new Finding(Fault.BENEFIT_WITHOUT_PROJECT, List.of("calls")),
                        new Finding(Fault.PROJECT_WITHOUT_BENEFIT, List.of("P1")),
                        new Finding(Fault.DANGLING, List.of("sales")),
                        new Finding(Fault.DANGLING, List.of("self-service")));
        var ownerless = new BenefitMap(List.of(new Node("c", Column.CHANGE, false)), List.of());
        assertThat(ownerless.findings()).extracting(Finding::fault).contains(Fault.CHANGE_WITHOUT_OWNER);
    }
}
