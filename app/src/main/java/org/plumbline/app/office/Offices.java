package org.plumbline.app.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.office.internal.OfficeGate;
import org.plumbline.app.office.internal.OfficeTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The offices: founded, changed, led through their life, and what each supervises.
@Service
public class Offices {
    private static final String PREFIX = "OFC";

    private final OfficeTable table;
    private final OfficeDoor door;
    private final OfficeGate gate;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;
    private final Clock clock;

    Offices(
            OfficeTable table,
            OfficeDoor door,
            OfficeGate gate,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            SearchIndex index,
            Clock clock) {
        this.table = table;
        this.door = door;
        this.gate = gate;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
        this.clock = clock;
    }

    /// The offices that the acting person sees, by name.
    @Transactional(readOnly = true)
    public List<OfficeView> all() {
        return door.seen();
    }

    /// The seen office of a key.
    ///
    /// @throws org.plumbline.app.kernel.Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public OfficeView get(String key) {
        return door.get(key);
    }

    /// The seen office of an id.
    ///
    /// @throws org.plumbline.app.kernel.Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public OfficeView get(UUID id) {
        return door.get(id);
    }

    /// True where the acting person may found offices.
    public boolean mayFound() {
        return access.may(Permission.RUN_OFFICE);
    }

    /// True where the acting person may change the office.
    public boolean mayRun(OfficeView office) {
        return door.mayRun(office);
    }

    /// Founds an office.
    ///
    /// @param facts what is known, by the names in [OfficeFacts]
    /// @throws Refusal where a rule forbids it
    @Transactional
    public OfficeView found(Facts facts) {
        access.require(Permission.RUN_OFFICE);
        var type = facts.text(OfficeFacts.TYPE);
        var known = type != null && OfficeType.valueOf(type).isTemporary() && !facts.has(OfficeFacts.IS_TEMPORARY)
                ? facts.with(OfficeFacts.IS_TEMPORARY, "true")
                : facts;
        var office = new OfficeView(Ids.next(), numbering.next(PREFIX), OfficeState.INITIATION, known, 1);
        gate.check(office);
        table.put(office);
        settle(office, null);
        audit.record(office.subject(), "created", Map.of(), office.facts().values());
        return office;
    }

    /// Changes what is known of an office.
    ///
    /// @param version that the person saw
    /// @param patch values by fact; null takes one out
    @Transactional
    public OfficeView change(UUID id, int version, Map<String, @Nullable String> patch) {
        var before = door.lock(id);
        if (before.version() != version) {
            throw new Refusal(OfficeRules.CHANGED_MEANWHILE, before.key());
        }
        var after =
                new OfficeView(id, before.key(), before.state(), before.facts().with(patch), version + 1);
        gate.check(after);
        table.put(after);
        settle(after, before);
        audit.record(
                after.subject(),
                "changed",
                before.facts().values(),
                after.facts().values());
        return after;
    }

    /// Head and search follow what is known.
    private void settle(OfficeView after, @Nullable OfficeView before) {
        var was = before == null ? null : before.headId();
        if (!Objects.equals(was, after.headId()) || !after.state().isOpen()) {
            if (was != null) {
                access.revoke(was, Role.PMO_HEAD, ScopeKind.OFFICE, after.id());
            }
            var head = after.headId();
            if (head != null && after.state().isOpen()) {
                access.grant(head, Role.PMO_HEAD, ScopeKind.OFFICE, after.id());
            }
        }
        index.put(after.subject(), after.name(), after.facts().textOr(OfficeFacts.PURPOSE), after.href());
    }

    /// Leads an office on. Closing one that supervises projects goes by [#close].
    @Transactional
    public OfficeView move(UUID id, OfficeCommand command) {
        var before = door.lock(id);
        var row = OfficeLife.TABLE.require(before.state(), command);
        if (command == OfficeCommand.CLOSE && !table.projects(id).isEmpty()) {
            throw new Refusal(OfficeRules.NO_SUCCESSOR, before.name());
        }
        gate.pass(before, command);
        if (command == OfficeCommand.REVISIT) {
            gate.beginRevisit(before);
        }
        return become(before, row.to(), command);
    }

    private OfficeView become(OfficeView before, OfficeState state, OfficeCommand command) {
        var after = new OfficeView(before.id(), before.key(), state, before.facts(), before.version() + 1);
        table.put(after);
        settle(after, before);
        audit.record(
                after.subject(),
                "moved",
                Map.of("State", before.state(), "Step", ""),
                Map.of("State", state, "Step", command));
        return after;
    }

    /// Ends an office and hands its projects over.
    ///
    /// @param successorId who takes the projects; null where there are none
    /// @param done the points of the hand-over that are done; all are needed
    @Transactional
    public OfficeView close(UUID id, @Nullable UUID successorId, List<HandOverPoint> done, @Nullable String note) {
        var before = door.lock(id);
        OfficeLife.TABLE.require(before.state(), OfficeCommand.CLOSE);
        gate.pass(before, OfficeCommand.CLOSE);
        gate.checkHandOver(before, successorId, done);
        var projects = table.projects(id);
        if (successorId != null) {
            projects.forEach(project -> table.supervise(successorId, project, LocalDate.now(clock)));
        }
        gate.keepHandOver(id, successorId, done, note);
        var after = become(before, OfficeState.CLOSED, OfficeCommand.CLOSE);
        projects.forEach(project -> table.release(id, project));
        projects.forEach(this::place);
        return after;
    }

    /// Removes an office that has not begun its work and supervises nothing.
    @Transactional
    public void remove(UUID id) {
        access.require(Permission.RUN_OFFICE);
        var office = door.lock(id);
        var projects = table.projects(id).size();
        if (projects > 0) {
            throw new Refusal(OfficeRules.SUPERVISES, office.name(), projects);
        }
        gate.checkBelow(office);
        if (office.state() != OfficeState.INITIATION) {
            throw new Refusal(OfficeRules.NOT_FRESH, office.name());
        }
        var head = office.headId();
        if (head != null) {
            access.revoke(head, Role.PMO_HEAD, ScopeKind.OFFICE, id);
        }
        table.remove(id);
        index.remove(id);
        audit.record(office.subject(), "removed", office.facts().values(), Map.of());
    }

    /// The projects that an office supervises, as far as the acting person sees them.
    @Transactional(readOnly = true)
    public List<SearchIndex.Place> projects(UUID officeId) {
        return index.seen(table.projects(door.get(officeId).id()));
    }

    /// Says that an office supervises a project.
    @Transactional
    public void supervise(UUID officeId, UUID projectId) {
        var office = door.lock(officeId);
        access.require(Permission.SEE, projectId);
        var project = index.get(projectId);
        gate.checkRoom(office, projectId);
        if (table.supervise(officeId, projectId, LocalDate.now(clock))) {
            place(projectId);
            // By key alone: whoever sees the office need not see the project.
            audit.record(
                    office.subject(),
                    "supervises",
                    Map.of(),
                    Map.of("Project", project.subject().key()));
        }
    }

    /// Says that an office supervises a project no longer.
    @Transactional
    public void release(UUID officeId, UUID projectId) {
        var office = door.lock(officeId);
        access.require(Permission.SEE, projectId);
        if (!table.release(officeId, projectId)) {
            throw new Refusal(OfficeRules.NOT_SUPERVISED, office.name());
        }
        place(projectId);
        var project = index.get(projectId);
        audit.record(
                office.subject(),
                "supervises no longer",
                Map.of("Project", project.subject().key()),
                Map.of());
    }

    /// Grants for an office reach the projects it supervises.
    private void place(UUID projectId) {
        access.place(projectId, ScopeKind.OFFICE, table.supervisorsOf(projectId));
    }

    /// How many projects each seen office supervises, of those that the acting person sees.
    @Transactional(readOnly = true)
    public Map<UUID, Long> projectCounts() {
        var seen = access.sight();
        var offices = door.seen().stream().map(OfficeView::id).collect(Collectors.toCollection(HashSet::new));
        var counts = new LinkedHashMap<UUID, Long>();
        table.supervisions().stream()
                .filter(one -> offices.contains(one.officeId()) && seen.covers(one.projectId()))
                .forEach(one -> counts.merge(one.officeId(), 1L, Long::sum));
        return counts;
    }
}
