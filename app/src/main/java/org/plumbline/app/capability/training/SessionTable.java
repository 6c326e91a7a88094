package org.plumbline.app.capability.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of training sessions and enrolments.
@Component
class SessionTable {
    private static final String SELECT = """
            select s.*,
                (select count(*) from capability.enrolment e where e.session_id = s.id
                    and e.state in ('SEATED', 'ATTENDED', 'ABSENT')) as seated,
                (select count(*) from capability.enrolment e where e.session_id = s.id
                    and e.state = 'WAITING') as waiting
            from capability.session s
            """;
    private static final String ENROLMENT = """
            select id, course_id, session_id, person_id, state, ended_on, has_passed, before_percent, after_percent,
            behaviour_due, behaviour from capability.enrolment
            """;

    private final JdbcClient jdbc;
    private final CourseTable courses;

    SessionTable(JdbcClient jdbc, CourseTable courses) {
        this.jdbc = jdbc;
        this.courses = courses;
    }

    List<SessionView> all() {
        return read(SELECT + " order by s.on_day desc, s.starts_at, s.key", Map.of());
    }

    Optional<SessionView> byKey(String key) {
        return read(SELECT + " where s.key = :key", Map.of("key", key)).stream().findFirst();
    }

    /// Locks the session, so that seats are counted by one at a time, and reads it then.
    SessionView lock(UUID id) {
        jdbc.sql("select id from capability.session where id = :id for update")
                .param("id", id)
                .query(Rows::id)
                .single();
        return read(SELECT + " where s.id = :id", Map.of("id", id)).getFirst();
    }

    private List<SessionView> read(String sql, Map<String, Object> parameters) {
        Map<UUID, CourseView> known =
                courses.all().stream().collect(Collectors.toMap(CourseView::id, Function.identity()));
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> view(row, known))
                .list();
    }

    private static SessionView view(ResultSet row, Map<UUID, CourseView> known) throws SQLException {
        var terms = new SessionTerms(
                row.getObject("on_day", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getInt("minutes"),
                row.getString("place"),
                row.getInt("seats"),
                row.getObject("trainer_id", UUID.class),
                row.getBigDecimal("cost"),
                row.getString("currency"));
        return new SessionView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                java.util.Objects.requireNonNull(known.get(row.getObject("course_id", UUID.class))),
                terms,
                SessionState.valueOf(row.getString("state")),
                row.getInt("seated"),
                row.getInt("waiting"),
                row.getString("survey_key"),
                row.getInt("sequence"),
                row.getInt("version"));
    }

    void put(SessionView session) {
        var terms = session.terms();
        jdbc.sql("""
                        insert into capability.session (id, key, course_id, on_day, starts_at, minutes, place, seats,
                        trainer_id, cost, currency, state, survey_key, sequence, version) values (:id, :key, :course, :day,
                        :at, :minutes, :place, :seats, :trainer, :cost, :currency, :state, :survey, :sequence, :version)
                        on conflict (id) do update set on_day = excluded.on_day, starts_at = excluded.starts_at,
                        minutes = excluded.minutes, place = excluded.place, seats = excluded.seats,
                        trainer_id = excluded.trainer_id, cost = excluded.cost, currency = excluded.currency,
                        state = excluded.state, survey_key = excluded.survey_key, sequence = excluded.sequence,
                        version = excluded.version
                        """)
                .param("id", session.id())
                .param("key", session.key())
                .param("course", session.course().id())
                .param("day", terms.onDay())
                .param("at", terms.startsAt())
                .param("minutes", terms.minutes())
                .param("place", terms.place())
                .param("seats", terms.seats())
                .param("trainer", terms.trainerId())
                .param("cost", terms.cost())
                .param("currency", terms.currency())
                .param("state", session.state().name())
                .param("survey", session.surveyKey())
                .param("sequence", session.sequence())
                .param("version", session.version())
                .update();
    }

    /// The enrolments of a session, those with a seat first, then in the order in which they came.
    List<Enrolment> of(UUID session) {
        return jdbc.sql(ENROLMENT + """
                         where session_id = :session and state <> 'WITHDRAWN' order by state = 'WAITING', asked_at, id
                        """)
                .param("session", session)
                .query(Rows.of(Enrolment.class))
                .list();
    }

    List<Enrolment> ofPerson(UUID person) {
        return jdbc.sql(ENROLMENT
                        + " where person_id = :person and state <> 'WITHDRAWN' order by asked_at desc, id desc")
                .param("person", person)
                .query(Rows.of(Enrolment.class))
                .list();
    }

    /// All that ended, or are under way.
    List<Enrolment> everybody() {
        return jdbc.sql(ENROLMENT + " where state <> 'WITHDRAWN' order by asked_at, id")
                .query(Rows.of(Enrolment.class))
                .list();
    }

    Optional<Enrolment> lockEnrolment(UUID id) {
        return jdbc.sql(ENROLMENT + " where id = :id for update")
                .param("id", id)
                .query(Rows.of(Enrolment.class))
                .optional();
    }

    void insert(Enrolment one) {
        jdbc.sql("""
                        insert into capability.enrolment (id, course_id, session_id, person_id, state)
                        values (:id, :course, :session, :person, :state)
                        """)
                .param("id", one.id())
                .param("course", one.courseId())
                .param("session", one.sessionId())
                .param("person", one.personId())
                .param("state", one.state().name())
                .update();
    }

    void update(Enrolment one) {
        jdbc.sql("""
                        update capability.enrolment set state = :state, ended_on = :ended, has_passed = :passed,
                        before_percent = :before, after_percent = :after, behaviour_due = :due, behaviour = :behaviour
                        where id = :id
                        """)
                .param("state", one.state().name())
                .param("ended", one.endedOn())
                .param("passed", one.hasPassed())
                .param("before", one.beforePercent())
                .param("after", one.afterPercent())
                .param("due", one.behaviourDue())
                .param("behaviour", one.behaviour())
                .param("id", one.id())
                .update();
    }

    /// Those whose managers are to say what changed, and were not reminded yet; marks them.
    List<Enrolment> remind(LocalDate today) {
        var due = jdbc.sql(ENROLMENT + """
                         where behaviour_due <= :today and behaviour is null and behaviour_reminded is null for update
                        """)
                .param("today", today)
                .query(Rows.of(Enrolment.class))
                .list();
        jdbc.sql("update capability.enrolment set behaviour_reminded = :today where id = any(:ids)")
                .param("today", today)
                .param("ids", due.stream().map(Enrolment::id).toArray(UUID[]::new))
                .update();
        return due;
    }
}
