package org.plumbline.app.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A permanent hub and the spokes around it: what goes between them, and where a spoke goes its own way.
@Service
public class Hubs {
    private final Offices offices;
    private final Parts parts;
    private final Advice advice;
    private final PlanFreshness freshness;

    Hubs(Offices offices, Parts parts, Advice advice, PlanFreshness freshness) {
        this.offices = offices;
        this.parts = parts;
        this.advice = advice;
        this.freshness = freshness;
    }

    /// Something that goes from one office to another.
    ///
    /// @param what goes, when and by whom: a part of the hub
    public record Flow(PartView what, OfficeView from, OfficeView to) {}

    /// A spoke as its hub sees it.
    ///
    /// @param inherited how many settings come from the hub
    /// @param deviations settings in which the spoke decided otherwise: the setting with both values
    public record Spoke(
            OfficeView office, int projects, int inherited, List<Deviation> deviations, Freshness freshness) {}

    /// A setting in which a spoke decided otherwise.
    public record Deviation(OfficeSetting setting, String hub, String spoke) {}

    /// A hub with its spokes.
    public record Network(OfficeView hub, List<Spoke> spokes, List<Flow> flows) {}

    /// The network that a seen office belongs to, as hub or as spoke; empty where it is neither.
    @Transactional(readOnly = true)
    public Optional<Network> of(OfficeView office) {
        var seen = offices.all();
        var hub = seen.stream()
                .filter(one -> one.id().equals(office.parentId()))
                .findFirst()
                .filter(one -> below(office, seen).isEmpty())
                .orElse(office);
        var spokes = below(hub, seen);
        if (spokes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Network(hub, spokes.stream().map(spoke -> spoke(hub, spoke)).toList(), flows(hub, spokes)));
    }

    private static List<OfficeView> below(OfficeView hub, List<OfficeView> seen) {
        return seen.stream()
                .filter(one -> hub.id().equals(one.parentId()) && one.state().isOpen())
                .toList();
    }

    private Spoke spoke(OfficeView hub, OfficeView spoke) {
        var standards = standards(hub);
        var deviations = new ArrayList<Deviation>();
        var inherited = 0;
        for (var setting : advice.settings(spoke.id())) {
            var standard = standards.get(setting.name());
            if (setting.isInherited()) {
                inherited++;
            } else if (standard != null && setting.confirmedBy() != null && !standard.equals(setting.value())) {
                deviations.add(new Deviation(setting.name(), standard, setting.value()));
            }
        }
        return new Spoke(
                spoke,
                offices.projectCounts().getOrDefault(spoke.id(), 0L).intValue(),
                inherited,
                deviations,
                freshness.of(spoke.id()));
    }

    /// What a hub has confirmed.
    private Map<OfficeSetting, String> standards(OfficeView hub) {
        var standards = new HashMap<OfficeSetting, String>();
        advice.settings(hub.id()).stream()
                .filter(setting -> setting.confirmedBy() != null)
                .forEach(setting -> standards.put(setting.name(), setting.value()));
        return standards;
    }

    private List<Flow> flows(OfficeView hub, List<OfficeView> spokes) {
        var flows = new ArrayList<Flow>();
        for (var part : parts.of(hub.id(), PartKind.FLOW)) {
            if (part.state().isOpen()) {
                var isDown = !"SPOKES_TO_HUB".equals(part.facts().text("direction"));
                spokes.forEach(spoke -> flows.add(isDown ? new Flow(part, hub, spoke) : new Flow(part, spoke, hub)));
            }
        }
        return flows;
    }
}
