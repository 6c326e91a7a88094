package org.plumbline.app.reporting.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.engine.status.ComputedRag;
import org.plumbline.engine.status.Facts;
import org.plumbline.engine.status.Facts.Exposure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Computes the ratings of the live facts and stores them where they differ.
@Component
class FactRatings {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CalendarTable calendar;
    private final ToleranceTable tolerances;

    FactRatings(JdbcClient jdbc, JsonMapper json, CalendarTable calendar, ToleranceTable tolerances) {
        this.jdbc = jdbc;
        this.json = json;
        this.calendar = calendar;
        this.tolerances = tolerances;
    }

    private record Known(UUID projectId, Facts facts) {}

    /// Rates some projects as of a day.
    void rate(Collection<UUID> projects, LocalDate today) {
        var usual = calendar.read().tolerances();
        var own = tolerances.of(projects);
        var known = jdbc.sql("""
                        select project_id, state, start_date, baseline_finish, forecast_finish, percent_complete, budget,
                        actual, forecast, risks::text, issues::text from reporting.project_fact
                        where project_id = any(:ids)
                        """)
                .param("ids", projects.toArray(UUID[]::new))
                .query((row, number) -> new Known(row.getObject("project_id", UUID.class), facts(row, today)))
                .list();
        store(known.stream()
                .map(one ->
                        columns(one.projectId(), ComputedRag.of(one.facts(), own.getOrDefault(one.projectId(), usual))))
                .toList());
    }

    /// Rates all projects as of a day.
    void rateAll(LocalDate today) {
        rate(
                jdbc.sql("select project_id from reporting.project_fact")
                        .query(org.plumbline.app.kernel.Rows::id)
                        .list(),
                today);
    }

    private Facts facts(ResultSet row, LocalDate today) throws SQLException {
        return new Facts(
                today,
                ProjectState.valueOf(row.getString("state")).isOver(),
                row.getObject("start_date", LocalDate.class),
                row.getObject("baseline_finish", LocalDate.class),
                row.getObject("forecast_finish", LocalDate.class),
                plain(row.getBigDecimal("percent_complete")),
                plain(row.getBigDecimal("budget")),
                plain(row.getBigDecimal("actual")),
                plain(row.getBigDecimal("forecast")),
                exposure(row.getString("risks")),
                exposure(row.getString("issues")),
                null);
    }

    /// Without the zeroes that the column's scale adds, since evidence quotes the values.
    private static @Nullable BigDecimal plain(@Nullable BigDecimal stored) {
        return stored == null
                ? null
                : new BigDecimal(stored.stripTrailingZeros().toPlainString());
    }

    private @Nullable Exposure exposure(@Nullable String text) {
        return text == null ? null : json.readValue(text, Exposure.class);
    }

    /// The columns of a rating by their names, for `jsonb_to_recordset`.
    static Map<String, @Nullable Object> columns(UUID projectId, ComputedRag rag) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("project_id", projectId);
        columns.put("computed", rag.overall());
        columns.put("computed_by", rag.byDimension());
        columns.put("evidence", rag.evidence());
        return columns;
    }

    private void store(List<Map<String, @Nullable Object>> rows) {
        jdbc.sql("""
                        update reporting.project_fact f set computed = x.computed, computed_by = x.computed_by,
                        evidence = x.evidence
                        from jsonb_to_recordset(:rows::jsonb)
                        as x (project_id uuid, computed text, computed_by jsonb, evidence jsonb)
                        where f.project_id = x.project_id and (f.computed, f.computed_by, f.evidence)
                        is distinct from (x.computed, x.computed_by, x.evidence)
                        """).param("rows", json.writeValueAsString(rows)).update();
    }
}
