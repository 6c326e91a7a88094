package org.plumbline.app.portfolio;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.StateMachine;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.portfolio.ObjectiveView.Reading;
import org.plumbline.app.portfolio.internal.ObjectiveTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the organisation wants to reach. Everybody signed in may read it, for a strategy that is not known serves
/// nobody; drafts are seen by who sets it.
@Service
public class Objectives {
    private static final String PREFIX = "STR";
    private static final int FIRST_YEAR = 1950;
    private static final int NOTE = 1_000;

    private final ObjectiveTable table;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;
    private final Clock clock;

    Objectives(
            ObjectiveTable table,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            SearchIndex index,
            Clock clock) {
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
        this.clock = clock;
    }

    /// True where the acting person sets objectives and priorities.
    public boolean maySet() {
        return access.may(Permission.SET_STRATEGY);
    }

    /// The objectives (not themes, not key measures) that work may serve today, by priority.
    @Transactional(readOnly = true)
    public List<ObjectiveView> active() {
        var today = LocalDate.now(clock);
        return all().stream()
                .filter(objective -> objective.text().level() == ObjectiveLevel.OBJECTIVE && objective.holdsOn(today))
                .toList();
    }

    /// All that the acting person may see: themes first, then objectives, then key measures, each by priority.
    @Transactional(readOnly = true)
    public List<ObjectiveView> all() {
        access.actor();
        return table.all(maySet());
    }

    /// Those of some ids that the acting person may see.
    @Transactional(readOnly = true)
    public List<ObjectiveView> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.byIds(ids, maySet());
    }

    /// The objective of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public ObjectiveView get(String key) {
        access.actor();
        return table.byKey(key, maySet()).orElseThrow(() -> new Missing("objective", key));
    }

    /// What its measure read, by day.
    @Transactional(readOnly = true)
    public List<Reading> readings(ObjectiveView objective) {
        return table.readings(get(objective.key()).id());
    }

    /// Writes a draft down.
    ///
    /// @throws Refusal where it cannot be kept
    @Transactional
    public ObjectiveView create(ObjectiveText text) {
        access.require(Permission.SET_STRATEGY);
        var id = Ids.next();
        requireSound(id, text);
        var objective = new ObjectiveView(id, numbering.next(PREFIX), ObjectiveState.DRAFT, text, null, 1);
        write(objective);
        audit.record(objective.subject(), "created", Map.of(), told(objective));
        return objective;
    }

    /// Changes what an objective says.
    ///
    /// @param version as it was read
    /// @throws Refusal where it was changed meanwhile or cannot be kept
    @Transactional
    public ObjectiveView change(UUID id, int version, ObjectiveText text) {
        var before = lock(id, version);
        requireSound(id, text);
        if (before.text().level() != text.level() && hasChildren(id)) {
            throw new Refusal(StrategyRules.HAS_CHILDREN, before.key());
        }
        var after = with(before, before.state(), text);
        if (after.state() == ObjectiveState.ACTIVE) {
            requireReady(after);
        }
        write(after);
        audit.record(after.subject(), "changed", told(before), told(after));
        return after;
    }

    /// Takes a draft out.
    ///
    /// @throws Refusal where it was active before
    @Transactional
    public void discard(UUID id, int version) {
        var objective = lock(id, version);
        if (objective.state() != ObjectiveState.DRAFT) {
            throw new Refusal(StrategyRules.NOT_A_DRAFT, objective.key());
        }
        if (hasChildren(id)) {
            throw new Refusal(StrategyRules.HAS_CHILDREN, objective.key());
        }
        audit.record(objective.subject(), "removed", told(objective), Map.of());
        index.remove(id);
        table.delete(id);
    }

    /// What can be done with it by the acting person.
    public List<ObjectiveCommand> steps(ObjectiveView objective) {
        return maySet()
                ? ObjectiveLife.TABLE.from(objective.state()).stream()
                        .map(StateMachine.Transition::command)
                        .toList()
                : List.of();
    }

    /// Leads an objective on.
    ///
    /// @param reason why; blank where the step needs none
    /// @throws Refusal where the step does not lead from there, or something is missing
    @Transactional
    public ObjectiveView move(UUID id, int version, ObjectiveCommand command, String reason) {
        var before = lock(id, version);
        var step = ObjectiveLife.TABLE.require(before.state(), command);
        if (command.needsReason() && reason.isBlank()) {
            throw new Refusal(StrategyRules.NO_REASON);
        }
        if (reason.length() > NOTE) {
            throw new Refusal(StrategyRules.LONG, "Reason", NOTE);
        }
        var after = with(before, step.to(), before.text());
        if (after.state() == ObjectiveState.ACTIVE) {
            requireReady(after);
        }
        write(after);
        var now = told(after);
        if (!reason.isBlank()) {
            now.put("Reason", reason.strip());
        }
        audit.record(after.subject(), command.done(), told(before), now);
        return after;
    }

    /// True where the acting person records what the measure reads: its owner, and who sets the strategy.
    public boolean mayRecord(ObjectiveView objective) {
        return objective.text().measure().name() != null
                && (maySet()
                        || access.actor().personId().equals(objective.text().ownerId()));
    }

    /// Records what the measure read on a day, in place of what was said of that day before.
    ///
    /// @throws Refusal where nothing is measured or the day is still to come
    @Transactional
    public void record(UUID id, Reading reading) {
        var objective = table.lock(id, maySet()).orElseThrow(() -> new Missing("objective", id));
        if (!maySet() && !access.actor().personId().equals(objective.text().ownerId())) {
            throw new Forbidden(Permission.SET_STRATEGY);
        }
        if (objective.text().measure().name() == null) {
            throw new Refusal(StrategyRules.NOT_MEASURED, objective.key());
        }
        if (reading.day().isAfter(LocalDate.now(clock))) {
            throw new Refusal(StrategyRules.FUTURE);
        }
        if (reading.day().getYear() < FIRST_YEAR) {
            throw new Refusal(StrategyRules.TOO_EARLY);
        }
        var note = reading.note();
        if (note != null && note.length() > NOTE) {
            throw new Refusal(StrategyRules.LONG, "Note", NOTE);
        }
        var before = table.readings(id).stream()
                .filter(one -> one.day().equals(reading.day()))
                .map(Reading::value)
                .findFirst();
        table.record(id, reading, access.actor().personId());
        var field = "Reading of " + reading.day();
        audit.record(
                objective.subject(),
                "measured",
                before.<Map<String, BigDecimal>>map(value -> Map.of(field, value))
                        .orElse(Map.of()),
                Map.of(field, reading.value()));
    }

    /// Gives an objective another priority; the review that decided it has asked for access.
    void prioritise(ObjectiveView objective, int priority) {
        var after = with(objective, objective.state(), objective.text().prioritised(priority));
        write(after);
        audit.record(after.subject(), "prioritised", told(objective), told(after));
    }

    private ObjectiveView lock(UUID id, int version) {
        access.require(Permission.SET_STRATEGY);
        var objective = table.lock(id, true).orElseThrow(() -> new Missing("objective", id));
        if (objective.version() != version) {
            throw new Refusal(StrategyRules.CHANGED_MEANWHILE, objective.key());
        }
        return objective;
    }

    private static ObjectiveView with(ObjectiveView before, ObjectiveState state, ObjectiveText text) {
        return new ObjectiveView(before.id(), before.key(), state, text, before.latest(), before.version() + 1);
    }

    private void requireSound(UUID id, ObjectiveText text) {
        text.requireReadable();
        var parentId = text.parentId();
        var above = parentId == null
                ? null
                : table.byIds(List.of(parentId), true).stream()
                        .findFirst()
                        .orElseThrow(() -> new Missing("objective", parentId));
        if (above != null && above.text().level() != text.level().above()) {
            throw new Refusal(StrategyRules.WRONG_PARENT, text.level().label(), above.key());
        }
        if (above == null && text.level() == ObjectiveLevel.KEY_MEASURE) {
            throw new Refusal(StrategyRules.NO_PARENT);
        }
        var next = table.byIds(text.leadsTo(), true);
        var areObjectives = next.size() == text.leadsTo().size()
                && next.stream().allMatch(other -> other.text().level() == ObjectiveLevel.OBJECTIVE);
        if (text.leadsTo().contains(id)
                || !areObjectives
                || (!next.isEmpty() && text.level() != ObjectiveLevel.OBJECTIVE)) {
            throw new Refusal(StrategyRules.LEADS_TO_ITSELF);
        }
    }

    /// A theme is only a heading; what stands below it needs an owner and something to measure it by.
    private void requireReady(ObjectiveView objective) {
        var text = objective.text();
        if (text.level() == ObjectiveLevel.THEME) {
            return;
        }
        if (text.ownerId() == null) {
            throw new Refusal(StrategyRules.NO_OWNER);
        }
        var isMeasured = text.measure().isComplete()
                || children(objective.id()).stream()
                        .anyMatch(child -> child.text().measure().isComplete());
        if (!isMeasured) {
            throw new Refusal(StrategyRules.NO_MEASURE);
        }
    }

    private List<ObjectiveView> children(UUID id) {
        return table.all(true).stream()
                .filter(other -> id.equals(other.text().parentId()))
                .toList();
    }

    private boolean hasChildren(UUID id) {
        return !children(id).isEmpty();
    }

    private void write(ObjectiveView objective) {
        table.put(objective);
        var text = objective.text();
        index.put(
                objective.subject(),
                text.title(),
                text.meaning() + "\n"
                        + Objects.requireNonNullElse(text.measure().name(), ""),
                objective.href());
    }

    /// What stands in the audit trail; of a draft only that there is one, since who reads trails may not read drafts.
    private static Map<String, @Nullable Object> told(ObjectiveView objective) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("State", objective.state().label());
        if (objective.state() == ObjectiveState.DRAFT) {
            return told;
        }
        var text = objective.text();
        told.put("Title", text.title());
        told.put("Level", text.level().label());
        told.put("Meaning", text.meaning());
        told.put("Perspective", text.perspective().label());
        told.put("Priority", text.priority());
        told.put("Owner", text.ownerId());
        told.put("Under", text.parentId());
        told.put("Valid from", text.validFrom());
        told.put("Valid to", text.validTo());
        told.put("Measure", text.measure().name());
        told.put("Unit", text.measure().unit());
        told.put("Baseline", text.measure().baseline());
        told.put("Target", text.measure().target());
        told.put("Target due", text.measure().due());
        told.values().removeIf(Objects::isNull);
        return told;
    }
}
