package org.plumbline.app.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.reporting.Tolerance;
import org.plumbline.engine.status.Tolerances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps tolerances by the part of the organisation they are for; the nearest to a project holds: its own, its
/// programme's, its portfolios' with the home first.
@Component
public class ToleranceTable {
    private final JdbcClient jdbc;

    ToleranceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The tolerances of those projects that do not follow the organisation.
    Map<UUID, Tolerances> of(Collection<UUID> projects) {
        var found = new HashMap<UUID, Tolerances>();
        jdbc.sql("""
                        select f.project_id, t.late_days, t.amber_index, t.red_index from reporting.project_fact f
                        cross join lateral (select * from reporting.tolerance_now n
                            where n.scope_key = f.key or n.scope_key = f.programme_key
                                or n.scope_key = any(f.portfolio_keys)
                            order by case when n.scope_key = f.key then -2 when n.scope_key = f.programme_key then -1
                                else array_position(f.portfolio_keys, n.scope_key) end limit 1) t
                        where f.project_id = any(:ids) and exists (select from reporting.tolerance_now)
                        """)
                .param("ids", projects.toArray(UUID[]::new))
                .query((row, number) -> found.put(row.getObject("project_id", UUID.class), limits(row)))
                .list();
        return found;
    }

    /// The latest of each part, and before them what they were; latest first.
    public List<Tolerance> all() {
        return jdbc.sql("select * from reporting.tolerance order by set_on desc limit 200")
                .query(ToleranceTable::map)
                .list();
    }

    /// Those that hold, by key.
    public List<Tolerance> present() {
        return jdbc.sql("select * from reporting.tolerance_now order by scope_key")
                .query(ToleranceTable::map)
                .list();
    }

    /// Adds the next of a part.
    public void add(String scopeKey, Tolerances limits, boolean isWithdrawn, String by) {
        jdbc.sql("""
                        insert into reporting.tolerance (scope_key, late_days, amber_index, red_index, is_withdrawn, set_by)
                        values (:key, :late, :amber, :red, :withdrawn, :by)
                        """)
                .param("key", scopeKey)
                .param("late", limits.lateDays())
                .param("amber", limits.amberIndex())
                .param("red", limits.redIndex())
                .param("withdrawn", isWithdrawn)
                .param("by", by)
                .update();
    }

    /// The project of a key that a sight covers.
    public Optional<UUID> project(String key, Sight sight) {
        return jdbc.sql("""
                        select f.project_id from reporting.project_fact f where f.key = :key
                        and (:seesAll or f.project_id = any(:seen)) and f.project_id <> all(:hidden)
                        """)
                .param("key", key)
                .params(sight.parameters())
                .query(UUID.class)
                .optional();
    }

    /// How many live projects are rated how by their facts.
    public Map<String, Long> computed(Sight sight) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("""
                        select computed, count(*) as projects from reporting.project_fact f
                        where not is_over and not is_archived
                        and (:seesAll or f.project_id = any(:seen)) and f.project_id <> all(:hidden) group by computed
                        """)
                .params(sight.parameters())
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    private static Tolerance map(ResultSet row, int number) throws SQLException {
        return new Tolerance(
                row.getString("scope_key"),
                limits(row),
                row.getBoolean("is_withdrawn"),
                row.getTimestamp("set_on").toInstant(),
                row.getString("set_by"));
    }

    private static Tolerances limits(ResultSet row) throws SQLException {
        return new Tolerances(
                row.getInt("late_days"), row.getBigDecimal("amber_index"), row.getBigDecimal("red_index"));
    }
}
