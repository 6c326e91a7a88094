package org.plumbline.app.capability.change;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.plumbline.app.capability.change.internal.AdoptionTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.organisation.Departments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Raises units that took a practice up and do not use it: once for a unit and month, never twice. What is not
/// measurable is not low.
@Service
public class LowAdoption {
    private final AdoptionTable table;
    private final Initiatives initiatives;
    private final Waves waves;
    private final Artefacts artefacts;
    private final Departments departments;
    private final FollowUp followUp;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    LowAdoption(
            AdoptionTable table,
            Initiatives initiatives,
            Waves waves,
            Artefacts artefacts,
            Departments departments,
            FollowUp followUp,
            Notifications notifications,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.table = table;
        this.initiatives = initiatives;
        this.waves = waves;
        this.artefacts = artefacts;
        this.departments = departments;
        this.followUp = followUp;
        this.notifications = notifications;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// A unit that took something up, and with which wave.
    private record Taken(InitiativeView initiative, WaveView wave, Set<String> artefacts) {}

    /// What was found.
    ///
    /// @param artefacts those below the threshold, by key, each with its share
    public record Low(YearMonth month, UUID unitId, String unit, Map<String, AdoptionShare> artefacts) {}

    /// Raises what is low in a month that is over.
    ///
    /// @return what was raised and had not been before
    @Transactional
    public List<Low> raise(YearMonth month) {
        return YearMonth.now(clock).isAfter(month) ? access.asSystem(() -> raised(month)) : List.of();
    }

    private List<Low> raised(YearMonth month) {
        var taken = taken(month);
        var sheet = AdoptionSheet.of(table.readings(month, month, Sight.EVERYTHING));
        var threshold = table.rule().threshold();
        var all = new ArrayList<Low>();
        for (var entry : new TreeMap<>(taken).entrySet()) {
            var unit = entry.getKey();
            var low = new TreeMap<String, AdoptionShare>();
            for (var artefact : keys(entry.getValue())) {
                var share = sheet.at(month, unit, artefact);
                if (share.isBelow(threshold)) {
                    low.put(artefact, share);
                }
            }
            if (!low.isEmpty() && table.raise(month, unit, List.copyOf(low.keySet()), LocalDate.now(clock))) {
                var found = new Low(month, unit, departments.get(unit).name(), low);
                tell(found, entry.getValue());
                followUp.of(entry.getValue().getFirst().initiative(), found, sentence(found));
                all.add(found);
            }
        }
        return all;
    }

    private static Set<String> keys(List<Taken> taken) {
        var keys = new TreeSet<String>();
        taken.forEach(one -> keys.addAll(one.artefacts()));
        return keys;
    }

    /// The units whose wave had started by the first day of the month, so that a whole month of use can be
    /// expected.
    private Map<UUID, List<Taken>> taken(YearMonth month) {
        var known = new HashMap<UUID, InitiativeView>();
        initiatives.all().stream()
                .filter(one -> one.state() == InitiativeState.RUNNING || one.state() == InitiativeState.EMBEDDED)
                .forEach(one -> known.put(one.id(), one));
        var taken = new HashMap<UUID, List<Taken>>();
        for (var wave : waves.of(known.values())) {
            var started = wave.startedOn();
            var initiative = known.get(wave.initiativeId());
            var runs = wave.state() == WaveState.RUNNING || wave.state() == WaveState.DEPLOYED;
            if (initiative == null || started == null || !runs || started.isAfter(month.atDay(1))) {
                continue;
            }
            var wanted = new HashSet<String>();
            initiative.practices().forEach(practice -> wanted.addAll(practice.artefacts()));
            wave.terms()
                    .units()
                    .forEach(unit -> taken.computeIfAbsent(unit, id -> new ArrayList<>())
                            .add(new Taken(initiative, wave, Set.copyOf(wanted))));
        }
        return taken;
    }

    /// What is low and by how much, in a sentence.
    String sentence(Low low) {
        var labels = artefacts.labels();
        var parts = low.artefacts().entrySet().stream()
                .map(entry -> t(
                        "{0} {1} of {2}",
                        t(labels.getOrDefault(entry.getKey(), entry.getKey())),
                        entry.getValue().kept(),
                        entry.getValue().required()))
                .toList();
        return t("Low use in {0}, {1}: {2}", low.unit(), Formats.month(low.month()), String.join(", ", parts));
    }

    private void tell(Low low, List<Taken> taken) {
        var told = new HashSet<UUID>();
        for (var one : taken) {
            var owner = one.wave().terms().ownerId();
            if (owner != null && told.add(owner)) {
                notifications.tell(
                        owner, one.initiative().subject(), () -> sentence(low), "/adoption?month=" + low.month());
            }
            audit.record(
                    one.initiative().subject(),
                    "found low use of",
                    Map.of(),
                    Map.of(
                            "Unit",
                            low.unitId(),
                            "Month",
                            low.month(),
                            "Artefacts",
                            String.join(", ", low.artefacts().keySet())));
        }
    }
}
