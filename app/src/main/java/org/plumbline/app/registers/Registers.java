package org.plumbline.app.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.registers.internal.LinkTable;
import org.plumbline.app.registers.internal.ProjectPulse;
import org.plumbline.app.registers.internal.RecordSearch;
import org.plumbline.app.registers.internal.RecordTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The registers of all projects: risks, issues, assumptions, dependencies, decisions, actions and changes.
@Service
public class Registers {
    private final RecordTable table;
    private final RecordSearch search;
    private final LinkTable links;
    private final ProjectPulse pulse;
    private final Projects projects;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final CustomFields customFields;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Registers(
            RecordTable table,
            RecordSearch search,
            LinkTable links,
            ProjectPulse pulse,
            Projects projects,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            CustomFields customFields,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.search = search;
        this.links = links;
        this.pulse = pulse;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.customFields = customFields;
        this.events = events;
        this.clock = clock;
    }

    /// The record of a key, if the acting person may see it.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public RegisterView get(String key) {
        return table.byKey(key, access.sight()).orElseThrow(() -> new Missing("record", key));
    }

    /// The record of an id, if the acting person may see it.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public RegisterView get(UUID id) {
        return byIds(List.of(id)).stream().findFirst().orElseThrow(() -> new Missing("record", id));
    }

    /// The records of some ids that the acting person may see.
    @Transactional(readOnly = true)
    public List<RegisterView> byIds(Collection<UUID> ids) {
        return table.byIds(ids, access.sight());
    }

    /// The records of some keys that the acting person may see.
    @Transactional(readOnly = true)
    public List<RegisterView> byKeys(Collection<String> keys) {
        return table.byKeys(keys, access.sight());
    }

    /// What a filter leaves of what the acting person may see.
    @Transactional(readOnly = true)
    public RegisterPage list(RegisterFilter filter) {
        return search.page(filter, access.sight(), LocalDate.now(clock), null);
    }

    /// The same where [#counts] has been asked already.
    @Transactional(readOnly = true)
    public RegisterPage list(RegisterFilter filter, Map<RegisterFilter.Show, Long> counts) {
        return search.page(filter, access.sight(), LocalDate.now(clock), counts.get(filter.show()));
    }

    /// The open decisions and changes that the acting person was asked to decide.
    @Transactional(readOnly = true)
    public List<RegisterView> askedOfMe() {
        return search.askedOf(access.actor().personId(), access.sight());
    }

    /// How many of these there are for each choice in one click.
    @Transactional(readOnly = true)
    public Map<RegisterFilter.Show, Long> counts(RegisterFilter filter) {
        return search.counts(filter, access.sight(), LocalDate.now(clock));
    }

    /// What stands open in a project's registers today.
    @Transactional(readOnly = true)
    public RegistersChanged exposureOf(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return pulse.measure(projectId);
    }

    /// Open risk scores summed at the end of each day (F52).
    @Transactional(readOnly = true)
    public Map<LocalDate, Long> exposureAt(UUID projectId, Collection<LocalDate> days) {
        access.require(Permission.SEE, projectId);
        return search.exposureAt(projectId, days);
    }

    /// The seen records that a record led to or came from.
    @Transactional(readOnly = true)
    public List<RecordLink> linksOf(UUID id) {
        return links.of(id, access.sight());
    }

    /// Takes a record into a register.
    @Transactional
    public RegisterView create(NewRecord command) {
        access.require(Permission.REGISTER, command.projectId());
        projects.get(command.projectId());
        var record = insert(command, numbering.next(command.kind().prefix()));
        pulse.tell(record.projectId());
        return record;
    }

    /// Takes many records in; those of a source known already are brought up to date. Each project is told of once.
    ///
    /// @return the records in the order of the commands
    @Transactional
    public List<RegisterView> load(List<NewRecord> commands) {
        var touched = new LinkedHashSet<UUID>();
        var records = new ArrayList<RegisterView>();
        for (var command : commands) {
            if (touched.add(command.projectId())) {
                access.require(Permission.REGISTER, command.projectId());
            }
            var source = command.source();
            var known = source == null
                    ? null
                    : table.bySource(command.kind(), source).orElse(null);
            if (known == null) {
                records.add(insert(command, numbering.next(command.kind().prefix())));
            } else {
                access.require(Permission.REGISTER, known.projectId());
                var state = command.state() == null ? known.state() : command.state();
                records.add(store(known, state, merged(known.values(), command.values()), "loaded"));
            }
        }
        touched.forEach(pulse::tell);
        return records;
    }

    private RegisterView insert(NewRecord command, String key) {
        var kind = command.kind();
        var state = command.state() == null ? kind.first() : command.state();
        Values.requireState(kind, state);
        var today = LocalDate.now(clock);
        var raised = command.raisedOn() == null ? today : command.raisedOn();
        var given = merged(Map.of(), command.values());
        if (kind == RegisterKind.DECISION) {
            given.putIfAbsent(RegisterField.REQUESTED_ON, raised);
        }
        var values = Values.settled(kind, given);
        var record = new RegisterView(
                Ids.next(),
                key,
                kind,
                command.projectId(),
                state,
                values,
                raised,
                state.isOpen() ? null : today,
                0,
                clock.instant());
        table.insert(record, command.source());
        audit.record(subject(record), "created", Map.of(), Values.named(record));
        events.publishEvent(new RecordChanged(record));
        return record;
    }

    /// Changes some fields; a null value takes a field away. Equal values change nothing.
    ///
    /// @param version the version the person saw; a later one in the register is a conflict
    @Transactional
    public RegisterView change(UUID id, int version, Map<RegisterField, ? extends @Nullable Object> patch) {
        var before = locked(id, version);
        access.require(Permission.REGISTER, before.projectId());
        requireDecider(before, patch);
        var after = store(before, before.state(), merged(before.values(), patch), "changed");
        pulse.tell(after.projectId());
        return after;
    }

    /// What was decided is no field like others: only who decides, or writes decisions down, says it.
    private void requireDecider(RegisterView before, Map<RegisterField, ? extends @Nullable Object> patch) {
        var isDecided = before.kind() == RegisterKind.DECISION || before.kind() == RegisterKind.CHANGE;
        var saysOtherwise = Values.OF_DECISIONS.stream()
                .anyMatch(field -> patch.containsKey(field)
                        && !Objects.equals(patch.get(field), before.values().get(field)));
        if (isDecided
                && saysOtherwise
                && !access.may(Permission.DECIDE, before.projectId())
                && !access.may(Permission.RECORD_DECISION, before.projectId())) {
            throw new Refusal(RegisterRules.NOT_A_DECIDER, before.key());
        }
    }

    /// Moves a record on by a command, with what there is to say about it.
    @Transactional
    public RegisterView move(
            UUID id, int version, RegisterCommand command, Map<RegisterField, ? extends @Nullable Object> patch) {
        var before = locked(id, version);
        var transition = RegisterLife.of(before.kind()).require(before.state(), command);
        access.require(transition.permission(), before.projectId());
        if (!patch.isEmpty() && transition.permission() == Permission.DECIDE) {
            Values.requireOnly(command, patch.keySet());
        }
        var values = merged(before.values(), patch);
        Values.requireFields(command, values);
        Values.dated(transition.to(), values, LocalDate.now(clock));
        var after = store(before, transition.to(), values, "moved");
        pulse.tell(after.projectId());
        return after;
    }

    /// Makes another kind of record out of one: an occurred risk becomes an issue and is over, everything else goes
    /// on beside what it led to. Both know each other from then on.
    @Transactional
    public RegisterView convert(UUID id, int version, RegisterKind to) {
        var before = locked(id, version);
        access.require(Permission.REGISTER, before.projectId());
        if (before.kind() == to) {
            throw new Refusal(RegisterRules.SAME_KIND, before.key());
        }
        var becomes = before.kind() == RegisterKind.RISK && to == RegisterKind.ISSUE && before.isOpen();
        var made =
                insert(NewRecord.of(to, before.projectId(), Values.carried(before, to)), numbering.next(to.prefix()));
        links.add(before.id(), made.id(), becomes ? RecordLink.Kind.BECAME : RecordLink.Kind.LED_TO);
        var origin =
                becomes ? store(before, RegisterState.OCCURRED, merged(before.values(), Map.of()), "moved") : before;
        audit.record(subject(origin), "converted", Map.of(), Map.of("Became", made.key()));
        audit.record(subject(made), "converted", Map.of(), Map.of("Came from", before.key()));
        pulse.tell(before.projectId());
        return made;
    }

    /// Says that two records have to do with each other.
    @Transactional
    public void relate(UUID id, UUID otherId) {
        var one = get(id);
        var other = get(otherId);
        access.require(Permission.REGISTER, one.projectId());
        links.add(one.id(), other.id(), RecordLink.Kind.RELATES_TO);
        audit.record(subject(one), "related", Map.of(), Map.of("Relates to", other.key()));
    }

    private RegisterView locked(UUID id, int version) {
        var record = table.lock(id, access.sight()).orElseThrow(() -> new Missing("record", id));
        if (record.version() != version) {
            throw new Refusal(RegisterRules.CHANGED_MEANWHILE, record.key());
        }
        return record;
    }

    private RegisterView store(
            RegisterView before, RegisterState state, Map<RegisterField, Object> merged, String action) {
        var values = Values.settled(before.kind(), merged);
        Values.requireState(before.kind(), state);
        if (state == before.state() && Values.same(values, before.values())) {
            return before;
        }
        var today = LocalDate.now(clock);
        var closed = before.closedOn() == null ? today : before.closedOn();
        var after = new RegisterView(
                before.id(),
                before.key(),
                before.kind(),
                before.projectId(),
                state,
                values,
                before.raisedOn(),
                state.isOpen() ? null : closed,
                before.version() + 1,
                clock.instant());
        table.update(after);
        audit.record(subject(after), action, Values.named(before), Values.named(after));
        events.publishEvent(new RecordChanged(after));
        return after;
    }

    private static Map<RegisterField, Object> merged(
            Map<RegisterField, Object> values, Map<RegisterField, ? extends @Nullable Object> patch) {
        var merged = new EnumMap<RegisterField, Object>(RegisterField.class);
        merged.putAll(values);
        patch.forEach((field, value) -> {
            if (value == null) {
                merged.remove(field);
            } else {
                merged.put(field, value);
            }
        });
        return merged;
    }

    /// Sets fields that the organisation added; the record's version rises where any differs.
    @Transactional
    public void describe(UUID id, Map<UUID, String> typed) {
        var record = get(id);
        access.require(Permission.REGISTER, record.projectId());
        if (customFields.set(subject(record), typed)) {
            table.touch(id);
        }
    }

    /// The value of one field, if a record of the kind could have it.
    ///
    /// @throws Refusal where it could not
    public @Nullable Object checked(RegisterKind kind, RegisterField field, @Nullable Object value) {
        if (value != null) {
            var values = new EnumMap<RegisterField, Object>(Map.of(RegisterField.TITLE, "x"));
            values.put(field, value);
            if (field != RegisterField.RESPONSE) {
                Values.settled(kind, values);
            }
        }
        return value;
    }

    /// True where the acting person may change records of the project.
    public boolean mayRegister(UUID projectId) {
        return access.may(Permission.REGISTER, projectId);
    }

    /// Which commands lead on from where a record stands, and that the acting person may use.
    @Transactional(readOnly = true)
    public List<RegisterCommand> commandsFor(RegisterView record) {
        var commands = new LinkedHashSet<RegisterCommand>();
        for (var transition : RegisterLife.of(record.kind()).from(record.state())) {
            if (access.may(transition.permission(), record.projectId())) {
                commands.add(transition.command());
            }
        }
        return List.copyOf(commands);
    }

    /// Tells of the projects whose records came due yesterday: they stand unmanaged from today on.
    @Transactional
    public int tellOfNewlyOverdue() {
        var due = search.projectsWithRecordsDueOn(LocalDate.now(clock).minusDays(1));
        due.forEach(pulse::tell);
        return due.size();
    }

    /// What audit trail, comments and attachments of a record hang on.
    public static Subject subject(RegisterView record) {
        return new Subject(record.kind().word(), record.id(), record.key(), record.projectId());
    }
}
