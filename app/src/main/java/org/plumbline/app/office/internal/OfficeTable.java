package org.plumbline.app.office.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.office.Fact;
import org.plumbline.app.office.Facts;
import org.plumbline.app.office.OfficeFacts;
import org.plumbline.app.office.OfficeState;
import org.plumbline.app.office.OfficeView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `office.office` and of what each supervises.
@Component
public class OfficeTable {
    static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SELECT = "select id, key, state, facts::text as facts, version from office.office ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OfficeTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// All offices by name.
    public List<OfficeView> all() {
        return jdbc.sql(SELECT + "order by lower(name), key").query(this::map).list();
    }

    /// The office of an id, locked until the transaction ends.
    public Optional<OfficeView> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /// The offices that name a person, on themselves or on a part of theirs that is no service request.
    public List<UUID> naming(UUID personId) {
        return jdbc.sql("""
                        select id from office.office where :person = any(people)
                        union select office_id from office.part where :person = any(people) and kind <> 'REQUEST'
                        union select office_id from office.charter_signature where person_id = :person
                        """).param("person", personId).query(Rows::id).list();
    }

    /// Writes an office, new or changed.
    public void put(OfficeView office) {
        jdbc.sql("""
                        insert into office.office (id, key, name, state, parent_id, facts, people, version)
                        values (:id, :key, :name, :state, :parent, :facts::jsonb, :people, :version)
                        on conflict (id) do update set name = :name, state = :state, parent_id = :parent,
                        facts = :facts::jsonb, people = :people, version = :version, changed_at = now()
                        """)
                .param("id", office.id())
                .param("key", office.key())
                .param("name", office.name())
                .param("state", office.state().name())
                .param("parent", office.parentId())
                .param("facts", json.writeValueAsString(office.facts().values()))
                .param("people", people(OfficeFacts.ALL, office.facts()))
                .param("version", office.version())
                .update();
    }

    /// Removes an office that never went to work, with all its parts.
    public void remove(UUID id) {
        for (var table : List.of("charter_signature", "charter", "setup_step", "advice", "assessment", "part")) {
            jdbc.sql("delete from office." + table + " where office_id = :id")
                    .param("id", id)
                    .update();
        }
        jdbc.sql("delete from office.office where id = :id").param("id", id).update();
    }

    static UUID[] people(Collection<Fact> known, Facts facts) {
        return known.stream()
                .filter(fact -> fact.type() == Fact.Type.PERSON)
                .map(fact -> facts.id(fact.name()))
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
    }

    /// The projects that an office supervises.
    public List<UUID> projects(UUID officeId) {
        return jdbc.sql(
                        "select project_id from office.supervision where office_id = :office order by since, project_id")
                .param("office", officeId)
                .query(Rows::id)
                .list();
    }

    /// A project and an office that supervises it.
    public record Supervision(UUID officeId, UUID projectId) {}

    /// Who supervises what, in all offices that are not closed.
    public List<Supervision> supervisions() {
        return jdbc.sql("""
                        select s.office_id, s.project_id from office.supervision s
                        join office.office o on o.id = s.office_id where o.state <> 'CLOSED'
                        """).query(Rows.of(Supervision.class)).list();
    }

    /// The offices that supervise a project.
    public List<UUID> supervisorsOf(UUID projectId) {
        return jdbc.sql("select office_id from office.supervision where project_id = :project")
                .param("project", projectId)
                .query(Rows::id)
                .list();
    }

    /// Says that an office supervises a project; true where it did not before.
    public boolean supervise(UUID officeId, UUID projectId, LocalDate since) {
        return jdbc.sql("""
                        insert into office.supervision (office_id, project_id, since)
                        values (:office, :project, :since) on conflict do nothing
                        """)
                        .param("office", officeId)
                        .param("project", projectId)
                        .param("since", since)
                        .update()
                > 0;
    }

    /// Says that it does no longer; true where it did.
    public boolean release(UUID officeId, UUID projectId) {
        return jdbc.sql("delete from office.supervision where office_id = :office and project_id = :project")
                        .param("office", officeId)
                        .param("project", projectId)
                        .update()
                > 0;
    }

    private OfficeView map(ResultSet row, int number) throws SQLException {
        return new OfficeView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                OfficeState.valueOf(row.getString("state")),
                new Facts(json.readValue(row.getString("facts"), TEXTS)),
                row.getInt("version"));
    }
}
