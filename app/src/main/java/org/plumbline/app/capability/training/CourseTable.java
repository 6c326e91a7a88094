package org.plumbline.app.capability.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of courses, of what they teach, and of their quizzes.
@Component
class CourseTable {
    private static final String SELECT = """
            select c.*, (select count(*) from capability.quiz_question q where q.course_id = c.id) as questions
            from capability.course c
            """;

    private final JdbcClient jdbc;

    CourseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CourseView> all() {
        return read(SELECT + " order by lower(c.title)", Map.of());
    }

    Optional<CourseView> byKey(String key) {
        return read(SELECT + " where c.key = :key", Map.of("key", key)).stream().findFirst();
    }

    CourseView get(UUID id) {
        return read(SELECT + " where c.id = :id", Map.of("id", id)).getFirst();
    }

    Optional<CourseView> lock(UUID id) {
        return read(SELECT + " where c.id = :id for update of c", Map.of("id", id)).stream()
                .findFirst();
    }

    private List<CourseView> read(String sql, Map<String, Object> parameters) {
        var teaches = new HashMap<UUID, Map<String, Integer>>();
        jdbc.sql("""
                        select t.course_id, k.name, t.level from capability.teaches t
                        join capability.competency k on k.id = t.competency_id
                        """).query(row -> {
            teaches.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                    .put(row.getString(2), row.getInt(3));
        });
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> view(row, teaches))
                .list();
    }

    private static CourseView view(ResultSet row, Map<UUID, Map<String, Integer>> teaches) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var terms = new CourseTerms(
                row.getString("title"),
                CourseKind.valueOf(row.getString("kind")),
                row.getString("vendor"),
                row.getString("about"),
                row.getBigDecimal("hours"),
                row.getBigDecimal("price"),
                row.getString("currency"),
                row.getObject("valid_months", Integer.class),
                row.getString("href"),
                row.getInt("pass_percent"),
                row.getBoolean("is_offered"),
                row.getString("measure"),
                teaches.getOrDefault(id, Map.of()));
        return new CourseView(id, row.getString("key"), terms, row.getInt("questions"), row.getInt("version"));
    }

    void put(CourseView course, Map<UUID, Integer> teaches) {
        var terms = course.terms();
        jdbc.sql("""
                        insert into capability.course (id, key, title, kind, vendor, about, hours, price, currency,
                        valid_months, href, pass_percent, is_offered, measure, version) values (:id, :key, :title, :kind,
                        :vendor, :about, :hours, :price, :currency, :valid, :href, :pass, :offered, :measure, :version)
                        on conflict (id) do update set title = excluded.title, kind = excluded.kind,
                        vendor = excluded.vendor, about = excluded.about, hours = excluded.hours, price = excluded.price,
                        currency = excluded.currency, valid_months = excluded.valid_months, href = excluded.href,
                        pass_percent = excluded.pass_percent, is_offered = excluded.is_offered,
                        measure = excluded.measure, version = excluded.version
                        """)
                .param("id", course.id())
                .param("key", course.key())
                .param("title", terms.title())
                .param("kind", terms.kind().name())
                .param("vendor", terms.vendor())
                .param("about", terms.about())
                .param("hours", terms.hours())
                .param("price", terms.price())
                .param("currency", terms.currency())
                .param("valid", terms.validMonths())
                .param("href", terms.href())
                .param("pass", terms.passPercent())
                .param("offered", terms.isOffered())
                .param("measure", terms.measure())
                .param("version", course.version())
                .update();
        teach(course, teaches);
    }

    private void teach(CourseView course, Map<UUID, Integer> teaches) {
        jdbc.sql("delete from capability.teaches where course_id = :id")
                .param("id", course.id())
                .update();
        teaches.forEach((competency, level) -> jdbc.sql("""
                        insert into capability.teaches (course_id, competency_id, level)
                        values (:course, :competency, :level)
                        """)
                .param("course", course.id())
                .param("competency", competency)
                .param("level", level)
                .update());
    }

    List<QuizQuestion> quiz(UUID course) {
        return jdbc.sql("""
                        select id, words, choices, correct from capability.quiz_question where course_id = :id
                        order by place
                        """)
                .param("id", course)
                .query((row, number) -> new QuizQuestion(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Arrays.asList((String[]) row.getArray(3).getArray()),
                        new HashSet<>(Arrays.asList((Integer[]) row.getArray(4).getArray()))))
                .list();
    }

    void quiz(UUID course, List<QuizQuestion> questions) {
        jdbc.sql("delete from capability.quiz_question where course_id = :id")
                .param("id", course)
                .update();
        var place = 0;
        for (var question : questions) {
            jdbc.sql("""
                            insert into capability.quiz_question (id, course_id, place, words, choices, correct)
                            values (:id, :course, :place, :words, :choices, :correct)
                            """)
                    .param("id", question.id())
                    .param("course", course)
                    .param("place", place++)
                    .param("words", question.words())
                    .param("choices", question.choices().toArray(String[]::new))
                    .param("correct", question.correct().toArray(Integer[]::new))
                    .update();
        }
    }
}
