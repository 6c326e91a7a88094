package org.plumbline.app.methods.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.methods.library.LibraryWorld.DOCUMENTS;
import static org.plumbline.app.methods.library.LibraryWorld.LIBRARY;
import static org.plumbline.app.methods.library.LibraryWorld.REUSES;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kernel.talk.Attachments;

/// The library: proposed by anybody, published by who curates, found by what it says, taken over and counted.
class LibraryIT {
    private final LibraryWorld world = new LibraryWorld();
    private final SearchIndex index = Running.bean(SearchIndex.class);

    private static void assertRefused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    @Requirement("R017")
    void a_document_is_proposed_published_found_by_a_sentence_within_it_and_used_by_a_project() {
        var word = LibraryWorld.fresh("windgauge");
        var sentence = "Read the " + word + " twice before lifting.";
        var arrived = DOCUMENTS.arrive("checks.docx", new ByteArrayInputStream(LibraryWorld.docx(sentence)));
        var proposed = Running.as(
                world.proposer, () -> DOCUMENTS.propose(LibraryWorld.document("Checks before lifting"), arrived));
        assertThat(Running.as(world.curator, () -> index.find(word, 5))).isEmpty();

        var published = world.publish(proposed);

        var found = Running.as(world.proposer, () -> index.find(word, 5));
        assertThat(found).singleElement().satisfies(hit -> {
            assertThat(hit.key()).isEqualTo(published.key());
            assertThat(hit.sentence()).isEqualTo(sentence);
        });
        var project = LibraryWorld.project(LibraryWorld.fresh("Quay "), "A new quay", false);
        Running.as(world.curator, () -> REUSES.use(published.id(), project.id(), Reuse.Way.COPY));
        var files =
                Running.as(world.curator, () -> Running.bean(Attachments.class).of(project.id()));
        assertThat(files).extracting(Attachments.Attachment::name).containsExactly("checks.docx");
        var esteem = Running.as(world.curator, () -> LIBRARY.esteem(List.of(published.id())));
        assertThat(Objects.requireNonNull(esteem.get(published.id())).projects())
                .isEqualTo(1);
        assertRefused(
                () -> Running.as(world.curator, () -> REUSES.use(published.id(), project.id(), Reuse.Way.LINK)),
                LibraryRules.USED_ALREADY);
    }

    @Test
    void what_is_not_published_is_read_by_who_proposed_and_who_curates_it() {
        var proposed = Running.as(world.proposer, () -> LIBRARY.propose(LibraryWorld.lesson("Permits first")));
        var stranger = Running.person(Role.REQUESTER);

        assertThatThrownBy(() -> Running.as(stranger, () -> LIBRARY.get(proposed.key())))
                .isInstanceOf(Missing.class);
        assertThat(Visitor.signedIn(stranger).get(proposed.href()).statusCode()).isEqualTo(404);
        assertThat(Running.as(world.curator, () -> LIBRARY.get(proposed.key())).title())
                .isEqualTo("Permits first");
        assertThatThrownBy(
                        () -> Running.as(world.proposer, () -> LIBRARY.move(proposed.id(), 1, ItemCommand.PUBLISH, "")))
                .isInstanceOf(Forbidden.class);
        assertRefused(
                () -> Running.as(world.curator, () -> LIBRARY.move(proposed.id(), 1, ItemCommand.RETURN, " ")),
                LibraryRules.NO_REASON);
        world.publish(proposed);
        assertThat(Running.as(stranger, () -> LIBRARY.get(proposed.key())).state())
                .isEqualTo(ItemState.PUBLISHED);
    }

    @Test
    void everybody_has_one_vote_and_none_on_the_own_proposal() {
        var lesson = world.published(LibraryWorld.lesson("Permits first"));
        var reader = Running.person(Role.REQUESTER);

        rate(reader, lesson, 2);
        rate(reader, lesson, 4);
        rate(world.curator, lesson, 5);

        var esteem = Objects.requireNonNull(
                Running.as(reader, () -> LIBRARY.esteem(List.of(lesson.id()))).get(lesson.id()));
        assertThat(esteem.votes()).isEqualTo(2);
        assertThat(esteem.stars()).isEqualByComparingTo("4.5");
        assertRefused(() -> rate(world.proposer, lesson, 5), LibraryRules.OWN_RATING);
        assertRefused(() -> rate(reader, lesson, 6), LibraryRules.STARS);
    }

    private static void rate(org.plumbline.app.kernel.Actor who, ItemView item, int stars) {
        Running.as(who, () -> {
            REUSES.rate(item.id(), stars, "");
            return stars;
        });
    }

    @Test
    void uses_by_projects_that_one_does_not_see_are_not_counted() {
        var lesson = world.published(LibraryWorld.lesson("Permits first"));
        var secret = LibraryWorld.project(LibraryWorld.fresh("Secret "), "Hidden", true);
        var named = Running.person(Role.PROJECT_MANAGER, ScopeKind.PROJECT, secret.id());
        Running.asSystem(() -> {
            Running.bean(Access.class).conceal(secret.id(), true);
            return secret;
        });
        Running.as(named, () -> REUSES.use(lesson.id(), secret.id(), Reuse.Way.LINK));

        assertThat(Running.as(named, () -> LIBRARY.esteem(List.of(lesson.id()))).get(lesson.id()))
                .extracting(Esteem::projects)
                .isEqualTo(1);
        assertThat(Running.as(world.curator, () -> LIBRARY.esteem(List.of(lesson.id()))))
                .isEmpty();
        assertThat(Running.as(world.curator, REUSES::all))
                .noneMatch(use -> use.projectId().equals(secret.id()));
        assertThat(Visitor.signedIn(world.curator).get(lesson.href()).body()).doesNotContain(secret.name());
    }

    @Test
    void a_later_version_tells_who_uses_the_document_and_keeps_the_earlier_one() {
        var document = world.publishedDocument("Checks", "Old words");
        var project = LibraryWorld.project(LibraryWorld.fresh("Quay "), "A new quay", false);
        Running.as(world.curator, () -> REUSES.use(document.id(), project.id(), Reuse.Way.LINK));
        var word = LibraryWorld.fresh("anchorage");

        Running.as(
                world.proposer,
                () -> DOCUMENTS.add(document.id(), LibraryWorld.arrived("b.txt", "New " + word), "The anchors"));

        assertThat(Running.as(world.curator, () -> DOCUMENTS.of(document)))
                .extracting(DocumentVersion::number)
                .containsExactly(2, 1);
        assertThat(Running.as(world.curator, () -> index.find(word, 5))).hasSize(1);
        var told = Running.as(
                world.curator,
                () -> Running.bean(org.plumbline.app.kernel.notice.Notifications.class)
                        .mine(5));
        assertThat(told).anyMatch(notice -> notice.sentence().contains("version 2: The anchors"));
        Running.as(world.curator, () -> REUSES.use(document.id(), project.id(), Reuse.Way.LINK));
        assertThat(Running.as(world.curator, () -> REUSES.by(project.id())))
                .extracting(Reuse::number)
                .containsExactly(2);
    }

    @Test
    void a_damaged_or_dangerous_file_is_refused_in_a_sentence_and_leaves_no_document() {
        var cut = new byte[] {'P', 'K', 3, 4, 20, 0, 0};

        assertThatThrownBy(() -> DOCUMENTS.arrive("plan.docx", new ByteArrayInputStream(cut)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(LibraryRules.NOT_READABLE);
                    assertThat(refusal.arguments().getFirst()).isEqualTo("plan.docx");
                });
        assertRefused(
                () -> Running.as(
                        world.proposer,
                        () -> LIBRARY.propose(ItemText.of(
                                ItemKind.RESOURCE,
                                "A talk",
                                Map.of(
                                        ItemField.MEDIUM, "TALK",
                                        ItemField.PROVIDER, "Somebody",
                                        ItemField.WHY, "It helps",
                                        ItemField.ADDRESS, "javascript:alert(1)"),
                                List.of()))),
                LibraryRules.NO_LINK);
    }

    @Test
    @Requirement("R190")
    void a_resource_of_others_is_recommended_by_a_form_that_loses_nothing() {
        var visitor = Visitor.signedIn(world.proposer);
        var form = Map.of(
                "title", "Estimating in the open",
                "medium", "TALK",
                "provider", "A guild of planners",
                "address", "http://plain.example.org",
                "why", "Shows how ranges beat points",
                "tags", "estimating, planning");

        var refused = visitor.post("/library/resources/new", "/library/resources", form);
        var mended = new java.util.HashMap<>(form);
        mended.put("address", "https://learning.example.org/estimating");
        var taken = visitor.post("/library/resources/new", "/library/resources", mended);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Shows how ranges beat points", "begins with https://");
        var place = taken.headers().firstValue("Location").orElseThrow();
        assertThat(visitor.get(place).body()).contains("https://learning.example.org/estimating", "Proposed");
        assertThat(Visitor.signedIn(world.curator)
                        .get("/library/resources?show=proposed")
                        .body())
                .contains("Estimating in the open");
    }

    @Test
    @Requirement("R116")
    void the_hub_finds_projects_documents_lessons_and_people_at_once() {
        var word = LibraryWorld.fresh("quayside");
        var project = LibraryWorld.project("Harbour " + word, "A new quay", false);
        var document = world.publishedDocument("Checks " + word, "Words");
        var lesson = world.published(LibraryWorld.lesson("Lifting " + word));

        var page = Visitor.signedIn(world.curator).get("/library?q=" + word).body();

        assertThat(page).contains(project.key(), document.href(), lesson.href());
        var person = Visitor.signedIn(world.curator)
                .get("/library?q=" + world.proposer.name().replace(' ', '+'))
                .body();
        assertThat(person).contains("/people/" + world.proposer.personId());
    }
}
