package org.plumbline.app.capability.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.capability.change.ChangeWorld.HEAD;
import static org.plumbline.app.capability.change.ChangeWorld.rule;
import static org.plumbline.app.capability.change.ChangeWorld.running;
import static org.plumbline.app.capability.change.ChangeWorld.unit;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.capability.coaching.CoachingDesk;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever reads along tries to find what was said in confidence: on pages, in papers, in search, the audit
/// trail, the history and what others are told.
class ConfidentialIT {
    private static final JdbcClient JDBC = Running.bean(JdbcClient.class);
    private static final ResistanceNotes NOTES = Running.bean(ResistanceNotes.class);
    private static final StakeholderGroups GROUPS = Running.bean(StakeholderGroups.class);
    private static final ChangeActions ACTIONS = Running.bean(ChangeActions.class);
    private static final String SECRET = "Quendel leaves if the pilot goes on";

    private static ResistanceNote.Terms said(String words, UUID owner, boolean isConfidential) {
        return new ResistanceNote.Terms(
                null, words, "", owner, ChangeWorld.today().plusDays(7), isConfidential);
    }

    @Test
    @Requirement("R008")
    void a_confidential_note_is_seen_by_who_noted_it_and_who_follows_it_up_and_by_nobody_else() throws Exception {
        var one = running();
        var coach = Running.person(Role.PMO_MEMBER);
        var other = Running.person(Role.PMO_HEAD);
        var visitor = Visitor.signedIn(HEAD);
        visitor.post(
                one.href() + "/resistance/new",
                one.href() + "/resistance",
                Map.of(
                        "said",
                        SECRET,
                        "owner",
                        coach.personId().toString(),
                        "follow_up",
                        ChangeWorld.today().plusDays(7).toString(),
                        "confidential",
                        "true"));
        Running.as(HEAD, () -> NOTES.add(one, said("Ten forms are too many", HEAD.personId(), false)));
        var note = Running.as(coach, () -> NOTES.of(one)).stream()
                .filter(found -> found.terms().isConfidential())
                .findFirst()
                .orElseThrow();

        assertThat(visitor.get(one.href() + "/resistance").body()).contains(SECRET);
        assertThat(Visitor.signedIn(coach).get(one.href() + "/resistance").body())
                .contains(SECRET);
        var spy = spied(one, other, note);
        for (var reader : new Visitor[] {visitor, spy}) {
            assertThat(text(reader.bytes(one.href() + "/plan.docx")))
                    .as("never in a paper, not even for who noted it")
                    .contains("Ten forms are too many")
                    .doesNotContain("Quendel");
        }
        assertThat(Tables.holding("Quendel")).containsExactly("capability.resistance_note");
        assertThat(Running.as(HEAD, () -> Running.bean(SearchIndex.class).find("Quendel", 5)))
                .isEmpty();
    }

    private static Visitor spied(InitiativeView one, Actor other, ResistanceNote note) {
        var spy = Visitor.signedIn(other);
        assertThat(spy.get(one.href() + "/resistance").body())
                .contains("Ten forms are too many")
                .doesNotContain("Quendel", ">confidential<");
        assertThat(spy.get(one.href() + "/resistance/" + note.id()).statusCode())
                .isEqualTo(404);
        assertThat(spy.get(one.href()).body()).doesNotContain("Quendel");
        return spy;
    }

    private static void done(InitiativeView one, ChangeAction action, Actor owner) {
        var page = Visitor.signedIn(owner);
        assertThat(page.get(one.href() + "/actions").body())
                .as("whoever is named on it sees it")
                .contains("Hold the mornings");
        page.post(one.href() + "/actions", one.href() + "/actions/" + action.id(), Map.of("done", "true"));
        assertThat(Running.as(HEAD, () -> ACTIONS.of(one)).getFirst().doneOn()).isEqualTo(ChangeWorld.today());
    }

    private static String text(byte[] docx) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    @Test
    void nobody_else_changes_it_and_no_word_of_any_note_stands_in_the_trail() {
        var one = running();
        var other = Running.person(Role.PMO_HEAD);
        var note = Running.as(HEAD, () -> NOTES.add(one, said("Borage will not do it", HEAD.personId(), true)));

        assertThat(Running.as(other, () -> missing(() -> NOTES.change(note.id(), 1, note.terms(), false))))
                .isTrue();
        var answered = new ResistanceNote.Terms(
                null,
                "Borage will not do it",
                "Two days of help",
                HEAD.personId(),
                note.terms().followUpOn(),
                true);
        assertThat(rule(() -> Running.as(HEAD, () -> NOTES.change(note.id(), 1, note.terms(), true))))
                .as("settled is what was answered")
                .isEqualTo("NO_ANSWER");
        assertThat(Running.as(HEAD, () -> NOTES.change(note.id(), 1, answered, true))
                        .state())
                .isEqualTo(ResistanceNote.State.SETTLED);
        assertThat(Tables.holding("Borage")).containsExactly("capability.resistance_note");
        assertThat(JDBC.sql("select string_agg(changes::text, '') from kernel.audit_entry where subject_id = :id"
                                + " and action like '%resistance%'")
                        .param("id", one.id())
                        .query(String.class)
                        .single())
                .isEqualTo("[][]");
    }

    @Test
    void what_a_coach_is_told_stands_in_one_table_and_nowhere_else() {
        Running.asSystem(() -> Running.bean(RoleCatalogue.class).takeOver());
        var coachee = Running.person(Role.REQUESTER);

        Running.as(coachee, () -> Running.bean(CoachingDesk.class).ask("planning", "I am Lovage about it", null));

        assertThat(Tables.holding("Lovage")).hasSize(1).allMatch(table -> table.startsWith("capability."));
    }

    private static boolean missing(Runnable work) {
        try {
            work.run();
            return false;
        } catch (org.plumbline.app.kernel.Missing hidden) {
            return true;
        }
    }

    @Test
    @Requirement("R008")
    void who_is_concerned_and_what_is_done_for_them_stands_in_the_plan_of_the_change() throws Exception {
        var one = running();
        var owner = Running.person(Role.PROJECT_MANAGER, ScopeKind.PROJECT, UUID.randomUUID());
        var group = Running.as(HEAD, () -> GROUPS.add(one.id(), storeManagers()));
        var action = Running.as(
                HEAD,
                () -> ACTIONS.add(
                        one.id(),
                        group.id(),
                        "Hold the mornings",
                        owner.personId(),
                        ChangeWorld.today().plusDays(20)));
        var empty =
                new StakeholderGroup.Terms("Nobody", null, null, StakeholderGroup.Size.SMALL, "", "", "", "", "Cake");

        assertThat(rule(() -> Running.as(HEAD, () -> GROUPS.add(one.id(), empty))))
                .isEqualTo("NO_CHANGE");
        assertThat(text(Visitor.signedIn(HEAD).bytes(one.href() + "/plan.docx")))
                .contains(
                        "Store managers", "They report monthly", "Reading a trend", "Hold the mornings", owner.name());
        assertThat(Visitor.signedIn(HEAD).bytes(one.href() + "/plan.pdf"))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        done(one, action, owner);
        Actor stranger = Running.person(Role.REQUESTER);
        assertThat(Visitor.signedIn(stranger).get(one.href() + "/plan.pdf").statusCode())
                .isEqualTo(404);
    }

    private static StakeholderGroup.Terms storeManagers() {
        return new StakeholderGroup.Terms(
                "Store managers",
                unit("Stores"),
                40,
                StakeholderGroup.Size.LARGE,
                "They report monthly",
                "",
                "",
                "Reading a trend",
                "A morning with the office");
    }
}
