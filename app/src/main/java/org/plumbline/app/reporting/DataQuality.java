package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.delivery.Baselines;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterState;
import org.plumbline.app.registers.Registers;
import org.plumbline.app.reporting.internal.SourceGaps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How complete and fresh the facts are, project by project (F70): 100 x (1 - missing / required).
///
/// A project owes ten facts: the eight that its register requires, a plan and a forecast. An operation owes two.
@Service
public class DataQuality {
    private static final Set<RegisterState> DECIDED =
            Set.of(RegisterState.APPROVED, RegisterState.IMPLEMENTED, RegisterState.VERIFIED, RegisterState.DECIDED);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Access access;
    private final Clock clock;
    private final Baselines baselines;
    private final Registers registers;
    private final SourceGaps gaps;

    DataQuality(
            JdbcClient jdbc,
            JsonMapper json,
            Access access,
            Clock clock,
            Baselines baselines,
            Registers registers,
            SourceGaps gaps) {
        this.gaps = gaps;
        this.baselines = baselines;
        this.registers = registers;
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
        this.clock = clock;
    }

    /// The score of so many missing of so many required, one decimal; 100 where nothing is required.
    static BigDecimal score(int missing, int required) {
        return required == 0
                ? BigDecimal.valueOf(100).setScale(1)
                : BigDecimal.valueOf(100L * (required - missing))
                        .divide(BigDecimal.valueOf(required), 1, RoundingMode.HALF_UP);
    }

    /// Every running project the acting person may see, worst first.
    @Transactional(readOnly = true)
    public List<QualityLine> lines() {
        var moved = withoutDecision();
        var gone = gaps.since();
        return jdbc.sql("""
                        select f.project_id, f.key, f.name, f.owner, f.manager, f.kind, f.missing::text,
                        f.gaps || case when f.kind = 'PROJECT' and coalesce(f.tasks, 0) = 0
                            then array['PLAN'] else '{}' end
                            || case when f.kind = 'PROJECT' and f.forecast is null then array['FORECAST']
                            else '{}' end as lacking,
                        case when f.fresh_until is null then 'NONE' when f.fresh_until < :today then 'STALE'
                            else 'FRESH' end as freshness, f.reported_on, f.facts_as_of,
                        coalesce(f.source_file, f.source_system) as source
                        from reporting.project_fact f where not f.is_over and not f.is_archived
                        and (:seesAll or f.project_id = any(:seen)) and f.project_id <> all(:hidden)
                        order by cardinality(f.gaps) desc, f.key
                        """)
                .params(access.sight().parameters())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> map(row, moved, gone))
                .list();
    }

    /// The days on which baselines changed though no change was approved and nothing decided since the former plan.
    private Map<String, LocalDate> withoutDecision() {
        var days = new HashMap<String, LocalDate>();
        for (var moved : baselines.moved()) {
            var decided = registers.list(RegisterFilter.all().of(moved.projectId())).rows().stream()
                    .filter(record -> DECIDED.contains(record.state()))
                    .anyMatch(record -> !record.changedAt()
                            .isBefore(
                                    moved.before().atStartOfDay(clock.getZone()).toInstant()));
            if (!decided) {
                days.put(moved.key(), moved.on());
            }
        }
        return days;
    }

    private QualityLine map(ResultSet row, Map<String, LocalDate> moved, Map<UUID, LocalDate> gone)
            throws SQLException {
        var missing = List.of((String[]) row.getArray("lacking").getArray());
        var required = row.getString("kind").equals("PROJECT") ? 10 : 2;
        return new QualityLine(
                row.getString("key"),
                row.getString("name"),
                row.getString("owner"),
                row.getString("manager"),
                missing,
                json.readValue(row.getString("missing"), new TypeReference<Map<String, String>>() {}),
                score(missing.size(), required),
                StatusLine.Freshness.valueOf(row.getString("freshness")),
                row.getObject("reported_on", LocalDate.class),
                row.getObject("facts_as_of", LocalDate.class),
                row.getString("source"),
                gone.get(row.getObject("project_id", UUID.class)),
                moved.get(row.getString("key")));
    }

    /// The mean score of the required facts in each frozen period, oldest first.
    @Transactional(readOnly = true)
    public Map<String, BigDecimal> trend() {
        var trend = new LinkedHashMap<String, BigDecimal>();
        jdbc.sql("""
                        select p.key, round(avg(100.0 * (8 - least(8, cardinality(s.gaps))) / 8), 1) as score
                        from (select key, to_day from reporting.period where state = 'FROZEN'
                            order by to_day desc limit 12) p
                        join reporting.snapshot s on s.period_key = p.key and s.version = 1
                        where not s.is_over and s.kind = 'PROJECT'
                        and (:seesAll or s.project_id = any(:seen)) and s.project_id <> all(:hidden)
                        group by p.key, p.to_day order by p.to_day
                        """)
                .params(access.sight().parameters())
                .query((row, number) -> trend.put(row.getString("key"), row.getBigDecimal("score")))
                .list();
        return trend;
    }
}
