package org.plumbline.app.office;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.office.internal.OfficeDoor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a young office starts from with one click: mandate, drivers, success factors, capabilities, services and
/// metrics that suit its type. All of it can be changed or withdrawn.
@Service
public class StarterKit {
    private final Parts parts;
    private final OfficeDoor door;

    StarterKit(Parts parts, OfficeDoor door) {
        this.parts = parts;
        this.door = door;
    }

    /// Adds what is not there yet; gives back how much.
    ///
    /// @throws Refusal where the office has no type
    @Transactional
    public int unpack(UUID officeId) {
        var office = door.lock(officeId);
        var type = office.type();
        if (type == null) {
            throw new Refusal(OfficeRules.NO_TYPE, office.name());
        }
        var kit = new Unpacking(office);
        direction(kit, type);
        means(kit, type);
        return kit.added;
    }

    private static void direction(Unpacking kit, OfficeType type) {
        kit.add(PartKind.MANDATE, "Reports to " + type.reportsTo(), "side", "DOES");
        kit.add(PartKind.MANDATE, "Is there to say how projects stand: " + type.responsibility(), "side", "DOES");
        kit.add(PartKind.MANDATE, "Decides within its authority: " + type.authority(), "side", "DOES");
        kit.add(PartKind.MANDATE, "Does not do the work of project managers", "side", "DOES_NOT");
        kit.add(PartKind.MANDATE, "Does not change what a project reports", "side", "DOES_NOT");
        kit.add(
                PartKind.DRIVER,
                "Less effort for the same result",
                "driver",
                "EFFICIENCY",
                "measure",
                "Hours a status report");
        kit.add(
                PartKind.DRIVER,
                "Right, complete and in time",
                "driver",
                "EFFECTIVENESS",
                "measure",
                "Projects reporting in time");
        kit.add(
                PartKind.DRIVER,
                "Clear rules and decisions",
                "driver",
                "GOVERNANCE",
                "measure",
                "Days from question to decision");
    }

    private static void means(Unpacking kit, OfficeType type) {
        kit.add(
                PartKind.FACTOR,
                "Executives use the office's figures",
                "measure",
                "Decisions made on them",
                "unit",
                "%");
        kit.add(PartKind.FACTOR, "Project managers find the office useful", "measure", "Satisfaction", "unit", "of 5");
        for (var capability : List.of(
                "Sets standards",
                "Knows all projects",
                "Helps project managers",
                "Reports to decide on",
                "Checks and corrects",
                "Learns from projects",
                "Balances people and work")) {
            kit.add(PartKind.CAPABILITY, capability, "coverage", "NOT_COVERED");
        }
        for (var entry : ServiceCatalogue.usual(type.control())) {
            kit.service(entry);
        }
        kit.add(PartKind.METRIC, "Requests answered in time", "family", "PMO_OPERATION", "unit", "%");
        kit.add(PartKind.METRIC, "Projects on time", "family", "PROJECT_PERFORMANCE", "unit", "%");
    }

    /// Adds services of the catalogue as candidates; gives back how many were not there.
    @Transactional
    public int choose(UUID officeId, List<Integer> numbers) {
        var kit = new Unpacking(door.lock(officeId));
        ServiceCatalogue.all().stream()
                .filter(entry -> numbers.contains(entry.number()))
                .forEach(kit::service);
        return kit.added;
    }

    private final class Unpacking {
        private final OfficeView office;
        private final List<PartView> there;
        private int added;

        Unpacking(OfficeView office) {
            this.office = office;
            this.there = parts.of(office.id());
        }

        void service(ServiceCatalogue.Entry entry) {
            add(
                    PartKind.SERVICE,
                    entry.title(),
                    "family",
                    entry.family(),
                    "reach",
                    entry.reach(),
                    "description",
                    entry.gives(),
                    "measure",
                    entry.measure());
        }

        void add(PartKind kind, String title, String... facts) {
            if (there.stream()
                    .anyMatch(part -> part.kind() == kind && part.title().equals(title))) {
                return;
            }
            var known = new java.util.HashMap<String, @Nullable String>();
            for (var i = 0; i < facts.length; i += 2) {
                known.put(facts[i], facts[i + 1]);
            }
            parts.add(office.id(), kind, title, new Facts(Map.of()).with(known));
            added++;
        }
    }
}
