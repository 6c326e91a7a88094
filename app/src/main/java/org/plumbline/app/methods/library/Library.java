package org.plumbline.app.methods.library;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.StateMachine;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.methods.library.internal.CommunityTable;
import org.plumbline.app.methods.library.internal.ItemTable;
import org.plumbline.app.methods.library.internal.ReuseTable;
import org.plumbline.app.methods.library.internal.VersionTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The library: anybody signed in proposes, who curates publishes, everybody finds and uses what is published.
@Service
public class Library {
    private static final int REASON = 2_000;

    private final ItemTable table;
    private final VersionTable versions;
    private final ReuseTable reuses;
    private final CommunityTable communities;
    private final ItemIndex index;
    private final Projects projects;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Notifications notifications;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Library(
            ItemTable table,
            VersionTable versions,
            ReuseTable reuses,
            CommunityTable communities,
            ItemIndex index,
            Projects projects,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            Notifications notifications,
            Clock clock) {
        this.table = table;
        this.versions = versions;
        this.reuses = reuses;
        this.communities = communities;
        this.index = index;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.notifications = notifications;
        this.clock = clock;
    }

    ItemTable.Reader reader() {
        return ItemTable.Reader.of(access, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The item of a key.
    ///
    /// @throws Missing where there is none or it may not be read
    @Transactional(readOnly = true)
    public ItemView get(String key) {
        return table.byKey(key, reader()).orElseThrow(() -> new Missing("library item", key));
    }

    /// Those of some ids that the acting person may read, by key.
    @Transactional(readOnly = true)
    public List<ItemView> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.byIds(ids, reader());
    }

    /// A page of what the filter leaves of what the acting person may read.
    @Transactional(readOnly = true)
    public ItemPage list(ItemFilter filter) {
        return table.page(filter, reader());
    }

    /// How many there are for each choice in one click.
    @Transactional(readOnly = true)
    public Map<ItemFilter.Show, Long> counts(ItemFilter filter) {
        return table.counts(filter, reader());
    }

    /// What others make of some items, by item; an item that nobody rated or used is not in the map.
    @Transactional(readOnly = true)
    public Map<UUID, Esteem> esteem(Collection<UUID> ids) {
        return reuses.esteem(ids, access.sight());
    }

    /// Tags of what is published, the most used first.
    ///
    /// @param kind null for all kinds
    @Transactional(readOnly = true)
    public List<String> tags(@Nullable ItemKind kind, int most) {
        return table.tags(kind, most);
    }

    /// True where the acting person curates everything.
    public boolean mayCurate() {
        return access.may(Permission.CURATE_LIBRARY);
    }

    /// True where the acting person curates the item: the office, or who moderates its community.
    public boolean mayCurate(ItemView item) {
        var community = item.text().communityId();
        return mayCurate()
                || (community != null
                        && communities
                                .byId(community)
                                .filter(one ->
                                        one.moderatorId().equals(access.actor().personId()))
                                .isPresent());
    }

    /// True where the acting person may change what it says.
    public boolean mayChange(ItemView item) {
        var me = access.actor().personId();
        return mayCurate(item)
                || item.keeper().equals(me)
                || (item.proposedBy().equals(me) && !item.state().isOpen());
    }

    /// What the acting person can do with it from where it stands.
    public List<ItemCommand> steps(ItemView item) {
        var isMine = item.proposedBy().equals(access.actor().personId());
        var curates = mayCurate(item);
        return ItemLife.TABLE.from(item.state()).stream()
                .map(StateMachine.Transition::command)
                .filter(command -> command.isProposers() ? isMine : curates)
                .toList();
    }

    /// Proposes an item; a document without a file waits for its first version.
    ///
    /// @throws Refusal where something is missing, too long or no choice
    /// @throws Missing where it comes from a project that the acting person does not see
    @Transactional
    public ItemView propose(ItemText text) {
        text.requireComplete();
        var project = text.projectId();
        if (project != null) {
            projects.get(project);
        }
        var item = new ItemView(
                Ids.next(),
                numbering.next(text.kind().prefix()),
                ItemState.PROPOSED,
                text,
                access.actor().personId(),
                today(),
                null,
                null,
                null,
                1);
        table.put(item);
        audit.record(item.subject(), "proposed", Map.of(), ItemWords.told(item));
        return item;
    }

    /// Changes what an item says.
    ///
    /// @param version as it was read
    /// @throws Refusal where it was changed meanwhile or would not be complete
    /// @throws Forbidden where it is not the acting person's to change
    @Transactional
    public ItemView change(UUID id, int version, ItemText text) {
        var before = locked(id);
        if (!mayChange(before)) {
            throw new Forbidden(Permission.CURATE_LIBRARY);
        }
        requireVersion(before, version);
        text.requireComplete();
        var after = with(before, before.state(), text, before.reason());
        write(after);
        audit.record(after.subject(), "changed", ItemWords.told(before), ItemWords.told(after));
        return after;
    }

    /// Leads an item on; who proposed it is told.
    ///
    /// @param reason which others read; blank where the step needs none
    /// @throws Refusal where the step does not lead from its state, or a reason is missing
    /// @throws Forbidden where the step is somebody else's to do
    @Transactional
    public ItemView move(UUID id, int version, ItemCommand command, String reason) {
        var before = locked(id);
        requireVersion(before, version);
        requireRight(before, command);
        var step = ItemLife.TABLE.require(before.state(), command);
        if (command.needsReason() && reason.isBlank()) {
            throw new Refusal(LibraryRules.NO_REASON);
        }
        if (reason.length() > REASON) {
            throw new Refusal(LibraryRules.LONG, "Reason", REASON);
        }
        if (step.to() == ItemState.PUBLISHED
                && before.kind() == ItemKind.DOCUMENT
                && versions.latest(List.of(id)).isEmpty()) {
            throw new Refusal(LibraryRules.NO_FILE);
        }
        var after = with(before, step.to(), before.text(), reason.isBlank() ? null : reason.strip());
        write(after);
        audit.record(after.subject(), command.done(), ItemWords.told(before), ItemWords.told(after));
        notifications.tell(
                after.proposedBy(),
                after.subject(),
                () -> t(
                        "{0} \"{1}\": {2}",
                        after.key(), after.title(), t(after.state().label())),
                after.href());
        return after;
    }

    private void requireRight(ItemView item, ItemCommand command) {
        var isMine = item.proposedBy().equals(access.actor().personId());
        if (command.isProposers() ? !isMine : !mayCurate(item)) {
            throw new Forbidden(Permission.CURATE_LIBRARY);
        }
    }

    private ItemView with(ItemView item, ItemState state, ItemText text, @Nullable String reason) {
        var isFirst = state == ItemState.PUBLISHED && item.state() != ItemState.PUBLISHED;
        return new ItemView(
                item.id(),
                item.key(),
                state,
                text,
                item.proposedBy(),
                item.proposedOn(),
                isFirst ? access.actor().personId() : item.publishedBy(),
                isFirst ? today() : item.publishedOn(),
                reason,
                item.version() + 1);
    }

    /// The item of an id, locked until the transaction ends.
    ItemView locked(UUID id) {
        return table.lock(id, reader()).orElseThrow(() -> new Missing("library item", id));
    }

    private static void requireVersion(ItemView item, int version) {
        if (item.version() != version) {
            throw new Refusal(LibraryRules.CHANGED_MEANWHILE, item.key());
        }
    }

    private void write(ItemView item) {
        table.put(item);
        index.put(item);
    }
}
