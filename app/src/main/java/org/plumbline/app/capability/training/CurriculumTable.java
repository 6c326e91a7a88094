package org.plumbline.app.capability.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.training.CurriculumStanding.Mark;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of curricula, of their courses, and of who takes them.
@Component
class CurriculumTable {
    private static final String SELECT = """
            select c.*, (select count(*) from capability.curriculum_person p where p.curriculum_id = c.id) as people,
            (select count(p.completed_on) from capability.curriculum_person p where p.curriculum_id = c.id) as completed
            from capability.curriculum c
            """;

    private final JdbcClient jdbc;

    CurriculumTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody takes a curriculum.
    record Member(
            UUID curriculumId,
            UUID personId,
            LocalDate addedOn,
            @Nullable LocalDate due,
            @Nullable LocalDate completedOn) {}

    List<CurriculumView> all() {
        return read(SELECT + " order by lower(c.title)", Map.of());
    }

    Optional<CurriculumView> byKey(String key) {
        return read(SELECT + " where c.key = :key", Map.of("key", key)).stream().findFirst();
    }

    Optional<CurriculumView> lock(UUID id) {
        return read(SELECT + " where c.id = :id for update of c", Map.of("id", id)).stream()
                .findFirst();
    }

    private List<CurriculumView> read(String sql, Map<String, Object> parameters) {
        var steps = new HashMap<UUID, List<CurriculumTerms.Step>>();
        jdbc.sql("select curriculum_id, course_id, is_required from capability.curriculum_course order by place")
                .query(row -> {
                    steps.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new CurriculumTerms.Step(row.getObject(2, UUID.class), row.getBoolean(3)));
                });
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> view(row, steps))
                .list();
    }

    private static CurriculumView view(ResultSet row, Map<UUID, List<CurriculumTerms.Step>> steps) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var terms = new CurriculumTerms(
                row.getString("title"),
                row.getString("purpose"),
                row.getObject("role_id", UUID.class),
                row.getObject("level", Integer.class),
                row.getBoolean("is_offered"),
                steps.getOrDefault(id, List.of()));
        return new CurriculumView(
                id, row.getString("key"), terms, row.getInt("people"), row.getInt("completed"), row.getInt("version"));
    }

    void put(CurriculumView one) {
        var terms = one.terms();
        jdbc.sql("""
                        insert into capability.curriculum (id, key, title, purpose, role_id, level, is_offered, version)
                        values (:id, :key, :title, :purpose, :role, :level, :offered, :version)
                        on conflict (id) do update set title = excluded.title, purpose = excluded.purpose,
                        role_id = excluded.role_id, level = excluded.level, is_offered = excluded.is_offered,
                        version = excluded.version
                        """)
                .param("id", one.id())
                .param("key", one.key())
                .param("title", terms.title())
                .param("purpose", terms.purpose())
                .param("role", terms.roleId())
                .param("level", terms.level())
                .param("offered", terms.isOffered())
                .param("version", one.version())
                .update();
        jdbc.sql("delete from capability.curriculum_course where curriculum_id = :id")
                .param("id", one.id())
                .update();
        jdbc.sql("""
                        insert into capability.curriculum_course (curriculum_id, course_id, place, is_required)
                        select :id, step.course, step.place, step.required from unnest(:courses::uuid[],
                        :required::boolean[]) with ordinality step (course, required, place)
                        """)
                .param("id", one.id())
                .param(
                        "courses",
                        terms.steps().stream()
                                .map(CurriculumTerms.Step::courseId)
                                .toArray(UUID[]::new))
                .param(
                        "required",
                        terms.steps().stream()
                                .map(CurriculumTerms.Step::isRequired)
                                .toArray(Boolean[]::new))
                .update();
    }

    /// Who takes a curriculum.
    List<Member> members(UUID curriculum) {
        return jdbc.sql("select * from capability.curriculum_person where curriculum_id = :id")
                .param("id", curriculum)
                .query(Rows.of(Member.class))
                .list();
    }

    /// The curricula that a person takes, first begun first.
    List<Member> ofPerson(UUID person) {
        return jdbc.sql("""
                        select * from capability.curriculum_person where person_id = :id
                        order by added_on, curriculum_id
                        """).param("id", person).query(Rows.of(Member.class)).list();
    }

    void join(UUID curriculum, Collection<UUID> people, LocalDate day, @Nullable LocalDate due) {
        jdbc.sql("""
                        insert into capability.curriculum_person (curriculum_id, person_id, added_on, due)
                        select :curriculum, person, :day, :due from unnest(:people::uuid[]) person
                        """)
                .param("curriculum", curriculum)
                .param("people", people.toArray(UUID[]::new))
                .param("day", day)
                .param("due", due)
                .update();
    }

    void leave(UUID curriculum, UUID person) {
        jdbc.sql("delete from capability.curriculum_person where curriculum_id = :curriculum and person_id = :person")
                .param("curriculum", curriculum)
                .param("person", person)
                .update();
    }

    void completed(UUID curriculum, UUID person, LocalDate day) {
        jdbc.sql("""
                        update capability.curriculum_person set completed_on = :day
                        where curriculum_id = :curriculum and person_id = :person
                        """)
                .param("curriculum", curriculum)
                .param("person", person)
                .param("day", day)
                .update();
    }

    /// How people stand in courses: passed is a certificate that holds on the day, of the course itself or from
    /// elsewhere with the same title; under way is a seat or a place on a waiting list.
    Map<UUID, Map<UUID, Mark>> marks(Collection<UUID> people, LocalDate today) {
        var marks = new HashMap<UUID, Map<UUID, Mark>>();
        jdbc.sql("""
                        select person_id, course_id, 'UNDER_WAY' as mark from capability.enrolment
                        where person_id = any(:people) and state in ('SEATED', 'WAITING')
                        union all
                        select t.person_id, c.id, 'PASSED' from capability.certificate t
                        join capability.course c on c.id = t.course_id
                            or t.course_id is null and lower(c.title) = lower(t.title)
                        where t.person_id = any(:people) and (t.expires_on is null or t.expires_on >= :today)
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("today", today)
                .query(row -> {
                    var of = marks.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>());
                    var mark = Mark.valueOf(row.getString(3));
                    of.merge(
                            row.getObject(2, UUID.class),
                            mark,
                            (was, is) -> was == Mark.PASSED || is == Mark.PASSED ? Mark.PASSED : was);
                });
        return marks;
    }
}
