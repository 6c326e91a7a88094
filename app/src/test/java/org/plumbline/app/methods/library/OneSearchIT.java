package org.plumbline.app.methods.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.methods.MethodWorld;
import org.plumbline.app.methods.Pack;
import org.plumbline.app.methods.PackEdits;
import org.plumbline.app.methods.ReleaseCommand;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.process.Processes;
import org.plumbline.app.organisation.role.RoleCatalogue;

/// One search over everything that helps, and nothing that may not be seen.
class OneSearchIT {
    private final LibraryWorld world = new LibraryWorld();
    private final MethodWorld methods = new MethodWorld();
    private final Actor reader = Running.person(Role.PMO_MEMBER);

    private static Set<String> kinds(Actor who, String words) {
        return Running.as(who, () -> Running.bean(SearchIndex.class).find(words, 30)).stream()
                .map(SearchIndex.Found::kind)
                .collect(Collectors.toSet());
    }

    private void methodWith(String word) {
        var method = methods.published();
        var process = new Pack.Process(
                "look-" + word,
                "Look at " + word,
                "So that nobody wonders",
                Pack.Automation.MANUAL,
                Pack.Reach.EVERY,
                List.of(new Pack.Step("Look", "manager", "", "")));
        var bean = Running.bean(org.plumbline.app.methods.Methods.class);
        var draft = Running.as(methods.member, () -> bean.begin(method, null));
        Running.as(
                methods.member,
                () -> bean.write(method, 2, draft.version(), pack -> PackEdits.with(pack, "initiation", process)));
        assertThat(kinds(reader, word)).as("a draft is not found").doesNotContain("method-process");
        var version = Running.as(methods.member, () -> bean.release(method, 2).version());
        var sent = Running.as(methods.member, () -> bean.move(method, 2, version, ReleaseCommand.SUBMIT, ""));
        Running.as(
                methods.head,
                () -> bean.move(method, 2, sent.version(), ReleaseCommand.PUBLISH, "A process more for everybody."));
    }

    @Test
    @Requirement("R116")
    void projects_documents_lessons_processes_and_people_are_found_by_one_word() {
        var word = LibraryWorld.fresh("quayside");
        var project = LibraryWorld.project("Harbour " + word, "A new quay", false);
        world.publishedDocument("Checks " + word, "Words");
        world.published(LibraryWorld.lesson("Lifting " + word));
        Running.asSystem(() -> {
            Running.bean(RoleCatalogue.class).takeOver();
            return Running.bean(Processes.class)
                    .create(new Processes.Wanted(
                            "Closing the " + word,
                            "So that nobody falls in",
                            "Lock it | Project manager | Key | Closed\nTell them | Project manager"));
        });
        Running.asSystem(() -> Running.bean(People.class)
                .add(new NewPerson("Ada " + word, word + "@example.org", null, null, null, false, true)));
        methodWith(word);

        assertThat(kinds(reader, word))
                .contains("project", "document", "lesson", "process", "method-process", "person");
        var page = Visitor.signedIn(reader).get("/search?q=" + word).body();
        assertThat(page).contains(project.key(), "Closing the " + word, "Look at " + word, "Ada " + word);
    }

    @Test
    @Requirement("R116")
    void what_may_not_be_seen_is_not_found() {
        var word = LibraryWorld.fresh("vault");
        var secret = LibraryWorld.project("Secret " + word, "Hidden", true);
        Running.asSystem(() -> {
            Running.bean(Access.class).conceal(secret.id(), true);
            return secret;
        });
        Running.as(world.proposer, () -> LibraryWorld.LIBRARY.propose(LibraryWorld.lesson("Unread " + word)));

        assertThat(kinds(reader, word)).isEmpty();
        assertThat(Visitor.signedIn(reader).get("/search?q=" + word).body()).doesNotContain(secret.key());
        assertThat(Map.of(
                        "hub",
                        Visitor.signedIn(reader).get("/library?q=" + word).body()))
                .allSatisfy((where, body) -> assertThat(body).doesNotContain(secret.key()));
    }
}
