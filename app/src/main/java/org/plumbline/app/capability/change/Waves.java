package org.plumbline.app.capability.change;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.internal.WaveTable;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.organisation.Departments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The deployment plan of an initiative in waves: which units take its practices up, when, and whether they are
/// ready.
@Service
public class Waves {
    private final WaveTable table;
    private final Initiatives initiatives;
    private final Departments departments;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Clock clock;

    Waves(
            WaveTable table,
            Initiatives initiatives,
            Departments departments,
            Notifications notifications,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.initiatives = initiatives;
        this.departments = departments;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /// The waves of an initiative that was got, by number.
    @Transactional(readOnly = true)
    public List<WaveView> of(InitiativeView initiative) {
        return table.of(List.of(initiatives.get(initiative.key()).id()));
    }

    /// The waves of all initiatives that the acting person sees.
    @Transactional(readOnly = true)
    public List<WaveView> of(Collection<InitiativeView> seen) {
        return seen.isEmpty()
                ? List.of()
                : table.of(initiatives.of(seen.stream().map(InitiativeView::id).toList()).stream()
                        .map(InitiativeView::id)
                        .toList());
    }

    /// The wave of a number.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public WaveView get(InitiativeView initiative, int number) {
        return of(initiative).stream()
                .filter(wave -> wave.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("wave", number));
    }

    /// Plans a wave behind those that there are.
    @Transactional
    public WaveView add(UUID initiativeId, WaveView.Terms terms) {
        var initiative = initiatives.changeable(initiativeId);
        var others = table.of(List.of(initiativeId));
        check(terms, others);
        var number = others.stream().mapToInt(WaveView::number).max().orElse(0) + 1;
        var wave = new WaveView(
                Ids.next(), initiativeId, number, WaveState.PLANNED, terms, null, List.of(), List.of(), List.of(), 1);
        table.put(wave);
        audit.record(initiative.subject(), "planned a wave of", Map.of(), said(wave));
        tellOwner(initiative, wave, null);
        return wave;
    }

    private void check(WaveView.Terms terms, List<WaveView> others) {
        Initiatives.requireTitle(terms.title());
        if (terms.endsOn().isBefore(terms.startsOn())) {
            throw new Refusal(ChangeRules.DAYS, Formats.date(terms.endsOn()), Formats.date(terms.startsOn()));
        }
        if (terms.units().isEmpty()) {
            throw new Refusal(ChangeRules.NO_UNITS);
        }
        for (var unit : terms.units()) {
            var name = departments.get(unit).name();
            for (var other : others) {
                if (other.state() != WaveState.CANCELLED
                        && other.terms().units().contains(unit)) {
                    throw new Refusal(ChangeRules.UNIT_TWICE, name, other.number());
                }
            }
        }
    }

    private void tellOwner(InitiativeView initiative, WaveView wave, @Nullable UUID before) {
        var owner = wave.terms().ownerId();
        if (owner != null && !owner.equals(before)) {
            notifications.tell(
                    owner,
                    initiative.subject(),
                    () -> t("You answer for wave {0} of {1}", wave.number(), initiative.title()),
                    initiative.href() + "/waves/" + wave.number());
        }
    }

    /// Changes a wave that is planned; of one that runs only the last day and the owner.
    ///
    /// @param version as it was read
    @Transactional
    public WaveView change(UUID waveId, int version, WaveView.Terms terms) {
        var before = known(waveId);
        var initiative = initiatives.changeable(before.initiativeId());
        if (before.version() != version) {
            throw new Refusal(ChangeRules.CHANGED_MEANWHILE, before.terms().title());
        }
        var isSame = before.terms().units().equals(terms.units())
                && before.terms().startsOn().equals(terms.startsOn());
        if (before.state() != WaveState.PLANNED && !(before.state() == WaveState.RUNNING && isSame)) {
            throw new Refusal(ChangeRules.NOT_PLANNED, before.number(), before.state());
        }
        check(
                terms,
                table.of(List.of(initiative.id())).stream()
                        .filter(other -> !other.id().equals(waveId))
                        .toList());
        var after = with(before, before.state(), terms, before.startedOn());
        table.put(after);
        audit.record(initiative.subject(), "changed a wave of", said(before), said(after));
        tellOwner(initiative, after, before.terms().ownerId());
        return after;
    }

    private static WaveView with(WaveView wave, WaveState state, WaveView.Terms terms, @Nullable LocalDate startedOn) {
        return new WaveView(
                wave.id(),
                wave.initiativeId(),
                wave.number(),
                state,
                terms,
                startedOn,
                wave.items(),
                wave.deployments(),
                wave.surveys(),
                wave.version() + 1);
    }

    /// Leads a wave on. It starts only once all that must be ready is, and ends only once the use of every
    /// practice is shown in every unit.
    @Transactional
    public WaveView move(UUID waveId, WaveCommand command) {
        return move(waveId, command, LocalDate.now(clock));
    }

    /// The same for a wave that started before somebody wrote it down.
    ///
    /// @param on day of its start, today at the latest
    @Transactional
    public WaveView move(UUID waveId, WaveCommand command, LocalDate on) {
        var found = known(waveId);
        var initiative = initiatives.changeable(found.initiativeId());
        var before = known(waveId);
        var to = WaveLife.TABLE.require(before.state(), command).to();
        switch (command) {
            case START -> requireReady(initiative, before, on);
            case FINISH -> requireDeployed(initiative, before);
            case PLAN_AGAIN ->
                check(
                        before.terms(),
                        table.of(List.of(initiative.id())).stream()
                                .filter(other -> !other.id().equals(waveId))
                                .toList());
            case CANCEL -> {}
        }
        var started = command == WaveCommand.START ? on : before.startedOn();
        var after = with(before, to, before.terms(), to == WaveState.PLANNED ? null : started);
        table.put(after);
        audit.record(
                initiative.subject(),
                "moved a wave of",
                Map.of("Wave " + before.number(), before.state()),
                Map.of("Wave " + before.number(), to));
        return after;
    }

    private void requireReady(InitiativeView initiative, WaveView wave, LocalDate on) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refusal(ChangeRules.AHEAD, Formats.date(on));
        }
        if (initiative.state() != InitiativeState.RUNNING) {
            throw new Refusal(ChangeRules.NOT_RUNNING, initiative.key());
        }
        if (wave.terms().ownerId() == null) {
            throw new Refusal(ChangeRules.NO_OWNER);
        }
        if (wave.items().isEmpty()) {
            throw new Refusal(ChangeRules.NO_READINESS, wave.number());
        }
        if (!wave.isReady()) {
            throw new Refusal(
                    ChangeRules.NOT_READY,
                    wave.number(),
                    String.join(
                            ", ", wave.open().stream().map(WaveView.Item::title).toList()));
        }
    }

    private static void requireDeployed(InitiativeView initiative, WaveView wave) {
        var all = wave.terms().units().size() * initiative.practices().size();
        var open = all - wave.deployments().size();
        if (open > 0) {
            throw new Refusal(ChangeRules.NOT_ALL_DEPLOYED, wave.number(), open, all);
        }
    }

    /// The wave of an id; whether its initiative may be seen is asked by what comes next.
    WaveView known(UUID waveId) {
        return table.byId(waveId).orElseThrow(() -> new Missing("wave", waveId));
    }

    private static Map<String, @Nullable Object> said(WaveView wave) {
        var terms = wave.terms();
        var said = new HashMap<String, @Nullable Object>();
        said.put("Wave", wave.number());
        said.put("Title", terms.title());
        said.put("First day", terms.startsOn());
        said.put("Last day", terms.endsOn());
        said.put("Owner", terms.ownerId());
        said.put("Units", sorted(terms.units()));
        return said;
    }

    private static List<UUID> sorted(Set<UUID> units) {
        return units.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
