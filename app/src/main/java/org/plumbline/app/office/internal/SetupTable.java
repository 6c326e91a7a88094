package org.plumbline.app.office.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.app.office.SetupStep;
import org.plumbline.app.office.Setups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `office.setup_step`.
@Component
public class SetupTable {
    private final JdbcClient jdbc;

    SetupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which round an office is in: 1, and one more for each revisit.
    public int round(UUID officeId) {
        return jdbc.sql("select 1 + count(*) from office.definition where office_id = :office and is_revisit")
                .param("office", officeId)
                .query(Integer.class)
                .single();
    }

    /// The steps of a round that were begun.
    public List<Setups.Standing> of(UUID officeId, int round) {
        return jdbc.sql("""
                        select step, state, owner_id, evidence, due from office.setup_step
                        where office_id = :office and round = :round
                        """)
                .param("office", officeId)
                .param("round", round)
                .query(SetupTable::map)
                .list();
    }

    /// Writes where a step stands.
    public void put(UUID officeId, int round, Setups.Standing standing) {
        jdbc.sql("""
                        insert into office.setup_step (office_id, round, step, state, owner_id, evidence, due)
                        values (:office, :round, :step, :state, :owner, :evidence, :due)
                        on conflict (office_id, round, step) do update set state = :state, owner_id = :owner,
                        evidence = :evidence, due = :due, changed_at = now()
                        """)
                .param("office", officeId)
                .param("round", round)
                .param("step", standing.step().name())
                .param("state", standing.state().name())
                .param("owner", standing.owner())
                .param("evidence", standing.evidence())
                .param("due", standing.due())
                .update();
    }

    private static Setups.Standing map(ResultSet row, int number) throws SQLException {
        return new Setups.Standing(
                SetupStep.valueOf(row.getString("step")),
                SetupStep.State.valueOf(row.getString("state")),
                row.getObject("owner_id", UUID.class),
                Objects.requireNonNullElse(row.getString("evidence"), ""),
                row.getObject("due", LocalDate.class));
    }
}
