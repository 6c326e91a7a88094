package org.plumbline.app.capability.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.assurance.ActionKind;
import org.plumbline.app.assurance.AssuranceWorld;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonChange;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The coaching desk, and that nobody but the two reads what they say.
class CoachingIT {
    private static final CoachingDesk DESK = Running.bean(CoachingDesk.class);
    private static final CoachingTalks TALKS = Running.bean(CoachingTalks.class);
    private static final String SECRET =
            "quietlyhesitating" + UUID.randomUUID().toString().substring(0, 8);

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor coach = Running.person(Role.REQUESTER);
    private final Actor coachee = Running.person(Role.REQUESTER);
    private final Actor stranger = Running.person(Role.REQUESTER);

    CoachingIT() {
        Running.asSystem(() -> Running.bean(RoleCatalogue.class).takeOver());
        Running.as(head, () -> {
            Running.bean(Coaches.class).put(coach.personId(), 3);
            return true;
        });
    }

    private static void assertRefused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static LocalDate today() {
        return LocalDate.now(Running.bean(Clock.class));
    }

    private CoachingView asked() {
        return Running.as(coachee, () -> DESK.ask("planning", "I am " + SECRET, null));
    }

    private CoachingView matched() {
        var asked = asked();
        return Running.as(head, () -> DESK.match(asked.key(), asked.version(), null, coach.personId()));
    }

    private static boolean does(Actor who, Runnable work) {
        return Running.as(who, () -> {
            work.run();
            return true;
        });
    }

    @Test
    @Requirement("R015")
    void a_coaching_is_asked_for_matched_held_completed_and_rated() {
        var asked = asked();
        assertThat(asked.key()).matches("COA-[0-9]{4,}");
        assertThat(asked.topic()).isEqualTo("Planning");
        assertThat(Running.as(head, () -> DESK.candidates(asked)))
                .extracting(CoachingDesk.Candidate::personId)
                .contains(coach.personId());

        var matched = Running.as(head, () -> DESK.match(asked.key(), asked.version(), null, coach.personId()));
        does(coach, () -> TALKS.meet(matched.key(), today(), 60, "First talk"));
        does(coachee, () -> TALKS.agree(matched.key(), "Draw the critical path each Monday", today().plusDays(7)));
        var action = Running.as(coach, () -> TALKS.agreed(matched)).getFirst();
        does(coachee, () -> TALKS.done(matched.key(), action.id()));
        Running.as(coach, () -> DESK.complete(matched.key()));
        assertRefused(() -> Running.as(coachee, () -> DESK.rate(matched.key(), 6)), CoachingRules.RATING);
        var rated = Running.as(coachee, () -> DESK.rate(matched.key(), 4));

        assertThat(rated.state()).isEqualTo(CoachingState.EVALUATED);
        assertThat(rated.rating()).isEqualTo(4);
        assertThat(Running.as(coach, () -> TALKS.agreed(matched)).getFirst().doneOn())
                .isEqualTo(today());
    }

    @Test
    @Requirement("R015")
    void what_the_two_say_is_read_by_nobody_else_and_stands_in_no_trail_search_file_or_notification() {
        var matched = matched();
        does(coach, () -> TALKS.meet(matched.key(), today(), 45, "They said: " + SECRET));
        does(coachee, () -> TALKS.note(matched.key(), SECRET));
        does(coach, () -> TALKS.agree(matched.key(), SECRET + " less", null));

        assertThat(Running.as(coach, () -> TALKS.notes(matched))).hasSize(3);
        assertThatThrownBy(() -> Running.as(head, () -> TALKS.notes(matched))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> Running.as(head, () -> TALKS.agreed(matched))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> Running.as(stranger, () -> DESK.get(matched.key())))
                .isInstanceOf(Missing.class);
        var desk = Visitor.signedIn(head);
        assertThat(desk.get(matched.href()).body()).contains("Planning").doesNotContain(SECRET);
        assertThat(desk.get(matched.href() + "/notes/new").statusCode()).isEqualTo(404);
        assertThat(desk.get("/coaching.csv").body()).contains(matched.key()).doesNotContain(SECRET);
        assertThat(Visitor.signedIn(coachee).get(matched.href()).body()).contains(SECRET);
        assertThat(count("select count(*) from kernel.audit_entry where changes::text like :word"))
                .isZero();
        assertThat(count("select count(*) from kernel.audit_entry where subject_key = '" + matched.key() + "'"))
                .isPositive();
        assertThat(count("select count(*) from kernel.search_entry where body like :word or title like :word"))
                .isZero();
        assertThat(count("select count(*) from kernel.notification where sentence like :word"))
                .isZero();
        assertThat(count("select count(*) from kernel.mail where body like :word or subject like :word"))
                .isZero();
        assertThat(Running.as(coachee, () -> Running.bean(SearchIndex.class).find(SECRET, 5)))
                .isEmpty();
        assertThat(Running.as(coach, () -> Running.bean(Notifications.class).mine(10)))
                .anyMatch(notice -> notice.href().equals(matched.href()));
    }

    private static long count(String sql) {
        return Running.bean(JdbcClient.class)
                .sql(sql)
                .params(sql.contains(":word") ? Map.of("word", "%" + SECRET + "%") : Map.of())
                .query(Long.class)
                .single();
    }

    @Test
    void a_loaded_coaching_is_dated_around_its_meetings_by_the_system_alone() {
        var waiting = asked();
        var past = Running.bean(PastCoaching.class);
        assertThatThrownBy(() -> does(head, () -> past.settle(waiting.key(), today())))
                .isInstanceOf(org.plumbline.app.kernel.Forbidden.class);
        Running.asSystem(() -> {
            past.settle(waiting.key(), today().minusDays(7));
            return "";
        });
        assertThat(Running.as(head, () -> DESK.get(waiting.key())).askedOn()).isEqualTo(today().minusDays(7));
        var matched = Running.as(head, () -> DESK.match(waiting.key(), waiting.version(), null, coach.personId()));
        does(coach, () -> TALKS.meet(matched.key(), today().minusDays(60), 60, "First talk"));
        does(coach, () -> TALKS.meet(matched.key(), today().minusDays(40), 30, ""));
        Running.as(coach, () -> DESK.complete(matched.key()));

        Running.asSystem(() -> {
            past.settle(matched.key(), today());
            return "";
        });

        var held = Running.as(head, () -> DESK.get(matched.key()));
        assertThat(held.askedOn()).isEqualTo(today().minusDays(72));
        assertThat(held.completedOn()).isEqualTo(today().minusDays(30));
    }

    @Test
    void the_desk_matches_no_manager_nobody_off_the_list_and_not_over_what_changed_meanwhile() {
        var asked = asked();
        Running.asSystem(() -> {
            var people = Running.bean(People.class);
            var person = people.get(coachee.personId());
            people.change(
                    coachee.personId(),
                    new PersonChange(person.name(), person.email(), null, null, coach.personId(), false));
            return true;
        });

        assertRefused(() -> match(asked, coach), CoachingRules.LINE_MANAGER);
        assertRefused(() -> match(asked, stranger), CoachingRules.NO_COACH);
        assertRefused(() -> match(asked, coachee), CoachingRules.SAME_PERSON);
        assertThatThrownBy(() -> Running.as(coachee, () -> DESK.match(asked.key(), 1, null, coach.personId())))
                .isInstanceOf(Forbidden.class);
        Running.as(coachee, () -> DESK.decline(asked.key(), 1, "Solved"));
        assertRefused(() -> match(asked, coach), CoachingRules.CHANGED_MEANWHILE);
    }

    private CoachingView match(CoachingView asked, Actor who) {
        return Running.as(head, () -> DESK.match(asked.key(), asked.version(), null, who.personId()));
    }

    @Test
    void the_same_source_advises_the_same_person_once_at_a_time() {
        var source = "ADO-" + UUID.randomUUID();
        var advice = new CoachingAdvice(
                coachee.personId(), null, "Method", "The plan is empty", CoachingOrigin.ADOPTION, source, "/adoption");

        var first = Running.as(head, () -> DESK.propose(advice));
        var again = Running.as(head, () -> DESK.propose(advice));

        assertThat(again.key()).isEqualTo(first.key());
        assertThat(first.reason()).isEqualTo("The plan is empty");
        Running.as(head, () -> DESK.decline(first.key(), first.version(), "Not now"));
        assertThat(Running.as(head, () -> DESK.propose(advice)).key()).isNotEqualTo(first.key());
        assertRefused(() -> Running.as(coachee, () -> DESK.ask("Juggling", "", null)), CoachingRules.TOPIC);
    }

    @Test
    void the_pages_take_a_request_match_it_and_note_a_meeting() {
        var visitor = Visitor.signedIn(coachee);
        var answer = visitor.post("/coaching/new", "/coaching", Map.of("topic", "Risk", "situation", SECRET));
        assertThat(answer.statusCode()).isEqualTo(302);
        var href = answer.headers().firstValue("Location").orElseThrow();
        assertThat(visitor.post("/coaching/new", "/coaching", Map.of()).body()).contains("Choose a topic.");
        var desk = Visitor.signedIn(head);
        assertThat(desk.get(href).body()).contains(coach.name());

        desk.post(href, href + "/match", Map.of("coach", coach.personId().toString(), "version", "1"));
        var meeting = Visitor.signedIn(coach)
                .post(
                        href + "/meetings/new",
                        href + "/meetings",
                        Map.of("day", today().toString(), "minutes", "30", "words", "ok"));

        assertThat(meeting.statusCode()).isEqualTo(302);
        assertThat(visitor.get(href).body()).contains("Active", "30 minutes");
        assertThat(visitor.get("/coaching").body()).contains(coach.name());
        assertThat(desk.get("/coaching/coaches").body()).contains(coach.name());
    }

    @Test
    @Requirement("R015")
    void a_finding_whose_cause_is_a_lack_of_skill_leads_to_a_coaching_of_who_acts_on_it() {
        var assurance = new AssuranceWorld();
        var problem = assurance.analysed(assurance.reported(null, null, null));

        var action = assurance.planned(problem, ActionKind.COACHING, 0);

        var led = Running.as(head, DESK::seen).stream()
                .filter(one -> problem.key().equals(one.sourceKey()))
                .toList();
        assertThat(led).singleElement().satisfies(one -> {
            assertThat(one.origin()).isEqualTo(CoachingOrigin.FINDING);
            assertThat(one.coacheeId()).isEqualTo(assurance.manager.personId());
            assertThat(one.reason()).isEqualTo(action.says().title());
            assertThat(one.state()).isEqualTo(CoachingState.REQUESTED);
        });
        assertThat(Visitor.signedIn(head).get(led.getFirst().href()).body()).contains("From a finding", problem.key());
    }
}
