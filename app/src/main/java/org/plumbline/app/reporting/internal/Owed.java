package org.plumbline.app.reporting.internal;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.UpdateDue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds who has not handed in the update of a period.
@Component
public class Owed {
    private final JdbcClient jdbc;

    Owed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every project that reports and has handed in nothing, with its manager, else its owner.
    public List<UpdateDue> of(PeriodView period, Sight sight) {
        return jdbc.sql("""
                        select f.project_id, f.key, f.name, coalesce(f.manager_id, f.owner_id) as person_id
                        from reporting.project_fact f
                        where f.is_active and f.kind = 'PROJECT' and not f.is_archived
                        and coalesce(f.manager_id, f.owner_id) is not null
                        and (:seesAll or f.project_id = any(:seen)) and f.project_id <> all(:hidden)
                        and not exists (select from reporting.status_report r where r.project_id = f.project_id
                            and r.period_key = :period and r.state <> 'DRAFTED')
                        order by f.key
                        """)
                .params(sight.parameters())
                .param("period", period.key())
                .query((row, number) -> new UpdateDue(
                        row.getObject("project_id", UUID.class),
                        row.getString("key"),
                        row.getString("name"),
                        row.getObject("person_id", UUID.class),
                        period))
                .list();
    }
}
