package org.plumbline.app.capability.change;

import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.app.capability.change.internal.AdoptionTable;
import org.plumbline.app.capability.change.internal.WaveTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.organisation.Departments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says of a practice in a unit that it is deployed, where the measured use shows it and only there.
@Service
public class Deployments {
    private final WaveTable table;
    private final AdoptionTable readings;
    private final Adoption adoption;
    private final Waves waves;
    private final Initiatives initiatives;
    private final Departments departments;
    private final Access access;
    private final AuditTrail audit;

    Deployments(
            WaveTable table,
            AdoptionTable readings,
            Adoption adoption,
            Waves waves,
            Initiatives initiatives,
            Departments departments,
            Access access,
            AuditTrail audit) {
        this.table = table;
        this.readings = readings;
        this.adoption = adoption;
        this.waves = waves;
        this.initiatives = initiatives;
        this.departments = departments;
        this.access = access;
        this.audit = audit;
    }

    /// Asks the use whether a practice has arrived in a unit.
    ///
    /// @return what showed it
    /// @throws Refusal where the use does not show it: not measurable, or kept by too few
    @Transactional
    public WaveView.Deployment confirm(UUID waveId, UUID unitId, UUID practiceId) {
        var place = running(waveId);
        if (!place.wave().terms().units().contains(unitId)) {
            throw new Missing("unit", unitId);
        }
        var practice = place.initiative().practices().stream()
                .filter(one -> one.id().equals(practiceId))
                .findFirst()
                .orElseThrow(() -> new Missing("practice", practiceId));
        var shown = shown(practice, unitId, place.since());
        keep(place, practice, shown);
        return shown;
    }

    private record Place(InitiativeView initiative, WaveView wave, YearMonth since) {}

    private Place running(UUID waveId) {
        var initiative = initiatives.changeable(waves.known(waveId).initiativeId());
        var wave = waves.known(waveId);
        var started = wave.startedOn();
        if (wave.state() != WaveState.RUNNING || started == null) {
            throw new Refusal(ChangeRules.WAVE_NOT_RUNNING, wave.number(), wave.state());
        }
        return new Place(initiative, wave, YearMonth.from(started));
    }

    private void keep(Place place, PracticeView practice, WaveView.Deployment shown) {
        table.keep(place.wave().id(), shown, access.actor().personId());
        audit.record(
                place.initiative().subject(),
                "deployed by",
                Map.of(),
                Map.of(
                        "Practice",
                        practice.title(),
                        "Unit",
                        shown.departmentId(),
                        "Shown by",
                        "%d of %d in %s".formatted(shown.kept(), shown.required(), shown.month())));
    }

    /// Asks the use of all practices in all units of a wave, and takes over what it shows.
    ///
    /// @return how many were deployed that were not before
    @Transactional
    public int confirmAll(UUID waveId) {
        var place = running(waveId);
        var threshold = readings.rule().threshold();
        var found = 0;
        for (var practice : place.initiative().practices()) {
            for (var unit : place.wave().terms().units()) {
                var isKnown = place.wave().deployment(unit, practice.id()).isPresent();
                var shown = isKnown || practice.artefacts().isEmpty()
                        ? null
                        : adoption.shown(practice, unit, place.since()).orElse(null);
                if (shown != null && shown.getValue().reaches(threshold)) {
                    keep(place, practice, deployment(practice, unit, shown));
                    found++;
                }
            }
        }
        return found;
    }

    private WaveView.Deployment deployment(
            PracticeView practice, UUID unitId, Map.Entry<YearMonth, AdoptionShare> shown) {
        var share = shown.getValue();
        return new WaveView.Deployment(
                unitId, practice.id(), adoption.today(), shown.getKey(), share.kept(), share.required());
    }

    private WaveView.Deployment shown(PracticeView practice, UUID unitId, YearMonth since) {
        var unit = departments.get(unitId).name();
        if (practice.artefacts().isEmpty()) {
            throw new Refusal(ChangeRules.NOT_SHOWN, practice.title());
        }
        var found = adoption.shown(practice, unitId, since)
                .orElseThrow(() -> new Refusal(ChangeRules.NOT_MEASURABLE, practice.title(), unit));
        var share = found.getValue();
        var month = Objects.requireNonNull(found.getKey());
        var threshold = readings.rule().threshold();
        if (!share.reaches(threshold)) {
            throw new Refusal(
                    ChangeRules.LOW_ADOPTION,
                    practice.title(),
                    unit,
                    share.kept(),
                    share.required(),
                    Formats.month(month),
                    threshold);
        }
        return deployment(practice, unitId, found);
    }
}
