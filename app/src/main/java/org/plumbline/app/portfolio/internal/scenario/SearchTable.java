package org.plumbline.app.portfolio.internal.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.portfolio.scenario.SearchProgress;
import org.plumbline.app.portfolio.scenario.SearchProgress.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `portfolio.scenario_search`: one for each search under way.
@Component
public class SearchTable {
    private final JdbcClient jdbc;

    SearchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Begins a search.
    public void begin(UUID scenarioId, int version, Instant at) {
        end(scenarioId);
        jdbc.sql("""
                        insert into portfolio.scenario_search (scenario_id, version, stage, began_at)
                        values (:id, :version, :stage, :at)
                        """)
                .param("id", scenarioId)
                .param("version", version)
                .param("stage", Stage.WAITING.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Says how far it is.
    ///
    /// @return true where it shall end: somebody asked, or the search is gone
    boolean look(UUID scenarioId, Stage stage, @Nullable BigDecimal value, @Nullable BigDecimal bound) {
        return jdbc.sql("""
                        update portfolio.scenario_search set stage = :stage, value = :value, bound = :bound
                        where scenario_id = :id returning is_stop_asked
                        """)
                .param("id", scenarioId)
                .param("stage", stage.name())
                .param("value", value)
                .param("bound", bound)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /// Asks a search to end.
    ///
    /// @return false where there is none
    public boolean stop(UUID scenarioId) {
        return jdbc.sql("""
                        update portfolio.scenario_search set is_stop_asked = true
                        where scenario_id = :id and not is_failed
                        """).param("id", scenarioId).update() > 0;
    }

    /// Marks a search as broken off.
    void fail(UUID scenarioId) {
        jdbc.sql("update portfolio.scenario_search set is_failed = true where scenario_id = :id")
                .param("id", scenarioId)
                .update();
    }

    /// Takes a search away.
    void end(UUID scenarioId) {
        jdbc.sql("delete from portfolio.scenario_search where scenario_id = :id")
                .param("id", scenarioId)
                .update();
    }

    /// How far the search of a scenario is; empty where there is none.
    public Optional<SearchProgress> of(UUID scenarioId) {
        return jdbc.sql("select * from portfolio.scenario_search where scenario_id = :id")
                .param("id", scenarioId)
                .query((row, number) -> new SearchProgress(
                        Stage.valueOf(row.getString("stage")),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("bound"),
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("is_stop_asked"),
                        row.getBoolean("is_failed")))
                .optional();
    }
}
