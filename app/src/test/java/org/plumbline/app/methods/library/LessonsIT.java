package org.plumbline.app.methods.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.methods.library.LibraryWorld.LIBRARY;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.LessonBook;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lessons on their way to projects, practices on their way to people, and who waits for whom.
class LessonsIT {
    private static final Lessons LESSONS = Running.bean(Lessons.class);

    private final LibraryWorld world = new LibraryWorld();

    @Test
    @Requirement("R017")
    void a_lesson_reaches_the_project_that_speaks_of_it_and_is_answered_there() {
        var word = LibraryWorld.fresh("gantry");
        var lesson = world.published(LibraryWorld.lesson("Ask early", word));
        var project = LibraryWorld.project(LibraryWorld.fresh("Quay "), "A new " + word + " at the quay", false);

        var before = Running.as(world.curator, () -> LESSONS.at(project.id(), "Initiate"));
        assertThat(before).extracting(LessonBook.Advice::key).startsWith(lesson.key());
        assertThat(Running.as(world.curator, () -> LESSONS.beforeBeginning("Another " + word, null)))
                .extracting(LessonBook.Advice::key)
                .startsWith(lesson.key());
        assertThatThrownBy(() -> say(project, lesson, LessonBook.Verdict.NOT_HERE, " "))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(LibraryRules.NOT_HERE_WHY));
        say(project, lesson, LessonBook.Verdict.HEEDED, "The permit is asked for");

        var after = Running.as(world.curator, () -> LESSONS.at(project.id(), "Build"));
        assertThat(after)
                .filteredOn(one -> one.id().equals(lesson.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.verdict()).isEqualTo(LessonBook.Verdict.HEEDED));
        var esteem = Running.as(world.curator, () -> LIBRARY.esteem(List.of(lesson.id())));
        assertThat(esteem.get(lesson.id())).extracting(Esteem::projects).isEqualTo(1);
        var page = Visitor.signedIn(world.curator).get("/projects/" + project.key() + "/library");
        assertThat(page.body()).contains(lesson.key(), "The permit is asked for");
        var stranger = Running.person(Role.REQUESTER);
        assertThatThrownBy(() -> Running.as(stranger, () -> LESSONS.at(project.id(), "Build")))
                .isInstanceOf(Missing.class);
    }

    private void say(ProjectView project, ItemView lesson, LessonBook.Verdict verdict, String words) {
        Running.as(world.curator, () -> {
            LESSONS.say(project.id(), lesson.id(), verdict, words);
            return verdict;
        });
    }

    @Test
    @Requirement("R047")
    void a_practice_of_a_community_goes_to_its_members_by_mail_once_a_month() {
        var communities = Running.bean(Communities.class);
        var name = LibraryWorld.fresh("Guild ");
        var community =
                Running.as(world.curator, () -> communities.found(name, "People who lift", world.proposer.personId()));
        var reader = Running.person(Role.REQUESTER);
        Running.as(reader, () -> {
            communities.join(community, true);
            return community;
        });
        var title = LibraryWorld.fresh("Lift by two ");
        var practice = Running.as(world.proposer, () -> LIBRARY.propose(practice(title, community)));
        var published = Running.as(world.proposer, () -> LIBRARY.move(practice.id(), 1, ItemCommand.PUBLISH, ""));
        assertThat(published.state()).isEqualTo(ItemState.PUBLISHED);
        var month = YearMonth.from(java.util.Objects.requireNonNull(published.publishedOn()));

        var letters = Running.asSystem(() -> Running.bean(PracticeDigest.class).send(month));
        var again = Running.asSystem(() -> Running.bean(PracticeDigest.class).send(month));

        assertThat(letters).isGreaterThanOrEqualTo(2);
        assertThat(again).isZero();
        var bodies = Running.bean(JdbcClient.class)
                .sql("select body from kernel.mail where recipient = :to")
                .param("to", Running.email(reader.name()))
                .query(String.class)
                .list();
        assertThat(bodies).anyMatch(body -> body.contains(title));
        assertThat(Visitor.signedIn(reader).get(community.href()).body()).contains(title);
    }

    private static ItemText practice(String title, Community community) {
        return new ItemText(
                ItemKind.PRACTICE,
                title,
                Map.of(ItemField.PROBLEM, "Heavy loads", ItemField.WAY, "Two people", ItemField.EVIDENCE, "No falls"),
                List.of(),
                null,
                null,
                null,
                community.id());
    }

    @Test
    @Requirement("R047")
    void the_map_draws_who_waits_for_whom_and_leaves_out_what_one_does_not_see() {
        var giver = LibraryWorld.project(LibraryWorld.fresh("Giver "), "Gives", false);
        var taker = LibraryWorld.project(LibraryWorld.fresh("Taker "), "Needs", false);
        var secret = LibraryWorld.project(LibraryWorld.fresh("Secret "), "Hidden", true);
        needs(taker, giver, "The ledger");
        needs(secret, giver, "The hidden thing");

        var links = Running.as(
                world.curator, () -> Running.bean(DependencyMaps.class).links());

        assertThat(links)
                .filteredOn(link -> link.giver().id().equals(giver.id()))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.taker().id()).isEqualTo(taker.id());
                    assertThat(link.what()).isEqualTo("The ledger");
                });
        var visitor = Visitor.signedIn(world.curator);
        assertThat(visitor.get("/library/dependencies").body())
                .contains(giver.key(), taker.key())
                .doesNotContain(secret.key());
        assertThat(visitor.bytes("/library/dependencies.pdf")).startsWith(new byte[] {'%', 'P', 'D', 'F'});
    }

    private static void needs(ProjectView taker, ProjectView giver, String what) {
        var values = new HashMap<RegisterField, Object>();
        values.put(RegisterField.TITLE, what);
        values.put(RegisterField.NEED, "NEEDS");
        values.put(RegisterField.OTHER_PROJECT, giver.id());
        Running.asSystem(
                () -> Running.bean(Registers.class).create(NewRecord.of(RegisterKind.DEPENDENCY, taker.id(), values)));
    }
}
