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
                select id, 'PROGRAMME' as kind, key, name, goal as purpose, manager_id, sponsor_id as owner_id
                from delivery.programme where archived_at is null order by lower(name)
                """ : """
                select id, 'PORTFOLIO' as kind, key, name, description as purpose, manager_id, owner_id
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
    public void update(GroupView group) {
        var sql = group.kind() == ScopeKind.PROGRAMME ? """
                update delivery.programme set name = :name, goal = :purpose, manager_id = :manager,
                sponsor_id = :owner where id = :id and key = :key
                """ : """
                update delivery.portfolio set name = :name, description = :purpose, manager_id = :manager,
                owner_id = :owner where id = :id and key = :key
                """;
        write(sql, group);
    }

    private void write(String sql, GroupView group) {
        jdbc.sql(sql)
                .param("id", group.id())
                .param("key", group.key())
                .param("name", group.name())
                .param("purpose", group.purpose())
                .param("manager", group.managerId())
                .param("owner", group.ownerId())
                .update();
    }
}
