package org.plumbline.app.exchange.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is remembered between imports: ids of other tools, answers to questions, and of which day a project's parts
/// are.
@Component
public class SourceTable {
    private final JdbcClient jdbc;

    SourceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> projectOf(String system, String id) {
        return jdbc.sql("""
                        select project_id from exchange.project_identity
                        where system = :system and source_id = :id
                        """)
                .param("system", system)
                .param("id", id)
                .query(Rows::id)
                .optional();
    }

    /// True where the project goes by another id in that system.
    boolean hasOther(UUID projectId, String system, String id) {
        return jdbc.sql("""
                        select exists (select from exchange.project_identity
                        where project_id = :project and system = :system and source_id <> :id)
                        and not exists (select from exchange.project_identity
                        where project_id = :project and system = :system and source_id = :id)
                        """)
                .param("project", projectId)
                .param("system", system)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void identify(UUID projectId, String system, String id) {
        jdbc.sql("""
                        insert into exchange.project_identity (system, source_id, project_id)
                        values (:system, :id, :project)
                        on conflict (system, source_id) do update set project_id = excluded.project_id
                        where project_identity.project_id <> excluded.project_id
                        """)
                .param("system", system)
                .param("id", id)
                .param("project", projectId)
                .update();
    }

    /// An answer to "is this the same project?".
    ///
    /// @param choice SAME, NEW or SKIP
    /// @param projectName of one that was not there yet when the answer was given, since the import was to make it
    public record Answer(
            String choice,
            @Nullable UUID projectId,
            @Nullable String projectName) {}

    Optional<Answer> answer(String nameKey) {
        return jdbc.sql("select choice, project_id, project_name from exchange.answer where name_key = :key")
                .param("key", nameKey)
                .query(Rows.of(Answer.class))
                .optional();
    }

    /// Remembers an answer.
    public void remember(String nameKey, Answer answer, String by) {
        jdbc.sql("""
                        insert into exchange.answer (name_key, choice, project_id, project_name, answered_by)
                        values (:key, :choice, :project, :name, :by)
                        on conflict (name_key) do update set choice = excluded.choice,
                        project_id = excluded.project_id, project_name = excluded.project_name,
                        answered_by = excluded.answered_by, answered_at = now()
                        """)
                .param("key", nameKey)
                .param("choice", answer.choice())
                .param("project", answer.projectId())
                .param("name", answer.projectName())
                .param("by", by)
                .update();
    }

    /// When an answer was last given; part of what makes two imports of the same file the same.
    public String latestAnswer() {
        return jdbc.sql("select coalesce(max(answered_at)::text, '') from exchange.answer")
                .query(Rows::text)
                .single();
    }

    /// The day a part of a project is of; empty where no file told it yet.
    Optional<LocalDate> asOf(UUID projectId, String part) {
        return jdbc.sql("select as_of from exchange.known_as_of where project_id = :project and part = :part")
                .param("project", projectId)
                .param("part", part)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    void asOf(UUID projectId, String part, LocalDate day) {
        jdbc.sql("""
                        insert into exchange.known_as_of (project_id, part, as_of) values (:project, :part, :day)
                        on conflict (project_id, part) do update set as_of = excluded.as_of
                        where known_as_of.as_of < excluded.as_of
                        """)
                .param("project", projectId)
                .param("part", part)
                .param("day", day)
                .update();
    }

    /// Who gave a part of a project on its own page; empty where an import brought it.
    Optional<UUID> givenBy(UUID projectId, String part) {
        return jdbc.sql("""
                        select given_by from exchange.known_as_of
                        where project_id = :project and part = :part and given_by is not null
                        """)
                .param("project", projectId)
                .param("part", part)
                .query(Rows::id)
                .optional();
    }

    /// Notes who gave a part; null for an import.
    void givenBy(UUID projectId, String part, @Nullable UUID personId) {
        jdbc.sql("update exchange.known_as_of set given_by = :person where project_id = :project and part = :part")
                .param("person", personId, java.sql.Types.OTHER)
                .param("project", projectId)
                .param("part", part)
                .update();
    }
}
