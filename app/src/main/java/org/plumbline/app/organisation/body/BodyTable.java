package org.plumbline.app.organisation.body;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The stored bodies.
@Component
class BodyTable {
    private static final String SELECT = """
            select id, key, name, kind, scope, scope_id, parent_id, purpose, authority, limits, quorum_percent,
            needs_chair, state, version from organisation.body
            """;

    private final JdbcClient jdbc;

    BodyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BodyView> all() {
        return jdbc.sql(SELECT + " order by lower(name)")
                .query(Rows.of(BodyView.class))
                .list();
    }

    Optional<BodyView> byKey(String key) {
        return jdbc.sql(SELECT + " where key = :key")
                .param("key", key)
                .query(Rows.of(BodyView.class))
                .optional();
    }

    Optional<BodyView> byId(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Rows.of(BodyView.class))
                .optional();
    }

    void insert(UUID id, String key, BodyTerms terms) {
        written("""
                insert into organisation.body (id, key, name, kind, scope, scope_id, parent_id, purpose, authority,
                limits, quorum_percent, needs_chair, state)
                values (:id, :key, :name, :kind, :scope, :scopeId, :parent, :purpose, :authority, :limits, :quorum,
                :chair, 'ACTIVE')
                """, terms).param("id", id).param("key", key).update();
    }

    /// False where somebody else changed it since the version.
    boolean update(UUID id, int version, BodyTerms terms) {
        return written("""
                update organisation.body set name = :name, kind = :kind, scope = :scope, scope_id = :scopeId,
                parent_id = :parent, purpose = :purpose, authority = :authority, limits = :limits,
                quorum_percent = :quorum, needs_chair = :chair, version = version + 1
                where id = :id and version = :version
                """, terms).param("id", id).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec written(String sql, BodyTerms terms) {
        return jdbc.sql(sql)
                .param("name", terms.name())
                .param("kind", terms.kind().name())
                .param("scope", terms.scope().kind().name())
                .param("scopeId", terms.scope().id())
                .param("parent", terms.parentId())
                .param("purpose", terms.purpose())
                .param("authority", terms.authority())
                .param("limits", terms.limits())
                .param("quorum", terms.quorumPercent())
                .param("chair", terms.needsChair());
    }

    void move(UUID id, BodyState state) {
        jdbc.sql("update organisation.body set state = :state, version = version + 1 where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    /// True where the body passes matters on to `above`, directly or through others, or is it.
    boolean isBelow(UUID id, UUID above) {
        return jdbc.sql("""
                        with recursive line as (
                            select id, parent_id from organisation.body where id = :id
                            union select b.id, b.parent_id from organisation.body b join line on b.id = line.parent_id)
                        select exists (select from line where id = :above)
                        """)
                .param("id", id)
                .param("above", above)
                .query(Boolean.class)
                .single();
    }
}
