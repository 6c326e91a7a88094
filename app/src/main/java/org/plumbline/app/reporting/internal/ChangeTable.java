package org.plumbline.app.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.reporting.StatusChange;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Rag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Compares the status asked for with what answers on the last day of an earlier period: the same statements that the
/// wall and the pack of that period count, older ones of projects without a report in it included.
@Component
public class ChangeTable {
    /// Most projects are as they were: a cheap look leaves them out before the others are weighed. `offset 0` keeps
    /// the database from working out ranks and weights wherever they are named, and from looking up one by one what
    /// was before.
    private static final String COMPARED = """
            a.key, a.name, b.project_id is null as is_new,
                coalesce(b.reported, 'NONE') as before, a.reported as after, a.computed, a.agreement,
                case when b.project_id is null then 0
                    else coalesce(a.slip_days, 0) - coalesce(b.slip_days, 0) end as slipped_by, a.currency,
                case when a.currency is not distinct from b.currency then a.forecast - b.forecast end as cost_moved_by,
                b.agreement as agreement_before, a.budget,
                array_position(array['RED','AMBER_RED','AMBER','AMBER_GREEN','GREEN'], a.reported) as rank_after,
                array_position(array['RED','AMBER_RED','AMBER','AMBER_GREEN','GREEN'], b.reported) as rank_before
                from answer a left join (select project_id, reported, agreement, slip_days, currency, forecast
                    from reporting.standing where daterange(answers_from, answers_until)
                    @> (select to_day from reporting.period where key = :before) offset 0) b
                on b.project_id = a.project_id
                where b.project_id is null or a.reported <> b.reported or a.agreement <> b.agreement
                or coalesce(a.slip_days, 0) - coalesce(b.slip_days, 0) > 14 or a.forecast - b.forecast > a.budget * 0.05
                offset 0),
            weighed as (select * from (select c.*, case
                when rank_after < rank_before and after in ('RED', 'AMBER_RED') then 1
                when agreement = 'FALSE_GREEN' and agreement_before is distinct from 'FALSE_GREEN' and not is_new then 2
                when rank_after < rank_before then 3
                when slipped_by > 14 or cost_moved_by > budget * 0.05 then 4
                when after = 'NONE' and before <> 'NONE' then 5
                when rank_after > rank_before then 6 when is_new and after <> 'NONE' then 7 end as weight from compared c
                offset 0) w
            where weight is not null order by weight, abs(coalesce(cost_moved_by, 0)) desc, key limit\s""";
    private static final String SAID = """
            ) select p.*, coalesce(w.report ->> 'summary', w.report ->> 'reason') as summary from weighed p
            """;
    private static final String WORST_FIRST = "order by p.weight, abs(coalesce(p.cost_moved_by, 0)) desc, p.key";

    private final JdbcClient jdbc;

    ChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The changes that matter most, worst first.
    public List<StatusChange> since(String period, StatusQuestion question, Sight sight, LocalDate today, int limit) {
        return jdbc.sql(AnswerSql.answer(question, sight) + ", compared as (select " + AnswerSql.id(question) + ", "
                        + COMPARED + limit + SAID + AnswerSql.wideOfFew(question) + WORST_FIRST)
                .params(AnswerSql.parameters(question, sight, today))
                .param("before", period)
                .query(ChangeTable::map)
                .list();
    }

    /// How many of the projects asked for, by what was true of them then, had each reported rating when a period ended.
    public Map<Rag, Long> counts(String period, StatusQuestion question, Sight sight) {
        var counts = new EnumMap<Rag, Long>(Rag.class);
        jdbc.sql("select s.reported, count(*) as projects from reporting.standing s"
                        + AnswerSql.atEndOf(question.running(), sight) + " group by s.reported")
                .params(AnswerSql.parameters(question, sight, LocalDate.EPOCH))
                .param("period", period)
                .query((row, number) -> counts.put(Rag.valueOf(row.getString("reported")), row.getLong("projects")))
                .list();
        return counts;
    }

    private static StatusChange map(ResultSet row, int number) throws SQLException {
        return new StatusChange(
                row.getString("key"),
                row.getString("name"),
                row.getBoolean("is_new"),
                Rag.valueOf(row.getString("before")),
                Rag.valueOf(row.getString("after")),
                Rag.valueOf(row.getString("computed")),
                Agreement.valueOf(row.getString("agreement")),
                row.getString("summary"),
                row.getInt("slipped_by"),
                row.getString("currency"),
                row.getBigDecimal("cost_moved_by"));
    }
}
