package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.BenefitMaps;
import org.plumbline.app.benefits.BenefitMaps.NewNode;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.MapView;
import org.plumbline.app.portfolio.Objectives;
import org.plumbline.engine.benefit.BenefitMap.Column;
import org.springframework.stereotype.Component;

/// Draws the benefits map of the demonstration: three benefits, how they come about, and one change that nobody owns.
@Component
class LoadedMap {
    private final BenefitMaps maps;
    private final Objectives objectives;
    private final Clock clock;

    LoadedMap(BenefitMaps maps, Objectives objectives, Clock clock) {
        this.maps = maps;
        this.objectives = objectives;
        this.clock = clock;
    }

    /// @param made the benefits of the demonstration, in their order
    MapView draw(List<BenefitView> made) {
        var key = maps.create("From the counter to the customer").key();
        var shown = List.of(made.get(0), made.get(6), made.get(24));
        var aims = objectives.active().stream()
                .limit(2)
                .map(one -> maps.add(key, NewNode.of(Column.OBJECTIVE, one.id())))
                .toList();
        var benefits = new ArrayList<MapView.Node>();
        for (var benefit : shown) {
            benefits.add(maps.add(key, NewNode.of(Column.BENEFIT, benefit.id())));
        }
        var track = change(
                key,
                "Customers follow their parcel themselves",
                shown.getFirst().ownerId());
        var counter = change(key, "Counter staff hand parcels over in two minutes", null);
        var portal = enabler(key, "One view of every order");
        var scanner = enabler(key, "Scanners at every counter");
        var projects = new ArrayList<MapView.Node>();
        for (var benefit : shown) {
            projects.add(maps.add(
                    key,
                    NewNode.of(
                            Column.PROJECT, benefit.profile().place().projects().getFirst())));
        }
        for (var aim : aims) {
            link(key, benefits.get(0), aim, "0.3");
            link(key, benefits.get(1), aim, "0.45");
            link(key, benefits.get(2), aim, "0.25");
        }
        lead(key, track, counter, benefits);
        link(key, portal, track, "1");
        link(key, scanner, counter, "0.7");
        link(key, portal, counter, "0.3");
        link(key, projects.get(0), portal, "0.6");
        link(key, projects.get(2), portal, "0.4");
        link(key, projects.get(1), scanner, "1");
        return maps.get(key);
    }

    private void lead(String key, MapView.Node track, MapView.Node counter, List<MapView.Node> benefits) {
        link(key, track, benefits.get(0), "0.8");
        link(key, counter, benefits.get(0), "0.2");
        link(key, counter, benefits.get(1), "1");
        link(key, track, benefits.get(2), "1");
    }

    private MapView.Node change(String key, String title, @Nullable UUID owner) {
        var due = LocalDate.now(clock).plusMonths(5).withDayOfMonth(1);
        return maps.add(key, new NewNode(Column.CHANGE, title, null, owner, due));
    }

    private MapView.Node enabler(String key, String title) {
        return maps.add(key, new NewNode(Column.ENABLER, title, null, null, null));
    }

    private void link(String key, MapView.Node from, MapView.Node to, String weight) {
        maps.link(key, from.id(), to.id(), new BigDecimal(weight));
    }
}
