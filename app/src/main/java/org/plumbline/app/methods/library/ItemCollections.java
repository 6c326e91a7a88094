package org.plumbline.app.methods.library;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.methods.library.internal.CollectionTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Collections: what belongs together, put in order by who curates the library or looks after one of them. Everybody
/// reads them, takes them as one file, and into a project.
@Service
public class ItemCollections {
    /// A pack holds at most so many bytes of files.
    public static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PURPOSE = 2_000;

    private final CollectionTable table;
    private final Library library;
    private final Documents documents;
    private final Reuses reuses;
    private final SearchIndex index;
    private final Numbering numbering;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    ItemCollections(
            CollectionTable table,
            Library library,
            Documents documents,
            Reuses reuses,
            SearchIndex index,
            Numbering numbering,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.table = table;
        this.library = library;
        this.documents = documents;
        this.reuses = reuses;
        this.index = index;
        this.numbering = numbering;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// A collection in the list.
    ///
    /// @param items that the acting person may read
    /// @param projects that the acting person sees and that took it over
    public record Line(ItemCollection collection, int items, int projects) {}

    /// All, by name.
    @Transactional(readOnly = true)
    public List<Line> all() {
        var items = table.items();
        var ids = items.values().stream().flatMap(List::stream).distinct().toList();
        var seen = library.of(ids).stream().map(ItemView::id).collect(Collectors.toSet());
        var uses = table.uses(access.sight());
        return table.all().stream()
                .map(one -> new Line(
                        one,
                        (int) items.getOrDefault(one.id(), List.of()).stream()
                                .filter(seen::contains)
                                .count(),
                        uses.getOrDefault(one.id(), 0)))
                .toList();
    }

    /// The collection of a key.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public ItemCollection get(String key) {
        access.actor();
        return table.byKey(key).orElseThrow(() -> new Missing("collection", key));
    }

    /// What of it the acting person may read, in its order.
    @Transactional(readOnly = true)
    public List<ItemView> items(ItemCollection collection) {
        var ids = table.items(collection.id());
        Map<UUID, ItemView> seen =
                library.of(ids).stream().collect(Collectors.toMap(ItemView::id, Function.identity()));
        return ids.stream().map(seen::get).filter(Objects::nonNull).toList();
    }

    /// The collections that hold an item.
    @Transactional(readOnly = true)
    public List<ItemCollection> holding(ItemView item) {
        return table.holding(item.id());
    }

    /// Projects that the acting person sees and that took each collection over; once each.
    @Transactional(readOnly = true)
    public int uses(ItemCollection collection) {
        return table.uses(access.sight()).getOrDefault(collection.id(), 0);
    }

    /// True where the acting person makes collections.
    public boolean mayMake() {
        return library.mayCurate();
    }

    /// True where the acting person puts it in order: who curates the library, and who looks after it.
    public boolean mayChange(ItemCollection one) {
        return mayMake() || access.actor().personId().equals(one.keeperId());
    }

    /// Makes a collection.
    ///
    /// @param keeperId who looks after it; null for who curates the library alone
    /// @throws Refusal where the name is missing or taken
    @Transactional
    public ItemCollection make(String name, String purpose, @Nullable UUID keeperId) {
        access.require(Permission.CURATE_LIBRARY);
        var one = checked(
                new ItemCollection(Ids.next(), numbering.next("COL"), name.strip(), purpose.strip(), keeperId, 0, 1));
        write(one);
        audit.record(one.subject(), "created", Map.of(), told(one));
        return one;
    }

    /// Changes name, purpose and keeper.
    ///
    /// @param version as it was read
    @Transactional
    public ItemCollection change(
            ItemCollection seen, int version, String name, String purpose, @Nullable UUID keeperId) {
        var before = locked(seen);
        if (before.version() != version) {
            throw new Refusal(LibraryRules.CHANGED_MEANWHILE, before.key());
        }
        var after = checked(new ItemCollection(
                before.id(),
                before.key(),
                name.strip(),
                purpose.strip(),
                mayMake() ? keeperId : before.keeperId(),
                before.packs(),
                before.version() + 1));
        write(after);
        audit.record(after.subject(), "changed", told(before), told(after));
        return after;
    }

    private ItemCollection locked(ItemCollection seen) {
        var one = table.lock(seen.id()).orElseThrow(() -> new Missing("collection", seen.key()));
        if (!mayChange(one)) {
            throw new Forbidden(Permission.CURATE_LIBRARY);
        }
        return one;
    }

    private ItemCollection checked(ItemCollection one) {
        if (one.name().isEmpty()
                || one.name().length() > LONGEST_NAME
                || one.purpose().isEmpty()) {
            throw new Refusal(LibraryRules.NO_NAME);
        }
        if (one.purpose().length() > LONGEST_PURPOSE) {
            throw new Refusal(LibraryRules.LONG, "What it is for", LONGEST_PURPOSE);
        }
        if (table.all().stream()
                .anyMatch(other ->
                        other.name().equalsIgnoreCase(one.name()) && !other.id().equals(one.id()))) {
            throw new Refusal(LibraryRules.NAME_TAKEN, one.name());
        }
        return one;
    }

    private void write(ItemCollection one) {
        table.put(one);
        index.put(one.subject(), one.name(), one.purpose(), one.href());
    }

    private static Map<String, @Nullable Object> told(ItemCollection one) {
        var told = new java.util.TreeMap<String, @Nullable Object>();
        told.put("Name", one.name());
        told.put("Purpose", one.purpose());
        told.put("Keeper", one.keeperId());
        return told;
    }

    /// Takes a collection away; its items stay in the library.
    @Transactional
    public void remove(ItemCollection seen) {
        access.require(Permission.CURATE_LIBRARY);
        var one = locked(seen);
        table.remove(one.id());
        index.remove(one.id());
        audit.record(one.subject(), "removed", told(one), Map.of());
    }

    /// Adds an item at the end.
    ///
    /// @throws Refusal where it is not published, is in already, or the collection is full
    @Transactional
    public void add(ItemCollection seen, ItemView wanted) {
        var one = locked(seen);
        var item = library.get(wanted.key());
        if (item.state() != ItemState.PUBLISHED) {
            throw new Refusal(LibraryRules.NOT_PUBLISHED, item.key());
        }
        var items = new ArrayList<>(table.items(one.id()));
        if (items.contains(item.id())) {
            throw new Refusal(LibraryRules.ALREADY_IN, item.key(), one.name());
        }
        if (items.size() >= MOST_ITEMS) {
            throw new Refusal(LibraryRules.FULL, one.name(), MOST_ITEMS);
        }
        items.add(item.id());
        table.items(one.id(), items);
        audit.record(one.subject(), "item added", Map.of(), Map.of("Item", item.key()));
    }

    /// Moves an item by some places, or takes it out.
    ///
    /// @param places -1 for earlier, 1 for later; 0 takes it out
    @Transactional
    public void place(ItemCollection seen, ItemView item, int places) {
        var one = locked(seen);
        var items = new ArrayList<>(table.items(one.id()));
        var from = items.indexOf(item.id());
        if (from < 0) {
            throw new Missing("library item", item.key());
        }
        items.remove(from);
        if (places != 0) {
            items.add(Math.clamp(from + (long) places, 0, items.size()), item.id());
        }
        table.items(one.id(), items);
        audit.record(
                one.subject(),
                places == 0 ? "item taken out" : "item moved",
                Map.of("Item", item.key(), "Place", from + 1),
                places == 0 ? Map.of() : Map.of("Item", item.key(), "Place", items.indexOf(item.id()) + 1));
    }

    /// What a pack holds: what of the collection is published and the acting person may read.
    ///
    /// @param files the latest version of each document, in the order of the collection
    /// @param contents a line for each item, those without a file with their address
    public record Pack(String fileName, List<Documents.Content> files, List<String> contents) {}

    /// The collection as one file; counted.
    ///
    /// @throws Refusal where its files are too large for one file, or there is nothing to take
    @Transactional
    public Pack pack(ItemCollection collection) {
        var items = items(collection).stream()
                .filter(item -> item.state() == ItemState.PUBLISHED)
                .toList();
        var latest = documents.latest(items.stream().map(ItemView::id).toList());
        var bytes = latest.values().stream().mapToLong(DocumentVersion::bytes).sum();
        if (items.isEmpty()) {
            throw new Refusal(LibraryRules.EMPTY_PACK, collection.name());
        }
        if (bytes > MOST_BYTES) {
            throw new Refusal(LibraryRules.LARGE_PACK, collection.name(), MOST_BYTES / 1024 / 1024);
        }
        var files = new ArrayList<Documents.Content>();
        var contents = new ArrayList<String>();
        for (var item : items) {
            var version = latest.get(item.id());
            if (version != null) {
                files.add(documents.open(item, version.number()));
            }
            var way = version == null ? item.href() : t("{0}, version {1}", version.fileName(), version.number());
            contents.add(item.key() + "  " + item.title() + "  (" + way + ")");
        }
        table.taken(collection.id());
        audit.record(collection.subject(), "taken as one file", Map.of(), Map.of("Files", files.size()));
        return new Pack(collection.key() + ".zip", files, contents);
    }

    /// Takes the whole collection into a project: what it does not use yet, in the way that is wanted, and what
    /// has no file as a link.
    ///
    /// @return how many items are used now that were not before
    @Transactional
    public int use(ItemCollection collection, UUID projectId, Reuse.Way way) {
        access.require(Permission.REGISTER, projectId);
        var used = reuses.by(projectId).stream().map(Reuse::itemId).collect(Collectors.toSet());
        var open = items(collection).stream()
                .filter(item -> item.state() == ItemState.PUBLISHED && !used.contains(item.id()))
                .toList();
        if (open.isEmpty()) {
            throw new Refusal(LibraryRules.ALL_USED, collection.name());
        }
        var latest = documents.latest(open.stream().map(ItemView::id).toList());
        for (var item : open) {
            var _ = reuses.use(item.id(), projectId, latest.containsKey(item.id()) ? way : Reuse.Way.LINK);
        }
        table.used(collection.id(), projectId, access.actor().personId(), LocalDate.now(clock));
        return open.size();
    }
}
