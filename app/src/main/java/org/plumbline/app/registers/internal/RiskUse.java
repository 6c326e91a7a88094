package org.plumbline.app.registers.internal;

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

/// What registers show: a risk register and an action list are in use where something in them was raised, changed or
/// closed.
@Component
@Order(30)
class RiskUse implements ArtefactUse {
    private static final String RISKS = "risk-register";
    private static final String ACTIONS = "action-list";

    private final JdbcClient jdbc;

    RiskUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Artefact> artefacts() {
        return List.of(new Artefact(RISKS, "Risk register"), new Artefact(ACTIONS, "Action list"));
    }

    @Override
    public Map<UUID, Trace> traces(String artefact, Collection<UUID> projects, LocalDate from, LocalDate to) {
        var found = new HashMap<UUID, Trace>();
        projects.forEach(project -> found.put(project, new Trace(Sign.ABSENT, null)));
        jdbc.sql("""
                        select r.project_id, max(d.day) as touched,
                        bool_or(:actions or r.owner_id is not null or r.score is not null) as is_filled
                        from registers.record r cross join lateral (values (r.raised_on), (r.closed_on),
                            (case when r.version > 0 then r.changed_at::date end)) d (day)
                        where r.kind = case when :actions then 'ACTION' else 'RISK' end
                        and r.project_id = any(:projects) and d.day <= :to group by r.project_id
                        """)
                .param("actions", ACTIONS.equals(artefact))
                .param("projects", projects.toArray(UUID[]::new))
                .param("to", to)
                .query(row -> {
                    var touched = row.getObject("touched", LocalDate.class);
                    var sign = !row.getBoolean("is_filled")
                            ? Sign.TEMPLATE
                            : touched.isBefore(from) ? Sign.UNTOUCHED : Sign.KEPT;
                    found.put(row.getObject("project_id", UUID.class), new Trace(sign, touched));
                });
        return found;
    }
}
