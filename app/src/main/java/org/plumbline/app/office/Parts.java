package org.plumbline.app.office;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.StateMachine;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.office.internal.PartChecks;
import org.plumbline.app.office.internal.PartTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What offices consist of: mandate items, services, objectives, activities and the other lists.
@Service
public class Parts {
    private static final Set<PartCommand> OWN_WORK = Set.of(PartCommand.BEGIN, PartCommand.FINISH);
    private static final Set<PartState> SETTLED = Set.of(PartState.VALIDATED, PartState.APPROVED, PartState.CONFIRMED);

    private final PartTable table;
    private final PartChecks checks;
    private final OfficeDoor door;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;
    private final Notifications notifications;
    private final Clock clock;

    Parts(
            PartTable table,
            PartChecks checks,
            OfficeDoor door,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            SearchIndex index,
            Notifications notifications,
            Clock clock) {
        this.table = table;
        this.checks = checks;
        this.door = door;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
        this.notifications = notifications;
        this.clock = clock;
    }

    /// The parts of a seen office, by key.
    @Transactional(readOnly = true)
    public List<PartView> of(UUID officeId) {
        return table.of(door.get(officeId).id());
    }

    /// The parts of a kind of a seen office, by key.
    @Transactional(readOnly = true)
    public List<PartView> of(UUID officeId, PartKind kind) {
        return of(officeId).stream().filter(part -> part.kind() == kind).toList();
    }

    /// The part of a key, of a seen office.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public PartView get(String key) {
        var part = table.byKey(key).orElseThrow(() -> new Missing("part", key));
        if (door.find(part.officeId()).isEmpty()) {
            throw new Missing("part", key);
        }
        return part;
    }

    /// The parts that name the acting person and are open, by key.
    @Transactional(readOnly = true)
    public List<PartView> mine() {
        return table.naming(access.actor().personId()).stream()
                .filter(part -> part.state().isOpen())
                .toList();
    }

    /// What a measure showed, oldest first.
    @Transactional(readOnly = true)
    public Map<LocalDate, java.math.BigDecimal> readings(UUID officeId, UUID partId) {
        door.get(officeId);
        return table.readings(partId);
    }

    /// Adds a part.
    ///
    /// @throws Refusal where a rule forbids it
    @Transactional
    public PartView add(UUID officeId, PartKind kind, String title, Facts facts) {
        var office = door.lock(officeId);
        if (!office.state().isOpen()) {
            throw new Refusal(OfficeRules.CLOSED, office.name());
        }
        return insert(office, kind, title, facts);
    }

    /// Adds a part whatever the acting person may do otherwise; the caller has asked.
    PartView insert(OfficeView office, PartKind kind, String title, Facts facts) {
        var part = new PartView(
                Ids.next(),
                numbering.next(kind.prefix()),
                office.id(),
                kind,
                kind.first(),
                FactTexts.clean(title),
                ValueSums.worked(kind, facts),
                access.actor().personId(),
                LocalDate.now(clock),
                1);
        checks.check(part);
        keep(part, null);
        audit.record(part.subject(), "created", Map.of(), said(part));
        tellNamed(part);
        return part;
    }

    /// Changes what is known of a part. What a named person validated, approved or confirmed waits for them again.
    ///
    /// @param version that the person saw
    /// @param patch values by fact; null takes one out
    @Transactional
    public PartView change(UUID id, int version, String title, Map<String, @Nullable String> patch) {
        var before = lock(id);
        door.requireRun(door.get(before.officeId()));
        if (before.version() != version) {
            throw new Refusal(OfficeRules.CHANGED_MEANWHILE, before.key());
        }
        var facts = ValueSums.worked(before.kind(), before.facts().with(patch));
        var isAnew = SETTLED.contains(before.state()) && !facts.equals(before.facts());
        var after = with(before, isAnew ? before.kind().first() : before.state(), FactTexts.clean(title), facts);
        checks.check(after);
        keep(after, before);
        audit.record(after.subject(), "changed", said(before), said(after));
        if (isAnew) {
            tellNamed(after);
        }
        return after;
    }

    /// The steps from here that the acting person may take.
    @Transactional(readOnly = true)
    public List<PartCommand> commandsFor(PartView part) {
        var office = door.get(part.officeId());
        return PartLife.of(part.kind()).from(part.state()).stream()
                .map(StateMachine.Transition::command)
                .filter(command -> office.state().isOpen() && isFor(office, part, command))
                .toList();
    }

    private boolean isFor(OfficeView office, PartView part, PartCommand command) {
        var me = access.actor().personId();
        var named = command.named();
        if (named != null) {
            return me.equals(part.facts().id(named));
        }
        return door.mayRun(office)
                || (OWN_WORK.contains(command) && me.equals(part.facts().id("owner")));
    }

    /// Leads a part on.
    ///
    /// @param version that the person saw
    /// @param said the facts that were said with it
    @Transactional
    public PartView move(UUID id, int version, PartCommand command, Map<String, @Nullable String> said) {
        var before = lock(id);
        var office = door.find(before.officeId());
        var seen = office.orElseGet(() -> door(before));
        var row = PartLife.of(before.kind()).require(before.state(), command);
        if (before.version() != version) {
            throw new Refusal(OfficeRules.CHANGED_MEANWHILE, before.key());
        }
        if (command.named() == null && !isFor(seen, before, command)) {
            door.requireRun(seen);
        }
        var after = with(
                before, row.to(), before.title(), dated(command, before.facts().with(said)));
        checks.pass(seen, after, command, access.actor().personId());
        if (command == PartCommand.RETIRE || command == PartCommand.DROP || command == PartCommand.CARRY_OVER) {
            checkUnused(before);
        }
        keep(after, before);
        audit.record(after.subject(), "moved", moved(before, ""), moved(after, t(command.label())));
        if (command == PartCommand.CARRY_OVER) {
            carry(seen, after);
        }
        return after;
    }

    /// The office of a service request, which who asked may see no further than the request itself.
    private OfficeView door(PartView part) {
        if (part.kind() == PartKind.REQUEST
                && access.actor().personId().equals(part.facts().id("requester"))) {
            return access.asSystem(() -> door.get(part.officeId()));
        }
        throw new Missing("part", part.key());
    }

    private void checkUnused(PartView part) {
        var users = checks.referringTo(part);
        if (!users.isEmpty() && part.kind() != PartKind.OBJECTIVE) {
            throw new Refusal(OfficeRules.IN_USE, part.key(), String.join(", ", users));
        }
    }

    private Facts dated(PartCommand command, Facts facts) {
        var today = LocalDate.now(clock);
        return switch (command) {
            case ACCEPT, DECLINE -> once(facts, "answered_on", today);
            case DELIVER -> once(facts, "delivered_on", today);
            case START_PILOT, GO_LIVE -> once(facts, "since", today);
            case AGREE, REJECT -> facts.with("said_on", today);
            default -> facts;
        };
    }

    /// What was noted before, such as of a past that is brought in, stays.
    private static Facts once(Facts facts, String name, LocalDate day) {
        return facts.has(name) ? facts : facts.with(name, day);
    }

    /// The same objective again, in the next period, from where it stands.
    private void carry(OfficeView office, PartView objective) {
        var facts = objective
                .facts()
                .with("period", objective.facts().text("next_period"))
                .with("next_period", null)
                .with("due", null)
                .with("note", t("Carried over from {0}", objective.key()));
        var actual = objective.facts().text("actual");
        insert(office, PartKind.OBJECTIVE, objective.title(), actual == null ? facts : facts.with("baseline", actual));
    }

    private PartView lock(UUID id) {
        return table.lock(id).orElseThrow(() -> new Missing("part", id));
    }

    private static PartView with(PartView part, PartState state, String title, Facts facts) {
        return new PartView(
                part.id(),
                part.key(),
                part.officeId(),
                part.kind(),
                state,
                title,
                facts,
                part.madeBy(),
                part.madeOn(),
                part.version() + 1);
    }

    private void keep(PartView part, @Nullable PartView before) {
        table.put(part);
        if (PartChecks.hasNewReading(before == null ? null : before.facts(), part.facts())) {
            var day = part.facts().date("as_of");
            table.read(
                    part.id(),
                    day == null ? LocalDate.now(clock) : day,
                    part.facts().amount("actual"));
        }
        index.put(
                part.subject(),
                part.title(),
                String.join("\n", part.facts().values().values()),
                part.href());
    }

    private static Map<String, Object> said(PartView part) {
        var said = new TreeMap<String, Object>();
        said.put("Title", part.title());
        part.facts().values().forEach((name, value) -> {
            var fact = PartFacts.of(part.kind(), name);
            said.put(fact == null ? name : fact.label(), value);
        });
        return said;
    }

    private static Map<String, Object> moved(PartView part, String step) {
        var said = new HashMap<>(said(part));
        said.put("State", part.state());
        said.put("Step", step);
        return said;
    }

    /// Whoever is named to validate, approve, confirm or agree hears of it.
    private void tellNamed(PartView part) {
        PartLife.of(part.kind()).from(part.state()).stream()
                .map(row -> row.command().named())
                .filter(Objects::nonNull)
                .distinct()
                .map(name -> part.facts().id(name))
                .filter(Objects::nonNull)
                .forEach(person -> notifications.tell(
                        person,
                        part.subject(),
                        () -> t("{0} waits for you: {1}", t(part.kind().label()), part.title()),
                        part.href()));
    }
}
