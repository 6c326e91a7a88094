package org.plumbline.app.benefits.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.benefits.Actual;
import org.plumbline.app.benefits.PlanVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `benefits.plan`, its lines, and `benefits.actual`. That the benefits may be seen, the caller has asked.
@Component
public class PlanTable {
    private static final String VERSIONS = """
            select p.*, l.month, l.quantity, l.amount from benefits.plan p
            join benefits.plan_line l on l.plan_id = p.id
            """;

    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID benefitId, PlanVersion plan, PlanVersion.Line line) {}

    /// All versions of a benefit's plan, the latest first.
    public List<PlanVersion> versions(UUID benefitId) {
        return gathered(jdbc.sql(VERSIONS + " where p.benefit_id = :id order by p.version desc, l.month")
                        .param("id", benefitId)
                        .query(PlanTable::row)
                        .list())
                .getOrDefault(benefitId, List.of());
    }

    /// The agreed and the latest version of each of some benefits, the latest first.
    public Map<UUID, List<PlanVersion>> standing(Collection<UUID> benefits) {
        return gathered(jdbc.sql(VERSIONS + """
                         where p.benefit_id = any(:ids) and (p.is_baseline or p.version = (
                            select max(q.version) from benefits.plan q where q.benefit_id = p.benefit_id))
                        order by p.benefit_id, p.version desc, l.month
                        """)
                .param("ids", benefits.toArray(UUID[]::new))
                .query(PlanTable::row)
                .list());
    }

    private static Map<UUID, List<PlanVersion>> gathered(List<Row> rows) {
        var plans = new LinkedHashMap<UUID, PlanVersion>();
        var owners = new HashMap<UUID, UUID>();
        var lines = new HashMap<UUID, List<PlanVersion.Line>>();
        for (var row : rows) {
            plans.putIfAbsent(row.plan().id(), row.plan());
            owners.put(row.plan().id(), row.benefitId());
            lines.computeIfAbsent(row.plan().id(), id -> new ArrayList<>()).add(row.line());
        }
        var gathered = new LinkedHashMap<UUID, List<PlanVersion>>();
        plans.forEach((id, plan) -> gathered.computeIfAbsent(owners.get(id), owner -> new ArrayList<>())
                .add(with(plan, lines.getOrDefault(id, List.of()))));
        return gathered;
    }

    private static PlanVersion with(PlanVersion plan, List<PlanVersion.Line> lines) {
        return new PlanVersion(
                plan.id(),
                plan.version(),
                plan.cause(),
                plan.reason(),
                plan.finish(),
                plan.shiftedMonths(),
                plan.isBaseline(),
                plan.madeBy(),
                plan.madeOn(),
                lines);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("benefit_id", UUID.class),
                new PlanVersion(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        PlanVersion.Cause.valueOf(row.getString("cause")),
                        row.getString("reason"),
                        row.getObject("finish", LocalDate.class),
                        row.getInt("shifted_months"),
                        row.getBoolean("is_baseline"),
                        row.getObject("made_by", UUID.class),
                        row.getObject("made_on", LocalDate.class),
                        List.of()),
                new PlanVersion.Line(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("amount")));
    }

    /// Adds a version.
    public void add(UUID benefitId, PlanVersion plan) {
        jdbc.sql("""
                        insert into benefits.plan (id, benefit_id, version, cause, reason, finish, shifted_months,
                            made_by, made_on)
                        values (:id, :benefit, :version, :cause, :reason, :finish, :months, :by, :on)
                        """)
                .param("id", plan.id())
                .param("benefit", benefitId)
                .param("version", plan.version())
                .param("cause", plan.cause().name())
                .param("reason", plan.reason())
                .param("finish", plan.finish(), Types.DATE)
                .param("months", plan.shiftedMonths())
                .param("by", plan.madeBy())
                .param("on", plan.madeOn())
                .update();
        var lines = plan.lines();
        jdbc.sql("""
                        insert into benefits.plan_line (plan_id, month, quantity, amount)
                        select :id, * from unnest(cast(:months as date[]), cast(:quantities as numeric[]),
                            cast(:amounts as numeric[]))
                        """)
                .param("id", plan.id())
                .param(
                        "months",
                        lines.stream().map(line -> line.month() + "-01").toArray(String[]::new))
                .param(
                        "quantities",
                        lines.stream().map(PlanVersion.Line::quantity).toArray(BigDecimal[]::new))
                .param("amounts", lines.stream().map(PlanVersion.Line::amount).toArray(BigDecimal[]::new))
                .update();
    }

    /// The valid version of each recorded period of some benefits, by period.
    public Map<UUID, List<Actual>> actuals(Collection<UUID> benefits) {
        var found = new HashMap<UUID, List<Actual>>();
        jdbc.sql("""
                        select distinct on (a.benefit_id, a.month) a.* from benefits.actual a
                        where a.benefit_id = any(:ids) order by a.benefit_id, a.month, a.version desc
                        """)
                .param("ids", benefits.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("benefit_id", UUID.class), actual(row)))
                .list()
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return found;
    }

    /// Everything that was recorded of a benefit, corrections too, the latest first.
    public List<Actual> recorded(UUID benefitId) {
        return jdbc.sql("select * from benefits.actual where benefit_id = :id order by month desc, version desc")
                .param("id", benefitId)
                .query((row, number) -> actual(row))
                .list();
    }

    private static Actual actual(ResultSet row) throws SQLException {
        return new Actual(
                row.getObject("id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("version"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("amount"),
                row.getString("evidence"),
                row.getString("source"),
                row.getObject("recorded_by", UUID.class),
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("confirmed_by", UUID.class),
                row.getObject("confirmed_on", LocalDate.class));
    }

    /// Adds a recorded period or its correction.
    public void record(UUID benefitId, Actual actual) {
        jdbc.sql("""
                        insert into benefits.actual (id, benefit_id, month, version, quantity, amount, evidence,
                            source, recorded_by, recorded_on)
                        values (:id, :benefit, :month, :version, :quantity, :amount, :evidence, :source, :by, :on)
                        """)
                .param("id", actual.id())
                .param("benefit", benefitId)
                .param("month", actual.month().atDay(1))
                .param("version", actual.version())
                .param("quantity", actual.quantity())
                .param("amount", actual.amount())
                .param("evidence", actual.evidence())
                .param("source", actual.source())
                .param("by", actual.recordedBy())
                .param("on", actual.recordedOn())
                .update();
    }

    /// Says who vouches for the money of some recorded periods.
    public void confirm(Collection<UUID> actuals, UUID by, LocalDate on) {
        jdbc.sql("update benefits.actual set confirmed_by = :by, confirmed_on = :on where id = any(:ids)")
                .param("ids", actuals.toArray(UUID[]::new))
                .param("by", by)
                .param("on", on)
                .update();
    }

    /// The benefits whose plan moves with a project.
    public List<UUID> movedBy(UUID projectId) {
        return jdbc.sql("""
                        select b.id from benefits.benefit b join benefits.share s on s.benefit_id = b.id
                        where s.project_id = :project and not b.is_pinned
                        and b.state in ('CLAIM', 'VALIDATED', 'PLANNED', 'REALISING')
                        and exists (select 1 from benefits.plan p where p.benefit_id = b.id)
                        and not exists (select 1 from benefits.actual a where a.benefit_id = b.id)
                        order by b.key
                        """)
                .param("project", projectId)
                .query(org.plumbline.app.kernel.Rows::id)
                .list();
    }

    /// The planned benefits that a project brings.
    public List<UUID> plannedOf(UUID projectId) {
        return jdbc.sql("""
                        select b.id from benefits.benefit b join benefits.share s on s.benefit_id = b.id
                        where s.project_id = :project and b.state = 'PLANNED' order by b.key
                        """)
                .param("project", projectId)
                .query(org.plumbline.app.kernel.Rows::id)
                .list();
    }
}
