package org.plumbline.app.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.reporting.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps audiences.
@Component
public class AudienceTable {
    private final JdbcClient jdbc;

    AudienceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All, by name.
    public List<Audience> all() {
        return jdbc.sql("select * from reporting.audience order by lower(name)")
                .query(AudienceTable::map)
                .list();
    }

    /// One.
    public Optional<Audience> byId(UUID id) {
        return jdbc.sql("select * from reporting.audience where id = :id")
                .param("id", id)
                .query(AudienceTable::map)
                .optional();
    }

    /// Those that list a person by name.
    public List<Audience> naming(UUID personId) {
        return jdbc.sql("select * from reporting.audience where :person = any(people) for update")
                .param("person", personId)
                .query(AudienceTable::map)
                .list();
    }

    /// Puts one person in the place of another, or in nobody's place.
    ///
    /// @param to null where the first only goes
    public void replace(UUID audience, UUID from, @Nullable UUID to) {
        jdbc.sql("""
                        update reporting.audience set version = version + 1, people = array(
                            select distinct p from unnest(array_replace(people, :from, :to::uuid)) p where p is not null)
                        where id = :id
                        """).param("id", audience).param("from", from).param("to", to).update();
    }

    /// True where another audience has the name.
    public boolean isTaken(String name, UUID by) {
        return jdbc.sql("select exists (select from reporting.audience where lower(name) = lower(:name) and id <> :by)")
                .param("name", name)
                .param("by", by)
                .query(Boolean.class)
                .single();
    }

    /// Adds or changes an audience.
    ///
    /// @return false where somebody else changed it meanwhile
    public boolean write(Audience audience) {
        return jdbc.sql("""
                                insert into reporting.audience as a
                                (id, name, group_key, carriage, on_freeze, people, roles, version)
                                values (:id, :name, :group, :carriage, :onFreeze, :people, :roles, 1)
                                on conflict (id) do update set name = :name, group_key = :group, carriage = :carriage,
                                on_freeze = :onFreeze, people = :people, roles = :roles, version = a.version + 1
                                where a.version = :version
                                """)
                        .param("id", audience.id())
                        .param("name", audience.name())
                        .param("group", audience.groupKey())
                        .param("carriage", audience.carriage().name())
                        .param("onFreeze", audience.isSentOnFreeze())
                        .param("people", audience.people().toArray(UUID[]::new))
                        .param(
                                "roles",
                                audience.roles().stream().map(Role::name).toArray(String[]::new))
                        .param("version", audience.version())
                        .update()
                == 1;
    }

    /// Removes one; what was sent stays listed.
    public void remove(UUID id) {
        jdbc.sql("delete from reporting.audience where id = :id")
                .param("id", id)
                .update();
    }

    private static Audience map(ResultSet row, int number) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .toList();
        return new Audience(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("group_key"),
                Audience.Carriage.valueOf(row.getString("carriage")),
                row.getBoolean("on_freeze"),
                List.of((UUID[]) row.getArray("people").getArray()),
                roles,
                row.getInt("version"));
    }
}
