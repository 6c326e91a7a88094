package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.office.internal.OfficeTable;
import org.plumbline.app.office.internal.PartTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where two offices are responsible for the same: the conductor's check of an organisation with many offices. Offices
/// of which one oversees the other share their responsibility and do not clash.
@Service
public class Clashes {
    private final OfficeDoor door;
    private final OfficeTable table;
    private final PartTable parts;
    private final SearchIndex index;
    private final Access access;

    Clashes(OfficeDoor door, OfficeTable table, PartTable parts, SearchIndex index, Access access) {
        this.door = door;
        this.table = table;
        this.parts = parts;
        this.index = index;
        this.access = access;
    }

    /// Two offices that are responsible for the same.
    ///
    /// @param what they share, as people read it
    /// @param wayOut what to do about it
    public record Clash(OfficeView one, OfficeView other, String what, String wayOut) {}

    /// All clashes between offices that the acting person sees.
    @Transactional(readOnly = true)
    public List<Clash> all() {
        var open =
                door.seen().stream().filter(office -> office.state().isOpen()).toList();
        var clashes = new ArrayList<Clash>();
        var projects = projects();
        var services = services();
        for (var i = 0; i < open.size(); i++) {
            for (var other : open.subList(i + 1, open.size())) {
                var one = open.get(i);
                if (!isAbove(one, other, open) && !isAbove(other, one, open)) {
                    shared(one, other, projects, services, clashes);
                }
            }
        }
        return clashes;
    }

    private void shared(
            OfficeView one,
            OfficeView other,
            Map<UUID, Set<UUID>> projects,
            Map<UUID, Map<String, String>> services,
            List<Clash> clashes) {
        var both = new HashSet<>(projects.getOrDefault(one.id(), Set.of()));
        both.retainAll(projects.getOrDefault(other.id(), Set.of()));
        index.seen(both)
                .forEach(place -> clashes.add(new Clash(
                        one,
                        other,
                        t("both supervise {0} {1}", place.subject().key(), place.title()),
                        t("Leave it with one of them, or let one oversee the other."))));
        var programme = one.facts().text(OfficeFacts.PROGRAMME);
        if (programme != null && programme.equalsIgnoreCase(other.facts().text(OfficeFacts.PROGRAMME))) {
            clashes.add(new Clash(
                    one,
                    other,
                    t("both serve the programme {0}", programme),
                    t("A programme has one office: close one of them with a hand-over.")));
        }
        if (sameUnit(one, other)) {
            var offered = services.getOrDefault(one.id(), Map.of());
            services.getOrDefault(other.id(), Map.of()).forEach((word, title) -> {
                if (offered.containsKey(word)) {
                    clashes.add(new Clash(
                            one,
                            other,
                            t("both offer \"{0}\" to {1}", title, word.substring(word.indexOf('\n') + 1)),
                            t("Retire the service in one of them, or say for whom each is.")));
                }
            });
        }
    }

    private static boolean sameUnit(OfficeView one, OfficeView other) {
        return one.level() == OfficeLevel.PORTFOLIO && other.level() == OfficeLevel.PORTFOLIO;
    }

    private Map<UUID, Set<UUID>> projects() {
        var sight = access.sight();
        return table.supervisions().stream()
                .filter(one -> sight.covers(one.projectId()))
                .collect(Collectors.groupingBy(
                        OfficeTable.Supervision::officeId,
                        Collectors.mapping(OfficeTable.Supervision::projectId, Collectors.toSet())));
    }

    /// The live services of each office: what is offered to whom, by the words in lower case.
    private Map<UUID, Map<String, String>> services() {
        var services = new HashMap<UUID, Map<String, String>>();
        parts.of(PartKind.SERVICE).stream()
                .filter(service -> service.state() == PartState.LIVE)
                .forEach(service -> services.computeIfAbsent(service.officeId(), id -> new HashMap<>())
                        .put(
                                (service.title() + "\n" + service.facts().textOr("customer")).toLowerCase(Locale.ROOT),
                                service.title()));
        return services;
    }

    private static boolean isAbove(OfficeView upper, OfficeView lower, List<OfficeView> all) {
        var above = above(lower, all);
        for (var steps = 0; above != null && steps <= all.size(); steps++) {
            if (above.id().equals(upper.id())) {
                return true;
            }
            above = above(above, all);
        }
        return false;
    }

    private static @Nullable OfficeView above(OfficeView office, List<OfficeView> all) {
        return all.stream()
                .filter(other -> other.id().equals(office.parentId()))
                .findFirst()
                .orElse(null);
    }
}
