package org.plumbline.app.delivery.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Duty;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who owned, sponsored and managed a project from when to when, and the grants that follow from it.
@Component
public class DutyTable {
    private static final Map<ProjectField, Role> ROLES = Map.of(
            ProjectField.OWNER, Role.OWNER,
            ProjectField.SPONSOR, Role.SPONSOR,
            ProjectField.MANAGER, Role.PROJECT_MANAGER);

    private final JdbcClient jdbc;
    private final Access access;

    DutyTable(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /// Ends what changed and starts what is; the same person staying changes nothing.
    public void settle(ProjectView project, Map<ProjectField, Object> before, Instant at) {
        ROLES.forEach((field, role) -> {
            var was = (UUID) before.get(field);
            var is = project.reference(field);
            if (!Objects.equals(was, is)) {
                end(project.id(), field, was, at);
                begin(project.id(), field, is, at);
            }
        });
    }

    private void end(UUID projectId, ProjectField duty, @Nullable UUID personId, Instant at) {
        if (personId == null) {
            return;
        }
        jdbc.sql("""
                        update delivery.duty set until_at = :at
                        where project_id = :project and duty = :duty and until_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("project", projectId)
                .param("duty", duty.name())
                .update();
        access.revoke(personId, Objects.requireNonNull(ROLES.get(duty)), ScopeKind.PROJECT, projectId);
    }

    private void begin(UUID projectId, ProjectField duty, @Nullable UUID personId, Instant at) {
        if (personId == null) {
            return;
        }
        jdbc.sql("""
                        insert into delivery.duty (id, project_id, duty, person_id, from_at)
                        values (:id, :project, :duty, :person, :at)
                        """)
                .param("id", Ids.next())
                .param("project", projectId)
                .param("duty", duty.name())
                .param("person", personId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        access.grant(personId, Objects.requireNonNull(ROLES.get(duty)), ScopeKind.PROJECT, projectId);
    }

    /// The ownership history of a project, latest first.
    public List<Duty> of(UUID projectId) {
        return jdbc.sql("""
                        select duty, person_id, from_at, until_at from delivery.duty
                        where project_id = :project order by from_at desc, duty
                        """)
                .param("project", projectId)
                .query((row, number) -> new Duty(
                        ProjectField.valueOf(row.getString("duty")),
                        row.getObject("person_id", UUID.class),
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("until_at") == null
                                ? null
                                : row.getTimestamp("until_at").toInstant()))
                .list();
    }

    /// Duties on projects, whoever may see them.
    public record Held(UUID projectId, ProjectField duty) {}

    /// The duties that a person holds.
    public List<Held> heldBy(UUID personId) {
        return held(
                "select project_id, duty from delivery.duty where person_id = :person and until_at is null", personId);
    }

    /// The duties that a person held last and nobody took over.
    public List<Held> vacatedBy(UUID personId) {
        return held("""
                select distinct project_id, duty from delivery.duty d where person_id = :person and until_at is not null
                and not exists (select from delivery.duty later where later.project_id = d.project_id
                    and later.duty = d.duty and (later.until_at is null or later.until_at > d.until_at))
                """, personId);
    }

    private List<Held> held(String query, UUID personId) {
        return jdbc.sql(query)
                .param("person", personId)
                .query((row, number) ->
                        new Held(row.getObject("project_id", UUID.class), ProjectField.valueOf(row.getString("duty"))))
                .list();
    }
}
