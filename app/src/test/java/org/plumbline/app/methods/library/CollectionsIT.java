package org.plumbline.app.methods.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.search.SearchIndex;

/// Collections: put in order, taken as one file and into a project.
class CollectionsIT {
    private static final ItemCollections COLLECTIONS = Running.bean(ItemCollections.class);

    private final LibraryWorld world = new LibraryWorld();
    private final Actor keeper = Running.person(Role.REQUESTER);

    private ItemCollection make(ItemView... items) {
        var name = LibraryWorld.fresh("Cut-over ");
        var made = Running.as(world.curator, () -> COLLECTIONS.make(name, "For the weekend", keeper.personId()));
        for (var item : items) {
            does(keeper, () -> COLLECTIONS.add(made, item));
        }
        return made;
    }

    private static boolean does(Actor who, Runnable work) {
        return Running.as(who, () -> {
            work.run();
            return true;
        });
    }

    private static void assertRefused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    @Requirement("R017")
    void a_collection_is_put_in_order_and_taken_as_one_file_of_its_latest_versions() throws IOException {
        var script = world.publishedDocument("The script", "Hour by hour");
        var sheet = world.publishedDocument("The way back", "Before midnight");
        var lesson = world.published(LibraryWorld.lesson("Rehearse three times"));
        var one = make(script, sheet, lesson);
        var visitor = Visitor.signedIn(keeper);

        visitor.post(one.href(), one.href() + "/items/" + sheet.key() + "/earlier", Map.of());
        var unchosen = visitor.post(script.href(), script.href() + "/collections", Map.of("collection", ""));
        assertThat(unchosen.statusCode())
                .as("nothing chosen is no missing page")
                .isNotEqualTo(404);

        assertThat(Running.as(keeper, () -> COLLECTIONS.items(one)))
                .extracting(ItemView::key)
                .containsExactly(sheet.key(), script.key(), lesson.key());
        var files = unzipped(visitor.bytes(one.href() + ".zip"));
        assertThat(files.keySet()).containsExactly("contents.txt", "01 checks.txt", "02 checks.txt");
        assertThat(files).containsEntry("01 checks.txt", "Before midnight");
        assertThat(files.get("contents.txt")).contains("Rehearse three times", lesson.href());
        assertThat(Running.as(keeper, () -> COLLECTIONS.get(one.key())).packs()).isOne();
        assertThat(Running.as(keeper, () -> Running.bean(SearchIndex.class).find(one.name(), 3)))
                .anyMatch(hit -> hit.key().equals(one.key()));
        assertThat(visitor.get("/library/collections").body()).contains(one.name(), "3 items", "1 download");
        assertThat(visitor.get(script.href()).body()).contains(one.href());
    }

    @Test
    @Requirement("R017")
    void a_project_takes_all_of_it_at_once_and_what_it_uses_already_only_once() {
        var script = world.publishedDocument("The script", "Hour by hour");
        var lesson = world.published(LibraryWorld.lesson("Rehearse three times"));
        var one = make(script, lesson);
        var project = LibraryWorld.project(LibraryWorld.fresh("Move "), "A new hall", false);
        Running.as(world.curator, () -> LibraryWorld.REUSES.use(lesson.id(), project.id(), Reuse.Way.LINK));

        assertThat(Running.as(world.curator, () -> COLLECTIONS.use(one, project.id(), Reuse.Way.COPY)))
                .isOne();

        assertThat(Running.as(world.curator, () -> LibraryWorld.REUSES.by(project.id())))
                .extracting(Reuse::way)
                .containsExactlyInAnyOrder(Reuse.Way.LINK, Reuse.Way.COPY);
        assertThat(Running.as(world.curator, () -> COLLECTIONS.uses(one))).isOne();
        assertRefused(
                () -> Running.as(world.curator, () -> COLLECTIONS.use(one, project.id(), Reuse.Way.LINK)),
                LibraryRules.ALL_USED);
        assertThatThrownBy(() -> Running.as(keeper, () -> COLLECTIONS.use(one, project.id(), Reuse.Way.LINK)))
                .isInstanceOfAny(Forbidden.class, org.plumbline.app.kernel.Missing.class);
    }

    @Test
    void what_is_retired_leaves_the_pack_and_what_is_not_published_never_comes_in() {
        var script = world.publishedDocument("The script", "Hour by hour");
        var one = make(script);
        var proposed = Running.as(world.proposer, () -> LibraryWorld.LIBRARY.propose(LibraryWorld.lesson("Secret")));
        var stranger = Running.person(Role.REQUESTER);

        assertRefused(() -> does(world.curator, () -> COLLECTIONS.add(one, proposed)), LibraryRules.NOT_PUBLISHED);
        assertRefused(() -> does(keeper, () -> COLLECTIONS.add(one, script)), LibraryRules.ALREADY_IN);
        assertThatThrownBy(() -> does(stranger, () -> COLLECTIONS.place(one, script, 0)))
                .isInstanceOf(Forbidden.class);
        Running.as(
                world.curator,
                () -> LibraryWorld.LIBRARY.move(script.id(), script.version(), ItemCommand.RETIRE, "Old"));
        assertRefused(() -> Running.as(stranger, () -> COLLECTIONS.pack(one)), LibraryRules.EMPTY_PACK);
        assertRefused(
                () -> Running.as(world.curator, () -> COLLECTIONS.make(one.name(), "Again", null)),
                LibraryRules.NAME_TAKEN);
        var desk = Visitor.signedIn(world.curator);
        assertThat(desk.get(one.href() + "/edit").statusCode()).isEqualTo(200);
        assertThat(desk.get("/library/collections/new").statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn(stranger).get("/library/collections/new").statusCode())
                .isEqualTo(403);
    }
}
