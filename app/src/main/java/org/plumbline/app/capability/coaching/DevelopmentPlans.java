package org.plumbline.app.capability.coaching;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.training.Competencies;
import org.plumbline.app.capability.training.GapMatrix;
import org.plumbline.app.capability.training.Ratings;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.organisation.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Development plans and mentors. A plan is read and kept by the person, their manager, and who runs training.
@Service
public class DevelopmentPlans {
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Ratings ratings;
    private final Competencies competencies;
    private final GapMatrix matrix;
    private final CoachingDoor door;
    private final People people;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    DevelopmentPlans(
            JdbcClient jdbc,
            Ratings ratings,
            Competencies competencies,
            GapMatrix matrix,
            CoachingDoor door,
            People people,
            Notifications notifications,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.ratings = ratings;
        this.competencies = competencies;
        this.matrix = matrix;
        this.door = door;
        this.people = people;
        this.notifications = notifications;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// How somebody develops.
    public enum Kind {
        COURSE("Course"),
        ASSIGNMENT("Exposure assignment"),
        MENTORING("Mentoring"),
        READING("Reading and practice");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// A step of a plan.
    ///
    /// @param competency that it develops; null for none named
    public record Step(
            UUID id,
            UUID personId,
            Kind kind,
            String words,
            @Nullable String competency,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn) {}

    /// A mentor and whom they help.
    public record Pair(UUID id, UUID mentorId, UUID menteeId, String goal, LocalDate fromDay) {}

    private void requireSeen(UUID personId) {
        if (!ratings.maySee(personId)) {
            throw new Missing("person", personId);
        }
    }

    /// The plan of a person: open steps first.
    ///
    /// @throws Missing where the acting person may not read it
    @Transactional(readOnly = true)
    public List<Step> of(UUID personId) {
        requireSeen(personId);
        return jdbc.sql("""
                        select id, person_id, kind, words, competency, due, done_on from capability.development_step
                        where person_id = :person order by done_on nulls first, due nulls last, id
                        """)
                .param("person", personId)
                .query(Rows.of(Step.class))
                .list();
    }

    /// Adds a step to a plan.
    @Transactional
    public void add(UUID personId, Kind kind, String words, @Nullable String competency, @Nullable LocalDate due) {
        requireSeen(personId);
        var text = words.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refusal(CoachingRules.WORDS, LONGEST);
        }
        var named = competency == null ? null : competencies.known(competency).orElse(null);
        jdbc.sql("""
                        insert into capability.development_step (id, person_id, kind, words, competency, due, written_by)
                        values (:id, :person, :kind, :words, :competency, :due, :me)
                        """)
                .param("id", Ids.next())
                .param("person", personId)
                .param("kind", kind.name())
                .param("words", text)
                .param("competency", named)
                .param("due", due)
                .param("me", access.actor().personId())
                .update();
        audit.record(subject(personId), "development step added", Map.of(), Map.of("Kind", kind));
        notifications.tell(
                personId, subject(personId), () -> t("Your development plan has a step more."), "/development");
    }

    /// Says that a step is done.
    @Transactional
    public void done(UUID personId, UUID step) {
        requireSeen(personId);
        var changed = jdbc.sql("""
                        update capability.development_step set done_on = :today
                        where id = :id and person_id = :person and done_on is null
                        """)
                .param("today", LocalDate.now(clock))
                .param("id", step)
                .param("person", personId)
                .update();
        if (changed == 1) {
            audit.record(subject(personId), "development step done", Map.of(), Map.of());
        }
    }

    private Subject subject(UUID personId) {
        return new Subject("person", personId, people.get(personId).name(), null);
    }

    /// Who mentors a person today.
    @Transactional(readOnly = true)
    public Optional<Pair> mentorOf(UUID personId) {
        requireSeen(personId);
        return pairs().stream().filter(one -> one.menteeId().equals(personId)).findFirst();
    }

    /// The pairs of today that the acting person is in; all for the desk.
    @Transactional(readOnly = true)
    public List<Pair> seenPairs() {
        var me = access.actor().personId();
        return pairs().stream()
                .filter(one -> door.runs()
                        || one.mentorId().equals(me)
                        || one.menteeId().equals(me))
                .toList();
    }

    private List<Pair> pairs() {
        return jdbc.sql("""
                        select id, mentor_id, mentee_id, goal, from_day from capability.mentor_pair
                        where ended_on is null order by from_day, id
                        """).query(Rows.of(Pair.class)).list();
    }

    /// Pairs two people; for the desk.
    ///
    /// @throws Refusal where it is one person, their manager, somebody who has left, or a pair is there
    @Transactional
    public void pair(UUID mentor, UUID mentee, String goal) {
        door.requireDesk();
        var who = people.get(mentor);
        var whom = people.get(mentee);
        if (who.hasLeft() || whom.hasLeft()) {
            throw new Refusal(CoachingRules.HAS_LEFT, who.hasLeft() ? who.name() : whom.name());
        }
        if (mentor.equals(mentee)) {
            throw new Refusal(CoachingRules.SAME_PERSON, who.name());
        }
        if (mentor.equals(whom.managerId())) {
            throw new Refusal(CoachingRules.LINE_MANAGER, who.name(), whom.name());
        }
        for (var one : pairs()) {
            if (one.menteeId().equals(mentee)) {
                throw new Refusal(
                        CoachingRules.PAIRED,
                        whom.name(),
                        people.get(one.mentorId()).name());
            }
        }
        var id = Ids.next();
        jdbc.sql("""
                        insert into capability.mentor_pair (id, mentor_id, mentee_id, goal, from_day)
                        values (:id, :mentor, :mentee, :goal, :today)
                        """)
                .param("id", id)
                .param("mentor", mentor)
                .param("mentee", mentee)
                .param("goal", CoachingTalks.words(goal, true))
                .param("today", LocalDate.now(clock))
                .update();
        audit.record(subject(mentee), "mentor given", Map.of(), Map.of("Mentor", mentor));
        notifications.tell(mentor, subject(mentee), () -> t("You mentor {0}.", whom.name()), "/development");
        notifications.tell(mentee, subject(mentee), () -> t("{0} is your mentor.", who.name()), "/development");
    }

    /// Ends a pair: either of the two, or the desk.
    @Transactional
    public void end(UUID pair) {
        var one = seenPairs().stream()
                .filter(seen -> seen.id().equals(pair))
                .findFirst()
                .orElseThrow(() -> new Missing("pair", pair));
        jdbc.sql("update capability.mentor_pair set ended_on = :today where id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", pair)
                .update();
        audit.record(subject(one.menteeId()), "mentoring ended", Map.of("Mentor", one.mentorId()), Map.of());
    }

    /// The plan to print: what roles ask for, the mentor, and the steps.
    @Transactional(readOnly = true)
    public Paper paper(UUID personId) {
        var person = people.get(personId);
        var rows = new ArrayList<List<String>>();
        for (var step : of(personId)) {
            rows.add(List.of(
                    step.words(),
                    t(step.kind().label()),
                    Objects.requireNonNullElse(step.competency(), ""),
                    Formats.date(step.due()),
                    Formats.date(step.doneOn())));
        }
        var needs = matrix.of(personId).stream()
                .map(need ->
                        List.of(need.competency(), Integer.toString(need.level()), Integer.toString(need.needed())))
                .toList();
        var mentor = mentorOf(personId).map(one -> people.get(one.mentorId()).name());
        return Paper.of(t("Development plan"), person.name() + ", " + Formats.date(LocalDate.now(clock)))
                .facts(List.of(Map.entry(t("Mentor"), mentor.orElse(Formats.NONE))))
                .heading(t("What the roles ask for"))
                .table(new Paper.Table(List.of(t("Competency"), t("Level"), t("Needed")), needs, false))
                .heading(t("Steps"))
                .table(new Paper.Table(
                        List.of(t("Step"), t("Kind"), t("Competency"), t("By"), t("Done")), rows, false));
    }
}
