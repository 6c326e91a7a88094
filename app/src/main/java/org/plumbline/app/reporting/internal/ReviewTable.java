package org.plumbline.app.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.ReportState;
import org.plumbline.app.reporting.ReviewLine;
import org.plumbline.engine.status.Rag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what the office checks before a freeze: every project that reports, with its report where there is one.
@Component
public class ReviewTable {
    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The projects that report for a period: handed in first, then drafts, then what is missing. Within each, what is
    /// rated better than the facts comes first, then the worst by its facts, then by who answers for it: whoever
    /// chases what is missing starts at the top.
    public List<ReviewLine> of(PeriodView period, Sight sight) {
        return jdbc.sql("""
                        select f.project_id, f.key, f.name, f.manager, f.computed, coalesce(r.overall, 'NONE') as reported,
                        coalesce(r.state, 'OPEN') as state, r.is_in_time, r.return_note, r.submitted_at,
                        r.body ->> 'reason' as reason, r.body ->> 'summary' as summary, f.reported_on
                        from reporting.project_fact f
                        left join lateral (select * from reporting.status_report s where s.project_id = f.project_id
                            and s.period_key = :period order by s.version desc limit 1) r on true
                        where (r.id is not null or (f.is_active and f.kind = 'PROJECT')) and not f.is_archived
                        and (:seesAll or f.project_id = any(:seen)) and f.project_id <> all(:hidden)
                        order by array_position(array['SUBMITTED', 'VALIDATED', 'DRAFTED', 'OPEN', 'FROZEN'],
                        coalesce(r.state, 'OPEN')),
                        coalesce(r.overall in ('GREEN', 'AMBER_GREEN') and f.computed in ('AMBER', 'RED'), false) desc,
                        array_position(array['RED', 'AMBER', 'GREEN', 'NONE'], f.computed), f.manager, f.name, f.key
                        """)
                .params(sight.parameters())
                .param("period", period.key())
                .query(ReviewTable::map)
                .list();
    }

    private static ReviewLine map(ResultSet row, int number) throws SQLException {
        var submitted = row.getTimestamp("submitted_at");
        return new ReviewLine(
                row.getObject("project_id", UUID.class),
                row.getString("key"),
                row.getString("name"),
                row.getString("manager"),
                ReportState.valueOf(row.getString("state")),
                Rag.valueOf(row.getString("reported")),
                Rag.valueOf(row.getString("computed")),
                row.getString("summary"),
                row.getString("reason"),
                row.getString("return_note"),
                submitted == null ? null : submitted.toInstant(),
                row.getObject("is_in_time", Boolean.class),
                row.getObject("reported_on", LocalDate.class));
    }
}
