package org.plumbline.app.kernel.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Grant;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.ScopeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `kernel.access_grant`.
@Component
class GrantTable {
    private final JdbcClient jdbc;

    GrantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A person's own grants and those of everyone they stand in for on the day.
    List<Grant> heldBy(UUID personId, LocalDate day) {
        return jdbc.sql("""
                        select id, person_id, role, scope, scope_id, valid_until from kernel.access_grant
                        where (valid_until is null or valid_until >= :day)
                        and not exists (select from kernel.access_end e
                            where e.person_id in (access_grant.person_id, :person) and e.last_day < :day)
                        and (person_id = :person or person_id in (
                            select person_id from kernel.deputy
                            where deputy_id = :person and :day between from_day and until_day))
                        """)
                .param("person", personId)
                .param("day", day)
                .query(GrantTable::map)
                .list();
    }

    List<Grant> of(UUID personId, LocalDate day) {
        return jdbc.sql("""
                        select id, person_id, role, scope, scope_id, valid_until from kernel.access_grant
                        where person_id = :person and (valid_until is null or valid_until >= :day)
                        and not exists (select from kernel.access_end e
                            where e.person_id = access_grant.person_id and e.last_day < :day)
                        order by role, scope
                        """)
                .param("person", personId)
                .param("day", day)
                .query(GrantTable::map)
                .list();
    }

    List<UUID> holders(Role role, LocalDate day) {
        return jdbc.sql("""
                        select person_id from kernel.access_grant
                        where role = :role and scope_id is null and (valid_until is null or valid_until >= :day)
                        and not exists (select from kernel.access_end e
                            where e.person_id = access_grant.person_id and e.last_day < :day)
                        """)
                .param("role", role.name())
                .param("day", day)
                .query(Rows::id)
                .list();
    }

    List<UUID> holders(Role role, ScopeKind scope, UUID scopeId, LocalDate day) {
        return jdbc.sql("""
                        select person_id from kernel.access_grant where role = :role and scope = :scope
                        and scope_id = :scopeId and (valid_until is null or valid_until >= :day)
                        and not exists (select from kernel.access_end e
                            where e.person_id = access_grant.person_id and e.last_day < :day)
                        """)
                .param("role", role.name())
                .param("scope", scope.name())
                .param("scopeId", scopeId)
                .param("day", day)
                .query(Rows::id)
                .list();
    }

    List<UUID> held(Role role, ScopeKind scope, Collection<UUID> scopeIds, LocalDate day) {
        return jdbc.sql("""
                        select distinct scope_id from kernel.access_grant where role = :role and scope = :scope
                        and scope_id = any(:scopeIds) and (valid_until is null or valid_until >= :day)
                        and not exists (select from kernel.access_end e
                            where e.person_id = access_grant.person_id and e.last_day < :day)
                        """)
                .param("role", role.name())
                .param("scope", scope.name())
                .param("scopeIds", scopeIds.toArray(UUID[]::new))
                .param("day", day)
                .query(Rows::id)
                .list();
    }

    void add(Grant grant) {
        jdbc.sql("""
                        insert into kernel.access_grant (id, person_id, role, scope, scope_id)
                        values (:id, :person, :role, :scope, :scopeId) on conflict do nothing
                        """)
                .param("id", grant.id())
                .param("person", grant.personId())
                .param("role", grant.role().name())
                .param("scope", grant.scope().name())
                .param("scopeId", grant.scopeId())
                .update();
    }

    void remove(Grant grant) {
        jdbc.sql("""
                        delete from kernel.access_grant where person_id = :person and role = :role
                        and scope = :scope and scope_id is not distinct from :scopeId::uuid
                        """)
                .param("person", grant.personId())
                .param("role", grant.role().name())
                .param("scope", grant.scope().name())
                .param("scopeId", grant.scopeId())
                .update();
    }

    /// Sets the last day of everything given to a person; null lifts it.
    void end(UUID personId, @Nullable LocalDate lastDay) {
        jdbc.sql("delete from kernel.access_end where person_id = :person")
                .param("person", personId)
                .update();
        if (lastDay != null) {
            jdbc.sql("insert into kernel.access_end (person_id, last_day) values (:person, :day)")
                    .param("person", personId)
                    .param("day", lastDay)
                    .update();
        }
    }

    private static Grant map(ResultSet row, int number) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Role.valueOf(row.getString("role")),
                ScopeKind.valueOf(row.getString("scope")),
                row.getObject("scope_id", UUID.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
