package org.plumbline.app.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanChanged.MilestoneFact;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.registers.RegistersChanged.OpenRisk;
import org.plumbline.app.registers.RegistersChanged.WaitingDecision;
import org.plumbline.app.reporting.SnapshotFacts;
import org.plumbline.engine.status.Facts.Exposure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The facts that projects have now, in the shape of a snapshot.
@Component
class LiveFacts {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LiveFacts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<SnapshotFacts> of(Collection<UUID> projects) {
        return jdbc.sql("select * from reporting.project_fact where project_id = any(:ids)")
                .param("ids", projects.toArray(UUID[]::new))
                .query(this::map)
                .list();
    }

    private SnapshotFacts map(ResultSet row, int number) throws SQLException {
        return new SnapshotFacts(
                row.getObject("project_id", UUID.class),
                ProjectState.valueOf(row.getString("state")),
                new SnapshotFacts.Dates(
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("baseline_finish", LocalDate.class),
                        row.getObject("forecast_finish", LocalDate.class),
                        row.getObject("actual_finish", LocalDate.class)),
                new SnapshotFacts.Money(
                        row.getString("currency"),
                        row.getBigDecimal("budget"),
                        row.getBigDecimal("actual"),
                        row.getBigDecimal("forecast")),
                row.getBigDecimal("percent_complete"),
                exposure(row.getString("risks")),
                exposure(row.getString("issues")),
                json.readValue(row.getString("top_risks"), new TypeReference<List<OpenRisk>>() {}),
                json.readValue(row.getString("decisions"), new TypeReference<List<WaitingDecision>>() {}),
                json.readValue(row.getString("milestones"), new TypeReference<List<MilestoneFact>>() {}),
                row.getString("source_file"));
    }

    private @Nullable Exposure exposure(@Nullable String text) {
        return text == null ? null : json.readValue(text, Exposure.class);
    }
}
