package org.plumbline.app.demand;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.demand.internal.CaseTable;
import org.plumbline.app.demand.internal.GateTable;
import org.plumbline.app.demand.internal.ProposalLetters;
import org.plumbline.app.demand.internal.ProposalSteps;
import org.plumbline.app.demand.internal.ProposalTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.organisation.body.Agendas;
import org.springframework.stereotype.Component;

/// How a proposal moves from state to state, whoever leads it on: a person, a choice among many, a gate.
@Component
class ProposalMoves {
    private static final int REASON = 2_000;

    private final ProposalTable table;
    private final ProposalSteps steps;
    private final CaseTable cases;
    private final ProposalLetters letters;
    private final GateTable gates;
    private final Agendas agendas;
    private final Access access;
    private final AuditTrail audit;
    private final SearchIndex index;
    private final Clock clock;

    ProposalMoves(
            ProposalTable table,
            ProposalSteps steps,
            CaseTable cases,
            ProposalLetters letters,
            GateTable gates,
            Agendas agendas,
            Access access,
            AuditTrail audit,
            SearchIndex index,
            Clock clock) {
        this.table = table;
        this.steps = steps;
        this.cases = cases;
        this.letters = letters;
        this.gates = gates;
        this.agendas = agendas;
        this.access = access;
        this.audit = audit;
        this.index = index;
        this.clock = clock;
    }

    /// The proposal of an id, locked until the transaction ends.
    ///
    /// @throws Missing where there is none or it may not be seen
    ProposalView locked(UUID id) {
        return table.lock(id, ProposalTable.Reader.of(access)).orElseThrow(() -> new Missing("proposal", id));
    }

    boolean isLead(ProposalView proposal) {
        return access.actor().personId().equals(proposal.text().people().leadId());
    }

    private boolean mayDecide() {
        return access.may(Permission.DECIDE) || access.may(Permission.RECORD_DECISION);
    }

    boolean mayDo(ProposalView proposal, ProposalCommand command) {
        return switch (command) {
            case APPROVE, DEFER, REJECT -> mayDecide() && !isLead(proposal);
            case CONVERT -> access.may(Permission.CREATE_PROJECT);
            case WITHDRAW -> access.may(Permission.SCREEN_IDEAS) || isLead(proposal);
            case QUALIFY, SCORE, RETURN, RESUME, REVIVE -> access.may(Permission.SCREEN_IDEAS);
        };
    }

    /// Says what a gate decided. What the proposal stands at already is left as it is.
    void ruled(UUID id, GateVerdict verdict, String reason) {
        var before = locked(id);
        var isThere = verdict.opens()
                ? before.state() == ProposalState.APPROVED
                : verdict == GateVerdict.HOLD && before.state() == ProposalState.DEFERRED;
        if (!isThere) {
            moveOn(before, verdict.command(), reason);
        }
    }

    /// Keeps the business case as it stands.
    void freeze(UUID id, String occasion) {
        cases.freeze(id, occasion, clock.instant(), access.actor().personId());
    }

    /// Says which project it became.
    ProposalView converted(ProposalView before, UUID projectId) {
        return moveOn(before.becoming(projectId), ProposalCommand.CONVERT, "");
    }

    ProposalView lead(ProposalView before, ProposalCommand command, String reason) {
        requireRight(before, command);
        return moveOn(before, command, reason);
    }

    private ProposalView moveOn(ProposalView before, ProposalCommand command, String reason) {
        var step = ProposalLife.TABLE.require(before.state(), command);
        if (reason.length() > REASON) {
            throw new Refusal(ProposalRules.LONG, "Reason", REASON);
        }
        if (command == ProposalCommand.QUALIFY) {
            before.text().requireComplete();
        }
        var isDecision = step.permission() == Permission.DECIDE;
        var after = before.in(
                step.to(), clock.instant(), isDecision ? LocalDate.now(clock) : before.decidedOn(), reason.strip());
        write(after);
        steps.add(
                after.id(),
                new ProposalStep(
                        after.since(),
                        before.state(),
                        after.state(),
                        access.actor().personId(),
                        reason.isBlank() ? null : reason.strip()));
        if (isDecision || command == ProposalCommand.QUALIFY) {
            cases.freeze(
                    after.id(),
                    after.state().label(),
                    after.since(),
                    access.actor().personId());
        }
        audit.record(after.subject(), command.done(), before.told(), after.told());
        letters.tell(after, reason.strip());
        onAgendas(after);
        return after;
    }

    /// A gate in review asks its body for a decision only as long as the proposal competes.
    private void onAgendas(ProposalView proposal) {
        for (var gate : gates.about(List.of(proposal.id()))) {
            if (gate.state() == GateState.IN_REVIEW && gate.bodyId() != null) {
                if (proposal.state().isCandidate()) {
                    agendas.refill(gate.bodyId());
                } else {
                    agendas.withdraw(gate.id());
                }
            }
        }
    }

    private void requireRight(ProposalView proposal, ProposalCommand command) {
        if (mayDo(proposal, command)) {
            return;
        }
        var step = ProposalLife.TABLE.require(proposal.state(), command);
        if (step.permission() == Permission.DECIDE && mayDecide()) {
            throw new Refusal(ProposalRules.OWN_PROPOSAL);
        }
        throw new Forbidden(step.permission());
    }

    void write(ProposalView proposal) {
        table.put(proposal);
        var text = proposal.text();
        index.put(
                proposal.subject(),
                proposal.title(),
                text.purpose() + "\n" + text.need() + "\n"
                        + String.join("\n", text.helps().values()),
                proposal.href());
    }
}
