package org.plumbline.app.kernel.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How often people record something, counted from the audit trail; what they recorded is not looked at. That
/// the projects and people may be seen, the caller has asked.
@Component
public class Activity {
    private final JdbcClient jdbc;

    Activity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The day of the first entry; empty where there is none. Before it nothing can be said.
    @Transactional(readOnly = true)
    public Optional<LocalDate> since(ZoneId zone) {
        return jdbc.sql("select (min(at) at time zone :zone)::date as day from kernel.audit_entry")
                .param("zone", zone.getId())
                .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    /// In how many weeks, from Monday to Sunday, a person recorded something on each of some projects; projects
    /// on which nobody did are left out.
    @Transactional(readOnly = true)
    public Map<UUID, Integer> weeks(Collection<UUID> projects, LocalDate from, LocalDate to, ZoneId zone) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select project_id, count(distinct date_trunc('week', at at time zone :zone)) as weeks
                        from kernel.audit_entry where project_id = any(:projects) and actor_id <> :system
                        and (at at time zone :zone)::date between :from and :to group by project_id
                        """)
                .param("projects", projects.toArray(UUID[]::new))
                .param("system", Actor.SYSTEM.personId())
                .param("zone", zone.getId())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counts.put(row.getObject("project_id", UUID.class), row.getInt("weeks"));
                });
        return counts;
    }

    /// How many of some people recorded anything at all.
    @Transactional(readOnly = true)
    public int people(Collection<UUID> people, LocalDate from, LocalDate to, ZoneId zone) {
        return jdbc.sql("""
                        select count(distinct actor_id) from kernel.audit_entry where actor_id = any(:people)
                        and (at at time zone :zone)::date between :from and :to
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("zone", zone.getId())
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
    }
}
