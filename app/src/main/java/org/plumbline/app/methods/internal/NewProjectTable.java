package org.plumbline.app.methods.internal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps on which method projects begin.
@Component
public class NewProjectTable {
    private final JdbcClient jdbc;

    NewProjectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was said.
    ///
    /// @param methodId null where projects choose by themselves
    public record Named(@Nullable UUID methodId) {}

    /// What was said; empty where nobody has.
    public Optional<Named> read() {
        return jdbc.sql("select method_id from methods.new_projects")
                .query((row, number) -> new Named(row.getObject(1, UUID.class)))
                .optional();
    }

    /// Says it.
    public void put(@Nullable UUID methodId) {
        jdbc.sql("""
            insert into methods.new_projects (method_id) values (:id)
            on conflict (is_one) do update set method_id = :id
            """).param("id", methodId, java.sql.Types.OTHER).update();
    }

    /// The published version on which a project begins; empty where it chooses by itself.
    public Optional<UUID> release() {
        return jdbc.sql("""
            select r.id from methods.new_projects n
            join methods.release r on r.method_id = n.method_id and r.state = 'PUBLISHED'
            """).query(Rows::id).optional();
    }
}
