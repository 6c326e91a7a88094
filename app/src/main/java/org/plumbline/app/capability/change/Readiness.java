package org.plumbline.app.capability.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.capability.change.internal.WaveTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What must be ready before a wave starts, each with the evidence that it is.
@Service
public class Readiness {
    private static final int EVIDENCE = 1_000;

    private final WaveTable table;
    private final Waves waves;
    private final Initiatives initiatives;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Readiness(WaveTable table, Waves waves, Initiatives initiatives, Access access, AuditTrail audit, Clock clock) {
        this.table = table;
        this.waves = waves;
        this.initiatives = initiatives;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    private record Place(InitiativeView initiative, WaveView wave) {}

    private Place planned(UUID waveId) {
        var initiative = initiatives.changeable(waves.known(waveId).initiativeId());
        var wave = waves.known(waveId);
        if (wave.state() != WaveState.PLANNED) {
            throw new Refusal(ChangeRules.NOT_PLANNED, wave.number(), wave.state());
        }
        return new Place(initiative, wave);
    }

    /// Says what must be ready before a wave starts.
    @Transactional
    public void ask(UUID waveId, String title) {
        var place = planned(waveId);
        Initiatives.requireTitle(title);
        table.put(waveId, new WaveView.Item(Ids.next(), title.strip(), false, "", null, null));
        audit.record(
                place.initiative().subject(),
                "asked for readiness of",
                Map.of(),
                Map.of("Wave", place.wave().number(), "Must be ready", title.strip()));
    }

    /// Says that something is ready and where that can be seen, or that it is open again.
    ///
    /// @param evidence not looked at where it is open again
    @Transactional
    public void settle(UUID waveId, UUID itemId, boolean isMet, String evidence) {
        var place = planned(waveId);
        var before = item(place.wave(), itemId);
        if (isMet && evidence.isBlank()) {
            throw new Refusal(ChangeRules.NO_EVIDENCE);
        }
        Initiatives.within("Evidence", evidence, EVIDENCE);
        var me = access.actor().personId();
        var after = isMet
                ? new WaveView.Item(itemId, before.title(), true, evidence.strip(), me, LocalDate.now(clock))
                : new WaveView.Item(itemId, before.title(), false, "", null, null);
        table.put(waveId, after);
        audit.record(
                place.initiative().subject(),
                isMet ? "found ready for" : "opened again for",
                Map.of(before.title(), before.evidence()),
                Map.of(before.title(), after.evidence()));
    }

    /// Takes back what must be ready.
    @Transactional
    public void drop(UUID waveId, UUID itemId) {
        var place = planned(waveId);
        var before = item(place.wave(), itemId);
        table.removeItem(itemId);
        audit.record(
                place.initiative().subject(),
                "asks no longer for",
                Map.of("Wave", place.wave().number(), "Must be ready", before.title()),
                Map.of());
    }

    private static WaveView.Item item(WaveView wave, UUID itemId) {
        return wave.items().stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new Missing("readiness", itemId));
    }
}
