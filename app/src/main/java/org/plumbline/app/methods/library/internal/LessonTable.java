package org.plumbline.app.methods.library.internal;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.delivery.LessonBook;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `methods.lesson_use`.
@Component
public class LessonTable {
    private final JdbcClient jdbc;

    LessonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a project made of a lesson.
    public record Said(UUID itemId, LessonBook.Verdict verdict, String words) {}

    /// The lessons put before a project.
    public List<Said> of(UUID projectId) {
        return jdbc.sql("select item_id, verdict, words from methods.lesson_use where project_id = :project "
                        + "order by verdict = 'OPEN' desc, at, item_id")
                .param("project", projectId)
                .query(Rows.of(Said.class))
                .list();
    }

    /// Puts a lesson before a project; one that was put before it stays as it is.
    public void push(UUID itemId, UUID projectId, UUID personId) {
        jdbc.sql("""
            insert into methods.lesson_use (item_id, project_id, verdict, words, person_id, at)
            values (:item, :project, 'OPEN', '', :person, now()) on conflict do nothing
            """)
                .param("item", itemId)
                .param("project", projectId)
                .param("person", personId)
                .update();
    }

    /// Writes down what a project makes of a lesson.
    public void say(UUID projectId, Said said, UUID personId) {
        jdbc.sql("""
            insert into methods.lesson_use (item_id, project_id, verdict, words, person_id, at)
            values (:item, :project, :verdict, :words, :person, now())
            on conflict (item_id, project_id) do update set verdict = :verdict, words = :words,
                person_id = :person, at = now()
            """)
                .param("item", said.itemId())
                .param("project", projectId)
                .param("verdict", said.verdict().name())
                .param("words", said.words())
                .param("person", personId)
                .update();
    }
}
