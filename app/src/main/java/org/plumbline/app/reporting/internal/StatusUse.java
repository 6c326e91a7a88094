package org.plumbline.app.reporting.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.delivery.ArtefactUse;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What status reports show: whether each period that ended in some time was reported on, with words, and by its due
/// day. Where no period ended, nothing can be said.
@Component
@Order(10)
class StatusUse implements ArtefactUse {
    private final JdbcClient jdbc;

    StatusUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Artefact> artefacts() {
        return List.of(new Artefact("status-report", "Status report"));
    }

    @Override
    public Map<UUID, Trace> traces(String artefact, Collection<UUID> projects, LocalDate from, LocalDate to) {
        var found = new HashMap<UUID, Trace>();
        jdbc.sql("""
                        select one.id, count(*) as periods, count(r.touched) as reported,
                        count(*) filter (where r.is_late) as late, count(*) filter (where r.is_blank) as blank,
                        max(r.touched) as touched
                        from unnest(cast(:projects as uuid[])) one (id)
                        cross join (select * from reporting.period where to_day between :from and :to) p
                        left join lateral (
                            select s.submitted_at::date as touched, s.is_in_time is false as is_late,
                                s.overall = 'NONE' and coalesce(s.body ->> 'summary', '') = ''
                                    and coalesce(s.body ->> 'thisPeriod', '') = '' as is_blank
                            from reporting.status_report s where s.project_id = one.id and s.period_key = p.key
                            and s.state <> 'DRAFTED' and s.submitted_at is not null
                            union all select coalesce(h.reported_on, p.to_day), false, h.reported = 'NONE'
                            from reporting.snapshot h where h.project_id = one.id and h.period_key = p.key
                            and h.reported <> 'NONE'
                            order by 1 limit 1) r on true
                        group by one.id
                        """)
                .param("projects", projects.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    var sign = row.getInt("reported") < row.getInt("periods")
                            ? Sign.ABSENT
                            : row.getInt("blank") > 0 ? Sign.TEMPLATE : row.getInt("late") > 0 ? Sign.LATE : Sign.KEPT;
                    found.put(
                            row.getObject("id", UUID.class),
                            new Trace(sign, row.getObject("touched", LocalDate.class)));
                });
        return found;
    }
}
