package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.demand.GateOrder;
import org.plumbline.app.demand.GateRuling;
import org.plumbline.app.demand.GateTemplate.Answer;
import org.plumbline.app.demand.GateVerdict;
import org.plumbline.app.demand.GateVotes;
import org.plumbline.app.demand.Gates;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// Holds the gates of the demonstration: three people vote, one of them decides.
@Component
class LoadedGates {
    private static final int KEEPERS = 3;
    private static final int SIGNED = 4;

    private final Gates gates;
    private final GateVotes votes;
    private final People people;
    private final Access access;
    private final Clock clock;

    LoadedGates(Gates gates, GateVotes votes, People people, Access access, Clock clock) {
        this.gates = gates;
        this.votes = votes;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /// Leads a proposal through its gate.
    ///
    /// @param wanted word of the list: approved, conditional, deferred, recycled or rejected
    void decide(ProposalView proposal, String wanted, String said, World world, Cast cast) {
        var verdict = switch (wanted) {
            case "approved" -> GateVerdict.GO;
            case "conditional" -> GateVerdict.GO_WITH_CONDITIONS;
            case "deferred" -> GateVerdict.HOLD;
            case "recycled" -> GateVerdict.RECYCLE;
            default -> GateVerdict.KILL;
        };
        var keepers = keepers(proposal, world, cast);
        var template = gates.templates().stream()
                .filter(one -> one.name().equals("Investment decision"))
                .findFirst()
                .orElseThrow();
        var today = LocalDate.now(clock);
        var gate = gates.plan(
                new GateOrder(proposal.id(), "The investment", template.id(), null, keepers, today.plusDays(7)));
        var answers = new HashMap<Integer, Answer>();
        for (var place = 0; place < template.criteria().size(); place++) {
            var isMust = template.criteria().get(place).isMust();
            var score = verdict == GateVerdict.GO ? SIGNED : 2 + place % 2;
            answers.put(place, new Answer(isMust ? verdict == GateVerdict.KILL && place == 2 ? 0 : 1 : score, ""));
        }
        gates.open(gates.answer(gate.id(), gate.version(), answers).id());
        for (var i = 0; i < keepers.size(); i++) {
            var other = verdict == GateVerdict.KILL ? GateVerdict.HOLD : GateVerdict.GO_WITH_CONDITIONS;
            var vote = i == keepers.size() - 1 ? other : verdict;
            as(keepers.get(i), () -> votes.vote(gate.id(), vote, ""));
        }
        as(keepers.getFirst(), () -> votes.decide(gate.id(), ruling(proposal, verdict, said, today)));
    }

    private GateRuling ruling(ProposalView proposal, GateVerdict verdict, String said, LocalDate today) {
        var lead = proposal.text().people().leadId();
        var conditions = verdict == GateVerdict.GO_WITH_CONDITIONS && lead != null
                ? List.of(
                        new GateRuling.Wanted("A second offer is in", lead, today.plusDays(30)),
                        new GateRuling.Wanted("The people are booked", lead, today.plusDays(45)))
                : List.<GateRuling.Wanted>of();
        var cost = proposal.headline().cost();
        var tranche = verdict.opens() && cost != null ? cost.divide(new BigDecimal(3), -3, RoundingMode.HALF_UP) : null;
        return new GateRuling(verdict, said, conditions, tranche);
    }

    /// Three sponsors of projects, none of whom works the proposal out.
    private static List<UUID> keepers(ProposalView proposal, World world, Cast cast) {
        var keepers = new LinkedHashSet<UUID>();
        for (var project : world.projects()) {
            var sponsor = cast.id(project.sponsorKey());
            if (keepers.size() < KEEPERS
                    && !sponsor.equals(proposal.text().people().leadId())) {
                keepers.add(sponsor);
            }
        }
        return List.copyOf(keepers);
    }

    private void as(UUID person, java.util.function.Supplier<?> work) {
        access.as(new Actor(person, people.get(person).name()), () -> work.get());
    }
}
