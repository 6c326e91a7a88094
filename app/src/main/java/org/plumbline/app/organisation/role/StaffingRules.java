package org.plumbline.app.organisation.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Rules by which positions are proposed: so many projects under way, or so many with one manager, call for somebody.
@Service
public class StaffingRules {
    private static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final RoleCatalogue catalogue;
    private final ObjectProvider<StaffingFigures> figures;
    private final AuditTrail audit;

    StaffingRules(JdbcClient jdbc, RoleCatalogue catalogue, ObjectProvider<StaffingFigures> figures, AuditTrail audit) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.figures = figures;
        this.audit = audit;
    }

    /// A rule with what is measured today.
    public record Measured(StaffingRule rule, int value) {
        /// True where the position is called for.
        public boolean isPassed() {
            return value > rule.above();
        }
    }

    /// The rules with what is measured today; for who fills positions.
    @Transactional(readOnly = true)
    public List<Measured> measured() {
        catalogue.requireTailor();
        var source = figures.getIfAvailable();
        var measured = new ArrayList<Measured>();
        for (var rule : jdbc.sql("select id, role_id, measure, above from organisation.staffing_rule order by id")
                .query(Rows.of(StaffingRule.class))
                .list()) {
            var value = source == null
                    ? 0
                    : switch (rule.measure()) {
                        case ACTIVE_PROJECTS -> source.activeProjects();
                        case PROJECTS_OF_ONE_MANAGER -> source.mostOfOneManager();
                    };
            measured.add(new Measured(rule, value));
        }
        return measured;
    }

    /// Sets a threshold; the same role and measure has one.
    @Transactional
    public void set(RoleView role, StaffingRule.Measure measure, int above) {
        catalogue.requireTailor();
        if (above < 1 || above > MOST) {
            throw new Refusal(RoleRules.ABOVE);
        }
        jdbc.sql("""
                        insert into organisation.staffing_rule (id, role_id, measure, above)
                        values (:id, :role, :measure, :above)
                        on conflict (role_id, measure) do update set above = :above
                        """)
                .param("id", Ids.next())
                .param("role", role.id())
                .param("measure", measure.name())
                .param("above", above)
                .update();
        audit.record(RoleCatalogue.subject(role), "staffing rule set", Map.of(), Map.of(measure.label(), above));
    }

    /// Takes a rule away.
    @Transactional
    public void remove(UUID id) {
        catalogue.requireTailor();
        jdbc.sql("delete from organisation.staffing_rule where id = :id")
                .param("id", id)
                .update();
    }
}
