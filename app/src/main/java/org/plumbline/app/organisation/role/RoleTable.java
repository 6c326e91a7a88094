package org.plumbline.app.organisation.role;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.organisation.role.RoleText.SkillLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The stored roles with their duties and skills.
@Component
class RoleTable {
    private static final String SELECT = """
            select id, key, title, area, purpose, authority, reports_to, is_essential, access, edition, version
            from organisation.role
            """;

    private final JdbcClient jdbc;

    RoleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RoleView> all() {
        return jdbc.sql(SELECT + " order by lower(title)")
                .query(Rows.of(RoleView.class))
                .list();
    }

    Optional<RoleView> byKey(String key) {
        return jdbc.sql(SELECT + " where key = :key")
                .param("key", key)
                .query(Rows.of(RoleView.class))
                .optional();
    }

    Optional<RoleView> byId(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Rows.of(RoleView.class))
                .optional();
    }

    void insert(UUID id, String key, RoleText text) {
        written("""
                insert into organisation.role (id, key, title, area, purpose, authority, reports_to, is_essential, access)
                values (:id, :key, :title, :area, :purpose, :authority, :above, :essential, :access)
                """, text).param("id", id).param("key", key).update();
        parts(id, text);
    }

    /// False where somebody else changed it since the version.
    boolean update(UUID id, int version, RoleText text) {
        var changed =
                written("""
                update organisation.role set title = :title, area = :area, purpose = :purpose, authority = :authority,
                reports_to = :above, is_essential = :essential, access = :access, version = version + 1
                where id = :id and version = :version
                """, text).param("id", id).param("version", version).update();
        if (changed == 1) {
            parts(id, text);
        }
        return changed == 1;
    }

    private JdbcClient.StatementSpec written(String sql, RoleText text) {
        return jdbc.sql(sql)
                .param("title", text.title())
                .param("area", text.area().name())
                .param("purpose", text.purpose())
                .param("authority", text.authority())
                .param("above", text.reportsTo())
                .param("essential", text.isEssential())
                .param("access", text.access() == null ? null : text.access().name());
    }

    private void parts(UUID id, RoleText text) {
        jdbc.sql("delete from organisation.duty where role_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from organisation.role_skill where role_id = :id")
                .param("id", id)
                .update();
        for (var i = 0; i < text.duties().size(); i++) {
            jdbc.sql("insert into organisation.duty (id, role_id, place, title) values (:id, :role, :place, :title)")
                    .param("id", Ids.next())
                    .param("role", id)
                    .param("place", i + 1)
                    .param("title", text.duties().get(i))
                    .update();
        }
        for (var skill : text.skills()) {
            jdbc.sql("""
                            with known as (select id from organisation.skill where lower(name) = lower(:name)),
                            made as (insert into organisation.skill (id, name)
                                select :fresh, :name where not exists (select from known) returning id)
                            insert into organisation.role_skill (role_id, skill_id, level)
                            select :role, id, :level from (select id from known union all select id from made) s
                            on conflict (role_id, skill_id) do update set level = excluded.level
                            """)
                    .param("name", skill.name())
                    .param("fresh", Ids.next())
                    .param("role", id)
                    .param("level", skill.level())
                    .update();
        }
    }

    void published(UUID id) {
        jdbc.sql("update organisation.role set edition = edition + 1, version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /// The duties of some roles, by role, in order.
    Map<UUID, List<String>> duties(Collection<UUID> roles) {
        var duties = new HashMap<UUID, List<String>>();
        jdbc.sql("select role_id, title from organisation.duty where role_id = any(:roles) order by role_id, place")
                .param("roles", roles.toArray(UUID[]::new))
                .query(row -> {
                    duties.computeIfAbsent(row.getObject(1, UUID.class), key -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return duties;
    }

    /// The skills of some roles, by role and name.
    Map<UUID, List<SkillLevel>> skills(Collection<UUID> roles) {
        var skills = new HashMap<UUID, List<SkillLevel>>();
        jdbc.sql("""
                        select r.role_id, s.name, r.level from organisation.role_skill r
                        join organisation.skill s on s.id = r.skill_id where r.role_id = any(:roles)
                        order by r.role_id, lower(s.name)
                        """).param("roles", roles.toArray(UUID[]::new)).query(row -> {
            skills.computeIfAbsent(row.getObject(1, UUID.class), key -> new ArrayList<>())
                    .add(new SkillLevel(row.getString(2), row.getInt(3)));
        });
        return skills;
    }

    /// True where the role reports to `above`, directly or through others, or is it.
    boolean isBelow(UUID id, UUID above) {
        return jdbc.sql("""
                        with recursive line as (
                            select id, reports_to from organisation.role where id = :id
                            union select r.id, r.reports_to from organisation.role r join line on r.id = line.reports_to)
                        select exists (select from line where id = :above)
                        """)
                .param("id", id)
                .param("above", above)
                .query(Boolean.class)
                .single();
    }
}
