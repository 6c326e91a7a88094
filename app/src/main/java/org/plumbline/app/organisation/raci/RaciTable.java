package org.plumbline.app.organisation.raci;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The stored matrices.
@Component
class RaciTable {
    private static final String SELECT = "select id, key, name, scope, scope_id, version from organisation.raci ";

    private final JdbcClient jdbc;

    RaciTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RaciView> all() {
        return jdbc.sql(SELECT + "order by lower(name), key")
                .query(Rows.of(RaciView.class))
                .list();
    }

    Optional<RaciView> byKey(String key) {
        return jdbc.sql(SELECT + "where key = :key")
                .param("key", key)
                .query(Rows.of(RaciView.class))
                .optional();
    }

    void insert(RaciView matrix) {
        jdbc.sql("""
                        insert into organisation.raci (id, key, name, scope, scope_id)
                        values (:id, :key, :name, :scope, :scopeId)
                        """)
                .param("id", matrix.id())
                .param("key", matrix.key())
                .param("name", matrix.name())
                .param("scope", matrix.scope().name())
                .param("scopeId", matrix.scopeId())
                .update();
    }

    /// Keeps others from the matrix until the end of the transaction.
    void lock(UUID id) {
        jdbc.sql("update organisation.raci set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from organisation.raci where id = :id").param("id", id).update();
    }

    RaciSheet sheet(RaciView matrix) {
        var letters = new HashMap<UUID, Map<UUID, RaciLetter>>();
        jdbc.sql("""
                        select c.activity_id, c.role_id, c.letter from organisation.raci_cell c
                        join organisation.raci_activity a on a.id = c.activity_id where a.raci_id = :id
                        """).param("id", matrix.id()).query(row -> {
            letters.computeIfAbsent(row.getObject(1, UUID.class), key -> new HashMap<>())
                    .put(row.getObject(2, UUID.class), RaciLetter.valueOf(row.getString(3)));
        });
        var activities = jdbc.sql("""
                        select id, title from organisation.raci_activity where raci_id = :id order by place, id
                        """)
                .param("id", matrix.id())
                .query((row, number) -> {
                    var id = row.getObject(1, UUID.class);
                    return new RaciSheet.Activity(id, row.getString(2), letters.getOrDefault(id, Map.of()));
                })
                .list();
        return new RaciSheet(matrix, columns(matrix), activities);
    }

    /// A role is filled where somebody holds it for the same scope, or for the whole organisation.
    private List<RaciSheet.Column> columns(RaciView matrix) {
        return jdbc.sql("""
                        select r.id as role_id, r.key, r.title, (select count(*) from organisation.assignment a
                            where a.role_id = r.id and a.from_day <= current_date
                            and coalesce(a.until_day, current_date) >= current_date
                            and (a.scope = 'ORGANISATION' or :scope = 'ORGANISATION'
                                or (a.scope = :scope and a.scope_id = cast(:scopeId as uuid)))) as holders
                        from organisation.raci_role c join organisation.role r on r.id = c.role_id
                        where c.raci_id = :id order by c.place, r.title
                        """)
                .param("id", matrix.id())
                .param("scope", matrix.scope().name())
                .param("scopeId", matrix.scopeId())
                .query(Rows.of(RaciSheet.Column.class))
                .list();
    }

    void addActivity(UUID matrixId, UUID id, String title) {
        jdbc.sql("""
                        insert into organisation.raci_activity (id, raci_id, place, title)
                        values (:id, :raci, coalesce((select max(place) from organisation.raci_activity
                        where raci_id = :raci), 0) + 1, :title)
                        """)
                .param("id", id)
                .param("raci", matrixId)
                .param("title", title)
                .update();
    }

    void removeActivity(UUID id) {
        jdbc.sql("delete from organisation.raci_activity where id = :id")
                .param("id", id)
                .update();
    }

    void addRole(UUID matrixId, UUID roleId) {
        jdbc.sql("""
                        insert into organisation.raci_role (raci_id, role_id, place)
                        values (:raci, :role, coalesce((select max(place) from organisation.raci_role
                        where raci_id = :raci), 0) + 1) on conflict do nothing
                        """).param("raci", matrixId).param("role", roleId).update();
    }

    void removeRole(UUID matrixId, UUID roleId) {
        jdbc.sql("""
                        delete from organisation.raci_cell where role_id = :role and activity_id in
                        (select id from organisation.raci_activity where raci_id = :raci)
                        """).param("raci", matrixId).param("role", roleId).update();
        jdbc.sql("delete from organisation.raci_role where raci_id = :raci and role_id = :role")
                .param("raci", matrixId)
                .param("role", roleId)
                .update();
    }

    void put(UUID activityId, UUID roleId, @Nullable RaciLetter letter) {
        if (letter == null) {
            jdbc.sql("delete from organisation.raci_cell where activity_id = :activity and role_id = :role")
                    .param("activity", activityId)
                    .param("role", roleId)
                    .update();
        } else {
            jdbc.sql("""
                            insert into organisation.raci_cell (activity_id, role_id, letter)
                            values (:activity, :role, :letter)
                            on conflict (activity_id, role_id) do update set letter = :letter
                            """)
                    .param("activity", activityId)
                    .param("role", roleId)
                    .param("letter", letter.name())
                    .update();
        }
    }
}
