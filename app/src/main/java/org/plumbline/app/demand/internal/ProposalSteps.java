package org.plumbline.app.demand.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.ProposalState;
import org.plumbline.app.demand.ProposalStep;
import org.plumbline.app.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `demand.proposal_step`: written once, never changed.
@Component
public class ProposalSteps {
    private final JdbcClient jdbc;

    ProposalSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes a step down.
    public void add(UUID proposalId, ProposalStep step) {
        jdbc.sql("""
                        insert into demand.proposal_step (id, proposal_id, at, from_state, to_state, person_id, reason)
                        values (:id, :proposal, :at, :from, :to, :person, :reason)
                        """)
                .param("id", Ids.next())
                .param("proposal", proposalId)
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("from", name(step.from()))
                .param("to", step.to().name())
                .param("person", step.personId())
                .param("reason", step.reason())
                .update();
    }

    private static @Nullable String name(@Nullable ProposalState state) {
        return state == null ? null : state.name();
    }

    /// The steps of some proposals in their order, by proposal.
    public Map<UUID, List<ProposalStep>> of(Collection<UUID> proposals) {
        var steps = new HashMap<UUID, List<ProposalStep>>();
        jdbc.sql("select * from demand.proposal_step where proposal_id = any(:proposals) order by at, id")
                .param("proposals", proposals.toArray(UUID[]::new))
                .query(row -> {
                    steps.computeIfAbsent(row.getObject("proposal_id", UUID.class), id -> new ArrayList<>())
                            .add(map(row, 0));
                });
        return steps;
    }

    private static ProposalStep map(ResultSet row, int number) throws SQLException {
        var from = row.getString("from_state");
        return new ProposalStep(
                row.getTimestamp("at").toInstant(),
                from == null ? null : ProposalState.valueOf(from),
                ProposalState.valueOf(row.getString("to_state")),
                row.getObject("person_id", UUID.class),
                row.getString("reason"));
    }

    /// The steps of a proposal in their order.
    public List<ProposalStep> of(UUID proposalId) {
        return jdbc.sql("select * from demand.proposal_step where proposal_id = :proposal order by at, id")
                .param("proposal", proposalId)
                .query(ProposalSteps::map)
                .list();
    }
}
