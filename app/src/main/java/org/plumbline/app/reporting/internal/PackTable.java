package org.plumbline.app.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanChanged.MilestoneFact;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.registers.RegistersChanged.OpenRisk;
import org.plumbline.app.registers.RegistersChanged.WaitingDecision;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.StatusQuestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a committee pack shows beyond the status lines: words, risks and waiting decisions, one statement for
/// all.
@Component
class PackTable {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PackTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// What stands behind one line.
    record Behind(
            int version,
            ReportBody body,
            List<OpenRisk> risks,
            List<WaitingDecision> decisions,
            List<MilestoneFact> milestones,
            boolean isReported) {
        static final Behind NOTHING = new Behind(1, ReportBody.EMPTY, List.of(), List.of(), List.of(), false);
    }

    Map<UUID, Behind> of(StatusQuestion question, Sight sight, LocalDate today) {
        var found = new HashMap<UUID, Behind>();
        jdbc.sql(AnswerSql.answer(question, sight)
                        + " select w.project_id, w.version, w.report, w.top_risks, w.decisions, w.milestones from answer p"
                        + AnswerSql.wide(question))
                .params(AnswerSql.parameters(question, sight, today))
                .query((row, number) -> found.put(row.getObject("project_id", UUID.class), behind(row)))
                .list();
        return found;
    }

    private Behind behind(ResultSet row) throws SQLException {
        var report = row.getString("report");
        return new Behind(
                row.getInt("version"),
                body(report),
                json.readValue(row.getString("top_risks"), new TypeReference<List<OpenRisk>>() {}),
                json.readValue(row.getString("decisions"), new TypeReference<List<WaitingDecision>>() {}),
                json.readValue(row.getString("milestones"), new TypeReference<List<MilestoneFact>>() {}),
                report != null);
    }

    private ReportBody body(@Nullable String text) {
        return text == null ? ReportBody.EMPTY : json.readValue(text, ReportBody.class);
    }
}
