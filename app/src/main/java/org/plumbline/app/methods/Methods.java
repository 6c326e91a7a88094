package org.plumbline.app.methods;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import org.plumbline.app.methods.internal.ReleaseTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The studio of methods: written, looked at by others, published in versions and announced. Everybody reads what
/// is published; drafts are for those who write.
@Service
public class Methods {
    private static final int NAME = 200;
    private static final int NOTES = 4_000;

    private final ReleaseTable table;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final ReleaseNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Methods(
            ReleaseTable table,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            ReleaseNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /// True where the acting person writes methods.
    public boolean mayShape() {
        return access.may(Permission.SHAPE_METHODS);
    }

    /// The methods that the acting person reads, by name: those with a published version, and drafts for who
    /// writes.
    @Transactional(readOnly = true)
    public List<MethodView> all() {
        var isWriter = mayShape();
        var open = isWriter
                ? List.<UUID>of()
                : table.published().stream().map(ReleaseView::methodId).toList();
        return table.methods().stream()
                .filter(one -> isWriter || open.contains(one.id()))
                .toList();
    }

    /// The method of a key.
    ///
    /// @throws Missing where there is none or it may not be read
    @Transactional(readOnly = true)
    public MethodView get(String key) {
        return all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("method", key));
    }

    /// The versions of a method that the acting person reads, latest first.
    @Transactional(readOnly = true)
    public List<ReleaseView> releases(MethodView method) {
        var isWriter = mayShape();
        return table.of(method.id()).stream()
                .filter(one -> isWriter || one.state().isOpen())
                .toList();
    }

    /// A version of a method.
    ///
    /// @throws Missing where there is none or it may not be read
    @Transactional(readOnly = true)
    public ReleaseView release(MethodView method, int number) {
        return releases(method).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("release", number));
    }

    /// What a reader sees first: the published version, else the latest.
    @Transactional(readOnly = true)
    public Optional<ReleaseView> present(MethodView method) {
        var all = releases(method);
        return all.stream()
                .filter(one -> one.state() == ReleaseState.PUBLISHED)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /// The published version of each method, by method.
    @Transactional(readOnly = true)
    public Map<UUID, ReleaseView> published() {
        access.actor();
        var byMethod = new HashMap<UUID, ReleaseView>();
        table.published().forEach(one -> byMethod.put(one.methodId(), one));
        return byMethod;
    }

    /// Takes a pack in as a method of its own with a first draft.
    ///
    /// @throws Refusal where a method of that name is there
    @Transactional
    public MethodView install(Pack pack) {
        access.require(Permission.SHAPE_METHODS);
        requireName(pack.name(), null);
        var me = access.actor().personId();
        var method = new MethodView(
                Ids.next(), numbering.next("MTH"), pack.name(), pack.kind(), pack.purpose(), me, null, 1);
        table.put(method);
        audit.record(method.subject(), "created", Map.of(), told(method));
        put(method, draft(method, 1, pack), null, "version begun");
        return method;
    }

    private ReleaseView draft(MethodView method, int number, Pack pack) {
        return new ReleaseView(
                Ids.next(),
                method.id(),
                number,
                ReleaseState.DRAFT,
                pack,
                "",
                access.actor().personId(),
                LocalDate.now(clock),
                null,
                null,
                null,
                1);
    }

    private void requireName(String name, @Nullable UUID own) {
        if (name.isBlank() || name.length() > NAME) {
            throw new Refusal(MethodRules.NAME);
        }
        if (table.methods().stream()
                .anyMatch(one ->
                        one.name().equalsIgnoreCase(name.strip()) && !one.id().equals(own))) {
            throw new Refusal(MethodRules.NAME_TAKEN, name);
        }
    }

    /// What is said of a method.
    public record Terms(
            String name,
            String purpose,
            @Nullable UUID ownerId,
            @Nullable UUID boardId) {}

    /// Changes who answers for a method and what it is called.
    ///
    /// @param version as it was read
    @Transactional
    public MethodView change(MethodView method, int version, Terms terms) {
        access.require(Permission.SHAPE_METHODS);
        var before = lock(method);
        if (before.version() != version) {
            throw new Refusal(MethodRules.CHANGED_MEANWHILE, before.key());
        }
        requireName(terms.name(), before.id());
        var after = new MethodView(
                before.id(),
                before.key(),
                terms.name().strip(),
                before.kind(),
                terms.purpose(),
                terms.ownerId(),
                terms.boardId(),
                before.version() + 1);
        table.put(after);
        audit.record(after.subject(), "changed", told(before), told(after));
        find(after);
        return after;
    }

    /// Begins the next version, from the published one or from another pack.
    ///
    /// @param pack null to go on from what is published
    @Transactional
    public ReleaseView begin(MethodView method, @Nullable Pack pack) {
        access.require(Permission.SHAPE_METHODS);
        lock(method);
        var all = table.of(method.id());
        all.stream().filter(one -> !one.state().isOpen()).findFirst().ifPresent(open -> {
            throw new Refusal(MethodRules.DRAFT_THERE, open.number());
        });
        var from = all.getFirst();
        return put(method, draft(method, from.number() + 1, pack == null ? from.pack() : pack), null, "version begun");
    }

    /// Changes what a draft says.
    ///
    /// @param version as it was read
    /// @param change from the pack as it stands to the pack as it shall stand
    @Transactional
    public ReleaseView write(MethodView method, int number, int version, UnaryOperator<Pack> change) {
        access.require(Permission.SHAPE_METHODS);
        lock(method);
        var before = release(method, number);
        if (before.state() != ReleaseState.DRAFT) {
            throw new Refusal(MethodRules.NOT_A_DRAFT, number);
        }
        requireVersion(method, before, version);
        var after = with(before, before.state(), change.apply(before.pack()), before.notes());
        return put(method, after, before, "version written");
    }

    /// Takes a draft away that nobody but its writers has seen.
    @Transactional
    public void discard(MethodView method, int number) {
        access.require(Permission.SHAPE_METHODS);
        lock(method);
        var before = release(method, number);
        if (before.state() != ReleaseState.DRAFT || number == 1) {
            throw new Refusal(MethodRules.NOT_A_DRAFT, number);
        }
        table.remove(before.id());
        audit.record(method.subject(), "draft discarded", told(before), Map.of());
    }

    /// The steps that the acting person may take with a version.
    @Transactional(readOnly = true)
    public List<ReleaseCommand> steps(MethodView method, ReleaseView release) {
        var me = access.actor().personId();
        return ReleaseLife.TABLE.from(release.state()).stream()
                .filter(step -> may(method, step.permission()))
                .map(StateMachine.Transition::command)
                .filter(step -> step != ReleaseCommand.PUBLISH || !me.equals(release.submittedBy()))
                .filter(step -> step != ReleaseCommand.SUPERSEDE)
                .toList();
    }

    /// The owner of a method publishes it as well.
    private boolean may(MethodView method, Permission permission) {
        var isOwner = access.actor().personId().equals(method.ownerId());
        return access.may(permission) || (permission == Permission.RELEASE_METHODS && isOwner && mayShape());
    }

    /// Leads a version on. Publishing supersedes the version before and tells everybody whose projects use it.
    ///
    /// @param version as it was read
    /// @param notes what changes for projects and why; needed to publish
    @Transactional
    public ReleaseView move(MethodView method, int number, int version, ReleaseCommand command, String notes) {
        var seen = lock(method);
        var before = release(seen, number);
        var step = ReleaseLife.TABLE.require(before.state(), command);
        if (!may(seen, step.permission())) {
            throw new Forbidden(step.permission());
        }
        requireVersion(seen, before, version);
        var said = notes.isBlank() ? before.notes() : notes.strip();
        if (command == ReleaseCommand.PUBLISH) {
            requireReady(seen, before, said);
            table.published().stream()
                    .filter(one -> one.methodId().equals(seen.id()))
                    .forEach(one -> put(
                            seen,
                            with(one, ReleaseState.SUPERSEDED, one.pack(), one.notes()),
                            one,
                            ReleaseCommand.SUPERSEDE.done()));
        }
        var after = put(seen, with(before, step.to(), before.pack(), said), before, command.done());
        if (command == ReleaseCommand.PUBLISH) {
            find(seen);
            news.announce(seen, after);
            events.publishEvent(new MethodReleased(seen, after));
        }
        return after;
    }

    private void requireReady(MethodView method, ReleaseView release, String notes) {
        if (access.actor().personId().equals(release.submittedBy())) {
            throw new Refusal(MethodRules.OWN_WORK);
        }
        if (method.ownerId() == null) {
            throw new Refusal(MethodRules.NO_OWNER);
        }
        if (notes.length() < 10 || notes.length() > NOTES) {
            throw new Refusal(MethodRules.NO_NOTES);
        }
    }

    /// What comes, changes and goes with a version, against the one before; everything comes with the first.
    @Transactional(readOnly = true)
    public PackDifference difference(MethodView method, ReleaseView release) {
        var before = table.of(method.id()).stream()
                .filter(one -> one.number() == release.number() - 1)
                .map(ReleaseView::pack)
                .findFirst();
        return before.map(pack -> PackDifference.between(pack, release.pack()))
                .orElseGet(() -> new PackDifference(List.of()));
    }

    private MethodView lock(MethodView method) {
        return table.lock(method.id()).orElseThrow(() -> new Missing("method", method.key()));
    }

    private static void requireVersion(MethodView method, ReleaseView release, int version) {
        if (release.version() != version) {
            throw new Refusal(MethodRules.CHANGED_MEANWHILE, method.key());
        }
    }

    private ReleaseView with(ReleaseView before, ReleaseState state, Pack pack, String notes) {
        var me = access.actor().personId();
        var isPublished = state == ReleaseState.PUBLISHED;
        return new ReleaseView(
                before.id(),
                before.methodId(),
                before.number(),
                state,
                pack,
                notes,
                before.madeBy(),
                before.madeOn(),
                state == ReleaseState.REVIEW ? me : state == ReleaseState.DRAFT ? null : before.submittedBy(),
                isPublished ? me : before.publishedBy(),
                isPublished ? LocalDate.now(clock) : before.publishedOn(),
                before.version() + 1);
    }

    private ReleaseView put(MethodView method, ReleaseView after, @Nullable ReleaseView before, String done) {
        table.put(after);
        audit.record(method.subject(), done, before == null ? Map.of() : told(before), told(after));
        return after;
    }

    private void find(MethodView method) {
        present(method).filter(one -> one.state().isOpen()).ifPresent(one -> news.find(method, one));
    }

    private static Map<String, Object> told(MethodView method) {
        var told = new HashMap<String, Object>();
        told.put("Name", method.name());
        told.put("Purpose", method.purpose());
        told.put("Owner", method.ownerId());
        told.put("Board", method.boardId());
        return told;
    }

    private static Map<String, Object> told(ReleaseView release) {
        return Map.of(
                "Version", release.number(),
                "State", release.state(),
                "Release notes", release.notes(),
                "Edition", release.version());
    }
}
