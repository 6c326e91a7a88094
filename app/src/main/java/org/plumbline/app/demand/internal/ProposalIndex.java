package org.plumbline.app.demand.internal;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.demand.GateVotes;
import org.plumbline.app.demand.Gates;
import org.plumbline.app.demand.ProposalFilter;
import org.plumbline.app.demand.ProposalState;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.audit.IdNames;
import org.plumbline.app.kernel.search.SearchGuard;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Keeps proposals findable by who may read them, names them in the audit trail, and says which of them wait for whom.
@Configuration(proxyBeanMethods = false)
class ProposalIndex {
    private record Guard(ProposalTable table, Access access) implements SearchGuard {
        @Override
        public String kind() {
            return "proposal";
        }

        @Override
        public Collection<UUID> admitted() {
            return table.seen(ProposalTable.Reader.of(access));
        }
    }

    /// Gates of proposals are found by who may read the proposal; those of projects follow the project.
    private record GateGuard(GateTable gates, ProposalTable table, Access access) implements SearchGuard {
        @Override
        public String kind() {
            return "gate";
        }

        @Override
        public Collection<UUID> admitted() {
            return gates.findable(table.seen(ProposalTable.Reader.of(access)));
        }
    }

    private record Names(Proposals proposals) implements IdNames {
        @Override
        public Map<UUID, String> of(Collection<UUID> ids) {
            return proposals.of(ids).stream()
                    .collect(Collectors.toMap(ProposalView::id, proposal -> proposal.key() + " " + proposal.title()));
        }
    }

    @Bean
    static SearchGuard proposalGuard(@Lazy ProposalTable table, @Lazy Access access) {
        return new Guard(table, access);
    }

    @Bean
    static SearchGuard gateGuard(@Lazy GateTable gates, @Lazy ProposalTable table, @Lazy Access access) {
        return new GateGuard(gates, table, access);
    }

    @Bean
    static IdNames proposalNames(@Lazy Proposals proposals) {
        return new Names(proposals);
    }

    @Bean
    static WorkSource proposalWork(@Lazy Proposals proposals, @Lazy Access access) {
        return () -> work(proposals, access.actor().personId());
    }

    @Bean
    static WorkSource gateWork(@Lazy Gates gates, @Lazy GateVotes votes, @Lazy Access access) {
        return () -> gateWork(gates, votes, access.actor().personId());
    }

    /// Votes that are asked of the acting person, and conditions that are theirs to meet.
    private static List<WorkItem> gateWork(Gates gates, GateVotes votes, UUID me) {
        var work = new ArrayList<WorkItem>();
        for (var gate : gates.mine()) {
            var hasVoted = gate.votes().stream()
                    .anyMatch(
                            vote -> vote.castBy().equals(me) || vote.personId().equals(me));
            if (!hasVoted && votes.mayVote(gate)) {
                work.add(new WorkItem(
                        WorkItem.Section.DECIDE,
                        t("Vote on {0}", gate.about().title()),
                        gate.href(),
                        gate.key() + " · " + gate.stage(),
                        gate.dueOn()));
            }
            for (var condition : gate.conditions()) {
                if (condition.doneOn() == null && condition.ownerId().equals(me)) {
                    work.add(new WorkItem(
                            WorkItem.Section.DUE, condition.text(), gate.href(), gate.key(), condition.dueOn()));
                }
            }
        }
        return work;
    }

    /// What the acting person works out and has not finished, and what waits to be decided.
    private static List<WorkItem> work(Proposals proposals, UUID me) {
        var work = new ArrayList<WorkItem>();
        for (var proposal : proposals
                .list(ProposalFilter.all().show(ProposalFilter.Show.MINE))
                .rows()) {
            if (proposal.state() == ProposalState.DRAFT
                    && me.equals(proposal.text().people().leadId())) {
                work.add(new WorkItem(
                        WorkItem.Section.DUE,
                        t("Work out {0}", proposal.title()),
                        proposal.href(),
                        proposal.key() + " · " + t(proposal.state().label()),
                        null));
            }
        }
        return work;
    }
}
