package org.plumbline.app.capability.coaching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of coachings, coaches, and what belongs to a coaching.
@Component
class CoachingTable {
    private static final String SELECT = """
            select id, key, coachee_id, coach_id, project_id, topic, origin, reason, source_key, source_href, state,
            asked_by, asked_on, completed_on, rating, version from capability.coaching
            """;

    private final JdbcClient jdbc;

    CoachingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CoachingView> all() {
        return jdbc.sql(SELECT + " order by asked_on desc, key desc")
                .query(Rows.of(CoachingView.class))
                .list();
    }

    Optional<CoachingView> byKey(String key) {
        return jdbc.sql(SELECT + " where key = :key")
                .param("key", key)
                .query(Rows.of(CoachingView.class))
                .optional();
    }

    CoachingView lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(Rows.of(CoachingView.class))
                .single();
    }

    /// The open coaching that the same source advised for the same person.
    Optional<CoachingView> open(String sourceKey, @Nullable UUID coachee) {
        return jdbc.sql(SELECT + """
                         where source_key = :source and coachee_id is not distinct from cast(:coachee as uuid)
                        and state in ('REQUESTED', 'MATCHED', 'ACTIVE') order by key limit 1
                        """)
                .param("source", sourceKey)
                .param("coachee", coachee)
                .query(Rows.of(CoachingView.class))
                .optional();
    }

    void put(CoachingView view) {
        jdbc.sql("""
                        insert into capability.coaching (id, key, coachee_id, coach_id, project_id, topic, origin, reason,
                        source_key, source_href, state, asked_by, asked_on, completed_on, rating, version)
                        values (:id, :key, :coachee, :coach, :project, :topic, :origin, :reason, :sourceKey,
                        :sourceHref, :state, :askedBy, :askedOn, :completedOn, :rating, :version)
                        on conflict (id) do update set coachee_id = excluded.coachee_id, coach_id = excluded.coach_id,
                        state = excluded.state, completed_on = excluded.completed_on, rating = excluded.rating,
                        reason = excluded.reason, version = excluded.version
                        """)
                .param("id", view.id())
                .param("key", view.key())
                .param("coachee", view.coacheeId())
                .param("coach", view.coachId())
                .param("project", view.projectId())
                .param("topic", view.topic())
                .param("origin", view.origin().name())
                .param("reason", view.reason())
                .param("sourceKey", view.sourceKey())
                .param("sourceHref", view.sourceHref())
                .param("state", view.state().name())
                .param("askedBy", view.askedBy())
                .param("askedOn", view.askedOn())
                .param("completedOn", view.completedOn())
                .param("rating", view.rating())
                .param("version", view.version())
                .update();
    }

    /// How many people each coach takes on at a time, by coach.
    Map<UUID, Integer> coaches() {
        var coaches = new HashMap<UUID, Integer>();
        jdbc.sql("select person_id, most from capability.coach").query(row -> {
            coaches.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return coaches;
    }

    void coach(UUID person, int most) {
        jdbc.sql("""
                        insert into capability.coach (person_id, most) values (:person, :most)
                        on conflict (person_id) do update set most = :most
                        """).param("person", person).param("most", most).update();
    }

    void noCoach(UUID person) {
        jdbc.sql("delete from capability.coach where person_id = :person")
                .param("person", person)
                .update();
    }

    /// How many coachings each coach has under way, by coach.
    Map<UUID, Integer> load() {
        var load = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select coach_id, count(*) from capability.coaching
                        where coach_id is not null and state in ('MATCHED', 'ACTIVE') group by coach_id
                        """).query(row -> {
            load.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return load;
    }

    List<CoachingTalks.Meeting> meetings(UUID coaching) {
        return jdbc.sql("""
                        select id, on_day, minutes, written_by from capability.coaching_meeting
                        where coaching_id = :id order by on_day, id
                        """)
                .param("id", coaching)
                .query(Rows.of(CoachingTalks.Meeting.class))
                .list();
    }

    UUID meeting(UUID coaching, LocalDate day, int minutes, UUID by) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into capability.coaching_meeting (id, coaching_id, on_day, minutes, written_by)
                        values (:id, :coaching, :day, :minutes, :by)
                        """)
                .param("id", id)
                .param("coaching", coaching)
                .param("day", day)
                .param("minutes", minutes)
                .param("by", by)
                .update();
        return id;
    }

    List<CoachingTalks.Note> notes(UUID coaching) {
        return jdbc.sql("""
                        select id, meeting_id, author_id, words, written_on from capability.coaching_note
                        where coaching_id = :id order by written_on, id
                        """)
                .param("id", coaching)
                .query(Rows.of(CoachingTalks.Note.class))
                .list();
    }

    void note(UUID coaching, CoachingTalks.Note note) {
        jdbc.sql("""
                        insert into capability.coaching_note (id, coaching_id, meeting_id, author_id, words, written_on)
                        values (:id, :coaching, :meeting, :author, :words, :day)
                        """)
                .param("id", note.id())
                .param("coaching", coaching)
                .param("meeting", note.meetingId())
                .param("author", note.authorId())
                .param("words", note.words())
                .param("day", note.writtenOn())
                .update();
    }

    List<CoachingTalks.Agreed> agreed(UUID coaching) {
        return jdbc.sql("""
                        select id, words, due, done_on from capability.coaching_action where coaching_id = :id
                        order by done_on nulls first, due nulls last, id
                        """)
                .param("id", coaching)
                .query(Rows.of(CoachingTalks.Agreed.class))
                .list();
    }

    void agree(UUID coaching, String words, @Nullable LocalDate due) {
        jdbc.sql("""
                        insert into capability.coaching_action (id, coaching_id, words, due)
                        values (:id, :coaching, :words, :due)
                        """)
                .param("id", Ids.next())
                .param("coaching", coaching)
                .param("words", words)
                .param("due", due)
                .update();
    }

    boolean done(UUID coaching, UUID action, LocalDate day) {
        return jdbc.sql("""
                        update capability.coaching_action set done_on = :day
                        where id = :id and coaching_id = :coaching and done_on is null
                        """)
                        .param("day", day)
                        .param("id", action)
                        .param("coaching", coaching)
                        .update()
                == 1;
    }
}
