package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.demand.internal.GateLetters;
import org.plumbline.app.demand.internal.GateTable;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.organisation.body.Agendas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What happens at a gate in review: gatekeepers vote or step back, the decision follows the votes, conditions are met.
/// A decision is made once and never changed.
@Service
public class GateVotes {
    private static final int WORDS = 2_000;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private final GateTable table;
    private final Gates gates;
    private final GateAccess gate;
    private final GateLetters letters;
    private final ProposalMoves moves;
    private final GatedProject project;
    private final Agendas agendas;
    private final AuditTrail audit;
    private final Clock clock;

    GateVotes(
            GateTable table,
            Gates gates,
            GateAccess gate,
            GateLetters letters,
            ProposalMoves moves,
            GatedProject project,
            Agendas agendas,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.gates = gates;
        this.gate = gate;
        this.letters = letters;
        this.moves = moves;
        this.project = project;
        this.agendas = agendas;
        this.audit = audit;
        this.clock = clock;
    }

    /// True where the acting person votes at a gate now, for themselves or as a deputy.
    @Transactional(readOnly = true)
    public boolean mayVote(GateView seen) {
        return seen.state() == GateState.IN_REVIEW
                && gate.says(seen).stream().anyMatch(keeper -> keeper.recusal() == null);
    }

    /// True where the acting person writes down what the gate decided.
    @Transactional(readOnly = true)
    public boolean mayDecide(GateView seen) {
        return gate.mayDecide(seen);
    }

    /// Votes; another vote takes the place of the first as long as the gate is in review. A deputy votes for all whose
    /// deputy they are.
    @Transactional
    public GateView vote(UUID id, GateVerdict verdict, String words) {
        var before = inReview(id);
        requireShort(words);
        var says = gate.says(before);
        if (says.isEmpty()) {
            throw new Refusal(GateRules.NO_SAY);
        }
        var free = says.stream().filter(keeper -> keeper.recusal() == null).toList();
        if (free.isEmpty()) {
            throw new Refusal(GateRules.RECUSED);
        }
        for (var keeper : free) {
            table.put(id, new GateView.Vote(keeper.personId(), gate.me(), verdict, words.strip(), clock.instant()));
        }
        audit.record(before.subject(), "voted on", Map.of(), Map.of("Vote", verdict.label(), "Words", words.strip()));
        return gates.locked(id);
    }

    /// Steps back from a gate because of a conflict of interest: the person has no vote there any more, and the quorum
    /// is counted without them.
    @Transactional
    public GateView recuse(UUID id, String reason) {
        var before = gates.locked(id);
        if (before.state() == GateState.DECIDED) {
            throw new Refusal(GateRules.NOT_IN_REVIEW, before.key(), before.state());
        }
        if (reason.isBlank()) {
            throw new Refusal(GateRules.NO_REASON);
        }
        requireShort(reason);
        var own = before.keepers().stream()
                .filter(keeper -> keeper.personId().equals(gate.me()))
                .findFirst()
                .orElseThrow(() -> new Refusal(GateRules.NO_SAY));
        table.unvote(id, own.personId());
        table.put(id, new GateView.Keeper(own.personId(), own.deputyId(), own.leads(), reason.strip()));
        audit.record(before.subject(), "stepped back from", Map.of(), Map.of("Reason", reason.strip()));
        return gates.locked(id);
    }

    /// Names who votes instead of the acting person at a gate.
    @Transactional
    public GateView deputise(UUID id, UUID deputyId) {
        var before = gates.locked(id);
        if (before.state() == GateState.DECIDED) {
            throw new Refusal(GateRules.NOT_IN_REVIEW, before.key(), before.state());
        }
        var own = before.keepers().stream()
                .filter(keeper -> keeper.personId().equals(gate.me()))
                .findFirst()
                .orElseThrow(() -> new Refusal(GateRules.NO_SAY));
        if (deputyId.equals(own.personId()) || gate.isLead(before.about(), deputyId)) {
            throw new Refusal(GateRules.NO_SAY);
        }
        table.put(id, new GateView.Keeper(own.personId(), deputyId, own.leads(), own.recusal()));
        audit.record(before.subject(), "deputy named for", Map.of(), Map.of("Deputy", deputyId));
        return gates.locked(id);
    }

    /// Decides a gate, once. Asked again it answers with what was decided, whatever was asked: two tabs and a second
    /// click change nothing.
    ///
    /// @throws Refusal where too few voted, the votes say something else, or a go is not allowed
    @Transactional
    public GateView decide(UUID id, GateRuling ruling) {
        var before = gates.locked(id);
        if (before.state() == GateState.DECIDED) {
            return before;
        }
        if (before.state() != GateState.IN_REVIEW) {
            throw new Refusal(GateRules.NOT_IN_REVIEW, before.key(), before.state());
        }
        if (!gate.mayDecide(before)) {
            throw new Forbidden(Permission.DECIDE);
        }
        requireSound(ruling);
        requireVotes(before, ruling.verdict());
        requireCriteria(before, ruling.verdict());
        var decision = decision(before, ruling);
        table.put(id, decision, ruling.conditions());
        table.move(id, GateState.DECIDED, before.answers(), before.askedAt());
        agendas.decided(
                id,
                ruling.verdict().inMinutes(),
                ruling.verdict().label() + ": " + ruling.reason().strip());
        if (before.about().isProject()) {
            project.ruled(before.about().id(), ruling.verdict());
        } else {
            moves.ruled(before.about().id(), ruling.verdict(), ruling.reason().strip());
        }
        audit.record(
                before.subject(),
                "decided",
                Map.of("State", before.state().label()),
                Map.of(
                        "State",
                        ruling.verdict().label(),
                        "Reason",
                        ruling.reason().strip()));
        var after = gates.locked(id);
        letters.tell(after);
        return after;
    }

    private GateView.Decision decision(GateView before, GateRuling ruling) {
        var outcome = before.outcome();
        return new GateView.Decision(
                ruling.verdict(),
                ruling.reason().strip(),
                gate.me(),
                clock.instant(),
                ruling.tranche(),
                ruling.tranche() == null ? null : gate.currency(before.about()),
                outcome.score(),
                outcome.isEligible(),
                before.votes().size(),
                before.needed());
    }

    private static void requireSound(GateRuling ruling) {
        if (ruling.reason().isBlank()) {
            throw new Refusal(GateRules.NO_REASON);
        }
        requireShort(ruling.reason());
        var isConditional = ruling.verdict() == GateVerdict.GO_WITH_CONDITIONS;
        if (isConditional && ruling.conditions().isEmpty()) {
            throw new Refusal(GateRules.NO_CONDITIONS);
        }
        if (!isConditional && !ruling.conditions().isEmpty()) {
            throw new Refusal(GateRules.ONLY_WITH_CONDITIONS);
        }
        ruling.conditions().forEach(condition -> requireShort(condition.text()));
        var tranche = ruling.tranche();
        if (tranche != null && !ruling.verdict().opens()) {
            throw new Refusal(GateRules.NO_TRANCHE);
        }
        if (tranche != null && (tranche.signum() < 0 || tranche.compareTo(MOST) > 0)) {
            throw new Refusal(GateRules.ODD_TRANCHE);
        }
    }

    private static void requireVotes(GateView before, GateVerdict verdict) {
        if (before.votes().size() < before.needed()) {
            throw new Refusal(GateRules.NO_QUORUM, before.votes().size(), before.needed());
        }
        if (!before.hasQuorum()) {
            throw new Refusal(GateRules.NO_CHAIR);
        }
        var leading = before.leading();
        if (!leading.contains(verdict)) {
            throw new Refusal(
                    GateRules.NOT_THE_VOTE,
                    String.join(", ", leading.stream().map(GateVerdict::label).toList()));
        }
    }

    private static void requireCriteria(GateView before, GateVerdict verdict) {
        var outcome = before.outcome();
        if (verdict.opens() && !outcome.isAllowed()) {
            throw new Refusal(GateRules.NOT_MET, String.join("; ", outcome.unmet()));
        }
        if (verdict == GateVerdict.GO && !outcome.isEligible()) {
            throw new Refusal(GateRules.NOT_ELIGIBLE, outcome.hurdle());
        }
    }

    /// Says that a condition is met: its owner, or who plans gates there.
    ///
    /// @param words what shows it
    @Transactional
    public GateView fulfil(UUID id, UUID conditionId, String words) {
        var before = gates.locked(id);
        var condition = before.conditions().stream()
                .filter(one -> one.id().equals(conditionId))
                .findFirst()
                .orElseThrow(() -> new Missing("condition", conditionId));
        if (!condition.ownerId().equals(gate.me()) && !gate.mayPlan(before.about())) {
            throw new Forbidden(Permission.DECIDE);
        }
        if (condition.doneOn() != null) {
            throw new Refusal(GateRules.DONE_ALREADY);
        }
        if (words.isBlank()) {
            throw new Refusal(GateRules.NO_REASON);
        }
        requireShort(words);
        table.fulfil(conditionId, LocalDate.now(clock), gate.me(), words.strip());
        audit.record(
                before.subject(),
                "condition met of",
                Map.of(),
                Map.of("Condition", condition.text(), "Evidence", words.strip()));
        return gates.locked(id);
    }

    /// Money released by all gates of a proposal so far, in its currency.
    @Transactional(readOnly = true)
    public BigDecimal released(List<GateView> some) {
        return some.stream()
                .map(GateView::decision)
                .filter(decision -> decision != null && decision.tranche() != null)
                .map(decision -> java.util.Objects.requireNonNull(decision.tranche()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private GateView inReview(UUID id) {
        var before = gates.locked(id);
        if (before.state() != GateState.IN_REVIEW) {
            throw new Refusal(GateRules.NOT_IN_REVIEW, before.key(), before.state());
        }
        return before;
    }

    private static void requireShort(String words) {
        if (words.length() > WORDS) {
            throw new Refusal(ProposalRules.LONG, "Words", WORDS);
        }
    }
}
