package org.plumbline.app.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.app.demo.world.Project;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.talk.StoredFiles;
import org.plumbline.app.methods.library.Communities;
import org.plumbline.app.methods.library.Community;
import org.plumbline.app.methods.library.Documents;
import org.plumbline.app.methods.library.ItemCollections;
import org.plumbline.app.methods.library.ItemCommand;
import org.plumbline.app.methods.library.ItemField;
import org.plumbline.app.methods.library.ItemKind;
import org.plumbline.app.methods.library.ItemText;
import org.plumbline.app.methods.library.ItemView;
import org.plumbline.app.methods.library.Library;
import org.plumbline.app.methods.library.Reuse;
import org.plumbline.app.methods.library.Reuses;
import org.springframework.stereotype.Component;

/// Brings a living library in: documents with real files, lessons, practices, communities, resources and words; most of
/// it published, some waiting, some overdue, used by projects and rated.
@Component
class LoadedLibrary {
    private final Library library;
    private final Documents documents;
    private final Reuses reuses;
    private final Communities communities;
    private final ItemCollections collections;
    private final StoredFiles files;
    private final Access access;
    private final Clock clock;

    LoadedLibrary(
            Library library,
            Documents documents,
            Reuses reuses,
            Communities communities,
            ItemCollections collections,
            StoredFiles files,
            Access access,
            Clock clock) {
        this.library = library;
        this.documents = documents;
        this.reuses = reuses;
        this.communities = communities;
        this.collections = collections;
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    /// Who and what there is.
    private record Scene(World world, Cast cast, List<Actor> people, List<Project> projects) {
        Actor person(int number) {
            return people.get(number % people.size());
        }

        Actor office(World.Role role) {
            var key = world.signIns().stream()
                    .filter(signIn -> signIn.role() == role)
                    .map(World.SignIn::personKey)
                    .findFirst()
                    .orElseThrow();
            return new Actor(cast.id(key), cast.name(key));
        }
    }

    void load(World world, Cast cast) {
        var people = world.organisation().people().stream()
                .map(person -> new Actor(cast.id(person.key()), cast.name(person.key())))
                .toList();
        var projects = world.projects().stream()
                .filter(project -> !project.isConfidential() && project.closure() == null)
                .toList();
        var scene = new Scene(world, cast, people, projects);
        var head = scene.office(World.Role.PMO_HEAD);
        var founded = new ArrayList<Community>();
        var number = 0;
        for (var line : DemoLines.of("library.txt")) {
            if (line.head().equals("community")) {
                founded.add(found(line, scene, founded.size(), head));
            }
        }
        var published = new HashMap<String, ItemView>();
        for (var line : DemoLines.of("library.txt")) {
            switch (line.head()) {
                case "community" -> {}
                case "collection" -> collect(line.cells(), scene, published);
                default -> bring(line, number++, scene, founded, published);
            }
        }
    }

    private Community found(DemoLines line, Scene scene, int number, Actor head) {
        var moderator = scene.person(7 + number * 3);
        var cells = line.cells();
        var community = access.as(head, () -> communities.found(cells.get(0), cells.get(1), moderator.personId()));
        for (var i = 0; i < 8; i++) {
            var member = scene.person(20 + number * 11 + i * 5);
            access.as(member, () -> {
                communities.join(community, true);
                return community;
            });
        }
        return community;
    }

    private void collect(List<String> cells, Scene scene, Map<String, ItemView> published) {
        var head = scene.office(World.Role.PMO_HEAD);
        var keeper = scene.office(World.Role.PMO_MEMBER).personId();
        var made = access.as(head, () -> collections.make(cells.get(0), cells.get(1), keeper));
        for (var title : cells.get(2).split("; ", -1)) {
            var item = published.get(title);
            if (item != null) {
                access.as(head, () -> {
                    collections.add(made, item);
                    return made;
                });
            }
        }
    }

    private void bring(DemoLines line, int number, Scene scene, List<Community> founded, Map<String, ItemView> all) {
        var text = text(line, number, scene, founded);
        // What comes from a project is brought by somebody who sees all of them.
        var proposer = text.projectId() == null ? scene.person(number * 7 + 3) : scene.office(World.Role.PMO_MEMBER);
        var item = access.as(proposer, () -> propose(text, line));
        if (number % 13 == 12) {
            return;
        }
        var curator = scene.office(number % 2 == 0 ? World.Role.PMO_MEMBER : World.Role.PMO_HEAD);
        var published = access.as(curator, () -> library.move(item.id(), item.version(), ItemCommand.PUBLISH, ""));
        all.put(published.title(), published);
        if (text.kind() == ItemKind.TERM || text.kind() == ItemKind.RESOURCE) {
            return;
        }
        for (var i = 0; i < (number * 5) % 4; i++) {
            use(published, scene, number + i * 11);
        }
        for (var i = 0; i < (number * 3) % 4; i++) {
            rate(published, scene.person(number * 7 + 4 + i * 9), 3 + (number + i) % 3);
        }
    }

    private ItemView propose(ItemText text, DemoLines line) {
        if (text.kind() != ItemKind.DOCUMENT) {
            return library.propose(text);
        }
        var lines = List.of(line.cells().get(5).split("(?<=[.?!]) ", -1));
        var form = line.cells().get(6);
        var name = text.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "." + form;
        var kept = files.keep(name, new ByteArrayInputStream(SmallFiles.of(form, text.title(), lines)));
        var words = text.title() + "\n" + String.join("\n", lines);
        return documents.propose(text, new Documents.Arrived(kept, words, null));
    }

    private void use(ItemView item, Scene scene, int number) {
        var project = scene.projects().get(number % scene.projects().size());
        var id = scene.cast().id(project.key());
        access.as(scene.office(World.Role.PMO_MEMBER), () -> reuses.use(item.id(), id, Reuse.Way.LINK));
    }

    private void rate(ItemView item, Actor person, int stars) {
        if (item.proposedBy().equals(person.personId())) {
            return;
        }
        access.as(person, () -> {
            reuses.rate(item.id(), stars, stars == 5 ? "Saved us a week." : "");
            return item;
        });
    }

    private ItemText text(DemoLines line, int number, Scene scene, List<Community> founded) {
        var kind = ItemKind.valueOf(line.head().toUpperCase(Locale.ROOT));
        var cells = line.cells();
        var tags = cells.get(
                switch (kind) {
                    case DOCUMENT, LESSON, TERM -> 3;
                    case PRACTICE -> 2;
                    case RESOURCE -> 4;
                });
        var isShared = kind == ItemKind.PRACTICE || (kind == ItemKind.DOCUMENT && number % 3 == 0);
        return new ItemText(
                kind,
                cells.get(0),
                fields(kind, cells),
                ItemText.tags(tags),
                scene.person(number * 7 + 3).personId(),
                kind == ItemKind.DOCUMENT || kind == ItemKind.PRACTICE ? review(number) : null,
                kind == ItemKind.LESSON ? project(number, scene) : null,
                isShared ? founded.get(number % founded.size()).id() : null);
    }

    private static Map<ItemField, String> fields(ItemKind kind, List<String> cells) {
        return switch (kind) {
            case DOCUMENT -> named(cells, ItemField.FORM, 1, ItemField.PHASE, 2, ItemField.SUMMARY, 4);
            case LESSON ->
                named(
                        cells,
                        ItemField.RESULT,
                        1,
                        ItemField.PHASE,
                        2,
                        ItemField.HAPPENED,
                        4,
                        ItemField.CAUSE,
                        5,
                        ItemField.ADVICE,
                        6);
            case PRACTICE ->
                named(cells, ItemField.PHASE, 1, ItemField.PROBLEM, 3, ItemField.WAY, 4, ItemField.EVIDENCE, 5);
            case RESOURCE -> named(cells, ItemField.MEDIUM, 1, ItemField.PROVIDER, 2, ItemField.WHY, 3);
            case TERM -> named(cells, ItemField.DEFINITION, 1, ItemField.ALSO, 2);
        };
    }

    private LocalDate review(int number) {
        return LocalDate.now(clock).plusDays(number % 9 == 4 ? -20L - number : 30L + number * 9L);
    }

    private static UUID project(int number, Scene scene) {
        return scene.cast()
                .id(scene.projects().get(number * 5 % scene.projects().size()).key());
    }

    private static Map<ItemField, String> named(List<String> cells, Object... places) {
        var fields = new EnumMap<ItemField, String>(ItemField.class);
        for (var i = 0; i < places.length; i += 2) {
            fields.put((ItemField) places[i], Objects.requireNonNull(cells.get((Integer) places[i + 1])));
        }
        return fields;
    }
}
