package org.plumbline.app.delivery.internal;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.ScopeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `delivery.programme` and `delivery.portfolio`.
@Component
public class GroupTable {
    private final JdbcClient jdbc;

    GroupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All groups of a kind that are not archived, by name.
    public List<GroupView> all(ScopeKind kind) {
        var sql = kind == ScopeKind.PROGRAMME ? """
                select id, 'PROGRAMME' as kind, key, name, goal as purpose, manager_id, sponsor_id as owner_id,
                version
                from delivery.programme where archived_at is null order by lower(name)
                """ : """
                select id, 'PORTFOLIO' as kind, key, name, description as purpose, manager_id, owner_id, version
                from delivery.portfolio where archived_at is null order by lower(name)
                """;
        return jdbc.sql(sql).query(Rows.of(GroupView.class)).list();
    }

    /// The ids of a group's projects.
    public List<UUID> members(ScopeKind kind, UUID id) {
        var sql = kind == ScopeKind.PROGRAMME
                ? "select id from delivery.project where programme_id = :id"
                : "select project_id from delivery.portfolio_item where portfolio_id = :id";
        return jdbc.sql(sql).param("id", id).query(Rows::id).list();
    }

    /// Adds a row.
    public void insert(GroupView group) {
        var sql = group.kind() == ScopeKind.PROGRAMME ? """
                insert into delivery.programme (id, key, name, goal, manager_id, sponsor_id)
                values (:id, :key, :name, :purpose, :manager, :owner)
                """ : """
                insert into delivery.portfolio (id, key, name, description, manager_id, owner_id)
                values (:id, :key, :name, :purpose, :manager, :owner)
                """;
        write(sql, group);
    }

    /// Replaces a row by its id.
    ///
    /// @return false where somebody else changed it first
    public boolean update(GroupView group) {
        var sql = group.kind() == ScopeKind.PROGRAMME ? """
                update delivery.programme set name = :name, goal = :purpose, manager_id = :manager,
                sponsor_id = :owner, version = version + 1 where id = :id and key = :key and version = :version
                """ : """
                update delivery.portfolio set name = :name, description = :purpose, manager_id = :manager,
                owner_id = :owner, version = version + 1 where id = :id and key = :key and version = :version
                """;
        return write(sql, group) == 1;
    }

    /// Says that something of a group changed that is kept elsewhere.
    public void touch(GroupView group) {
        var sql = group.kind() == ScopeKind.PROGRAMME
                ? "update delivery.programme set version = version + 1 where id = :id"
                : "update delivery.portfolio set version = version + 1 where id = :id";
        jdbc.sql(sql).param("id", group.id()).update();
    }

    private int write(String sql, GroupView group) {
        return jdbc.sql(sql)
                .param("id", group.id())
                .param("key", group.key())
                .param("name", group.name())
                .param("purpose", group.purpose())
                .param("manager", group.managerId())
                .param("owner", group.ownerId())
                .param("version", group.version())
                .update();
    }
}
