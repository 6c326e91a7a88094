package org.plumbline.app.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.delivery.PlanChanged.MilestoneFact;
import org.plumbline.app.reporting.FrozenStatus;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.ComputedRag.Evidence;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the frozen statuses of one project.
@Component
public class FrozenTable {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    FrozenTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// All versions of all periods, latest first, within a bound that a reader can take in.
    public List<FrozenStatus> of(UUID projectId) {
        return jdbc.sql("""
                        select * from reporting.snapshot where project_id = :project
                        order by to_day desc, answers_from desc, version desc limit 120
                        """).param("project", projectId).query(this::map).list();
    }

    private FrozenStatus map(ResultSet row, int number) throws SQLException {
        var report = row.getString("report");
        var actual = row.getObject("actual_finish", LocalDate.class);
        return new FrozenStatus(
                row.getString("period_key"),
                row.getObject("to_day", LocalDate.class),
                row.getInt("version"),
                Rag.valueOf(row.getString("reported")),
                Rag.valueOf(row.getString("computed")),
                json.readValue(row.getString("computed_by"), new TypeReference<Map<Dimension, Rag>>() {}),
                json.readValue(row.getString("evidence"), new TypeReference<List<Evidence>>() {}),
                Agreement.valueOf(row.getString("agreement")),
                report == null ? null : json.readValue(report, ReportBody.class),
                row.getString("reporter"),
                actual == null ? row.getObject("forecast_finish", LocalDate.class) : actual,
                row.getObject("slip_days", Integer.class),
                new FrozenStatus.Money(
                        row.getString("currency"),
                        row.getBigDecimal("budget"),
                        row.getBigDecimal("actual"),
                        row.getBigDecimal("forecast")),
                json.readValue(row.getString("milestones"), new TypeReference<List<MilestoneFact>>() {}),
                row.getString("source_file"));
    }
}
