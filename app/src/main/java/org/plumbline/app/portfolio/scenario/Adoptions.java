package org.plumbline.app.portfolio.scenario;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.demand.ProposalCommand;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.portfolio.internal.scenario.Models;
import org.plumbline.app.portfolio.internal.scenario.ScenarioReader;
import org.plumbline.app.portfolio.internal.scenario.ScenarioTable;
import org.plumbline.engine.selection.Portfolio;
import org.plumbline.engine.selection.PortfolioCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decisions for scenarios: written down once and never changed. Proposals follow at once, projects get a
/// recommendation.
@Service
public class Adoptions {
    private final ScenarioTable table;
    private final Proposals proposals;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Adoptions(ScenarioTable table, Proposals proposals, Access access, AuditTrail audit, Clock clock) {
        this.table = table;
        this.proposals = proposals;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// True where the acting person decides on scenarios, or writes down what was decided. Who does so for one
    /// portfolio
    /// only adopts no scenario with proposals: these are decided on for the whole organisation.
    public boolean mayAdopt(ScenarioView scenario) {
        if (access.may(Permission.DECIDE) || access.may(Permission.RECORD_DECISION)) {
            return true;
        }
        var portfolio = scenario.portfolioId();
        return portfolio != null
                && scenario.question().contenders().stream().allMatch(Contender::isRunning)
                && (access.may(Permission.DECIDE, ScopeKind.PORTFOLIO, portfolio)
                        || access.may(Permission.RECORD_DECISION, ScopeKind.PORTFOLIO, portfolio));
    }

    /// A decision being written down.
    public record Decision(LocalDate day, String by, String reason) {}

    /// Records the decision for a scenario: it stays as it is from then on.
    ///
    /// @throws Refusal where it has no answer to the question as it stands, or who, when and why are not said
    @Transactional
    public ScenarioView adopt(UUID id, Decision decision) {
        var scenario = table.lock(id, ScenarioReader.of(access)).orElseThrow(() -> new Missing("scenario", id));
        if (!mayAdopt(scenario)) {
            throw new Forbidden(Permission.DECIDE);
        }
        var outcome = requireAdoptable(scenario);
        requireSaid(decision);
        var adoption = new ScenarioView.Adoption(
                decision.day(),
                decision.by().strip(),
                decision.reason().strip(),
                access.actor().personId(),
                clock.instant());
        table.adopt(scenario, outcome, adoption);
        proposals.decide(decided(scenario, outcome, adoption));
        audit.record(scenario.subject(), "adopted", Map.of(), ScenarioAudit.told(adoption, outcome));
        return table.byKey(scenario.key(), ScenarioReader.of(access)).orElseThrow(() -> new Missing("scenario", id));
    }

    /// The chosen proposals are approved, the others deferred.
    private static List<Proposals.Decided> decided(
            ScenarioView scenario, Outcome outcome, ScenarioView.Adoption adoption) {
        var reason =
                "%s %s, %s: %s".formatted(scenario.key(), scenario.name(), adoption.decidedBy(), adoption.reason());
        var said = reason.substring(0, Math.min(reason.length(), 1_900));
        return scenario.question().contenders().stream()
                .filter(one -> !one.isRunning())
                .map(one -> new Proposals.Decided(
                        one.subjectId(),
                        outcome.isIn(one.key()) ? ProposalCommand.APPROVE : ProposalCommand.DEFER,
                        said))
                .toList();
    }

    private static Outcome requireAdoptable(ScenarioView scenario) {
        if (scenario.state() == ScenarioState.ADOPTED) {
            throw new Refusal(ScenarioRules.ADOPTED, scenario.key());
        }
        if (scenario.state() == ScenarioState.SOLVING) {
            throw new Refusal(ScenarioRules.SOLVING, scenario.key());
        }
        if (scenario.isStale()) {
            throw new Refusal(ScenarioRules.STALE, scenario.key());
        }
        var outcome = scenario.outcome();
        if (outcome == null || outcome.result() != Outcome.Result.CHOSEN) {
            throw new Refusal(ScenarioRules.NOT_ANSWERED, scenario.key());
        }
        // Checked once more: what is adopted is what is stored, whoever stored it.
        if (!PortfolioCheck.of(Models.of(scenario.question()), new Portfolio(outcome.starts()))
                .isKept()) {
            throw new Refusal(ScenarioRules.UNSOUND, scenario.key());
        }
        return outcome;
    }

    private void requireSaid(Decision decision) {
        if (decision.by().isBlank()) {
            throw new Refusal(ScenarioRules.NO_BODY);
        }
        if (decision.reason().isBlank()) {
            throw new Refusal(ScenarioRules.NO_REASON);
        }
        if (decision.by().length() > 200) {
            throw new Refusal(ScenarioRules.LONG, "Decided by", 200);
        }
        if (decision.reason().length() > 4_000) {
            throw new Refusal(ScenarioRules.LONG, "Reason", 4_000);
        }
        var today = LocalDate.now(clock);
        if (decision.day().isAfter(today) || decision.day().isBefore(today.minusYears(20))) {
            throw new Refusal(ScenarioRules.DAY);
        }
    }
}
