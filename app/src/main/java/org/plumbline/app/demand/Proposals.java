package org.plumbline.app.demand;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.internal.CaseTable;
import org.plumbline.app.demand.internal.ProposalLetters;
import org.plumbline.app.demand.internal.ProposalSteps;
import org.plumbline.app.demand.internal.ProposalTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.StateMachine;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.kernel.setting.Settings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Proposals: work that asks for money and people. The office has them worked out, a committee decides; who had the
/// idea, stands for it or works it out sees what is theirs.
@Service
public class Proposals {
    /// The setting of the currency that proposals begin with.
    public static final String CURRENCY = "demand.currency";

    private static final String PREFIX = "PRP";

    private final ProposalTable table;
    private final ProposalSteps steps;
    private final CaseTable cases;
    private final ProposalMoves moves;
    private final ProposalLetters letters;
    private final Ideas ideas;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;
    private final Settings settings;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Proposals(
            ProposalTable table,
            ProposalSteps steps,
            CaseTable cases,
            ProposalMoves moves,
            ProposalLetters letters,
            Ideas ideas,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            SearchIndex index,
            Settings settings,
            Clock clock) {
        this.table = table;
        this.steps = steps;
        this.cases = cases;
        this.moves = moves;
        this.letters = letters;
        this.ideas = ideas;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    private ProposalTable.Reader reader() {
        return ProposalTable.Reader.of(access);
    }

    /// True where the acting person reads the proposals of everybody.
    public boolean seesAll() {
        return reader().seesAll();
    }

    /// True where the acting person may write proposals down and qualify them.
    public boolean mayPropose() {
        return access.may(Permission.SCREEN_IDEAS);
    }

    /// True where the acting person decides on proposals, or writes down what a committee decided.
    public boolean mayDecide() {
        return access.may(Permission.DECIDE) || access.may(Permission.RECORD_DECISION);
    }

    /// True where the acting person may change what it says and its business case.
    public boolean mayChange(ProposalView proposal) {
        return proposal.state().isOpenToChange() && (mayPropose() || moves.isLead(proposal));
    }

    /// What can be done with a proposal from where it stands, by the acting person; it becomes a project by its gate.
    public List<ProposalCommand> steps(ProposalView proposal) {
        return ProposalLife.TABLE.from(proposal.state()).stream()
                .map(StateMachine.Transition::command)
                .filter(command -> command != ProposalCommand.CONVERT && command != ProposalCommand.SCORE)
                .filter(command -> moves.mayDo(proposal, command))
                .toList();
    }

    /// The currency that a proposal begins with, three letters.
    public String currency() {
        return settings.get(CURRENCY).orElse("EUR");
    }

    /// The proposal of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public ProposalView get(String key) {
        return table.byKey(key, reader()).orElseThrow(() -> new Missing("proposal", key));
    }

    /// The proposal of an id.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public ProposalView get(UUID id) {
        return of(List.of(id)).stream().findFirst().orElseThrow(() -> new Missing("proposal", id));
    }

    /// Those of some ids that the acting person may see, by key.
    @Transactional(readOnly = true)
    public List<ProposalView> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.byIds(ids, reader());
    }

    /// What an idea is worked out as, if that may be seen; withdrawn ones aside.
    @Transactional(readOnly = true)
    public Optional<ProposalView> ofIdea(UUID ideaId) {
        return table.ofIdea(ideaId, reader());
    }

    /// All that a choice among proposals may take, of those the acting person may see, by key: qualified, scored,
    /// approved or deferred.
    @Transactional(readOnly = true)
    public List<Proposed> candidates() {
        var open = Arrays.stream(ProposalState.values())
                .filter(ProposalState::isCandidate)
                .toList();
        return table.in(open, reader()).stream().map(Proposed::of).toList();
    }

    /// A page of what the filter leaves of what the acting person may see.
    @Transactional(readOnly = true)
    public ProposalPage list(ProposalFilter filter) {
        return table.page(filter, reader());
    }

    /// How many there are for each choice in one click.
    @Transactional(readOnly = true)
    public Map<ProposalFilter.Show, Long> counts(ProposalFilter filter) {
        return table.counts(filter, reader());
    }

    /// The steps of a proposal's life in their order.
    @Transactional(readOnly = true)
    public List<ProposalStep> life(ProposalView proposal) {
        return steps.of(get(proposal.id()).id());
    }

    /// Writes a proposal down as a draft.
    ///
    /// @throws Refusal where something cannot be read
    @Transactional
    public ProposalView draft(ProposalText text) {
        access.require(Permission.SCREEN_IDEAS);
        return begin(text, null);
    }

    /// Takes over a proposal that was worked out elsewhere, with its business case; nobody is told.
    ///
    /// @throws Refusal where something cannot be read
    @Transactional
    public ProposalView bring(BroughtProposal brought) {
        access.require(Permission.SCREEN_IDEAS);
        brought.text().requireReadable();
        brought.content().requireSound();
        var life = brought.life();
        var last = life.getLast();
        var me = access.actor().personId();
        var decided = life.stream()
                .filter(step -> step.state() == ProposalState.APPROVED)
                .map(step -> step.at().atZone(clock.getZone()).toLocalDate())
                .findFirst()
                .orElse(null);
        var said = life.stream()
                .map(BroughtProposal.Step::reason)
                .filter(java.util.Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(null);
        var proposal = new ProposalView(
                Ids.next(),
                numbering.next(PREFIX),
                last.state(),
                brought.text(),
                new ProposalView.Origin(
                        brought.ideaId(),
                        brought.requesterId(),
                        me,
                        life.getFirst().at().atZone(clock.getZone()).toLocalDate()),
                last.at(),
                decided,
                said,
                brought.projectId(),
                brought.content().headline(cases.usualRate()),
                1);
        moves.write(proposal);
        keepLife(proposal, brought, me);
        audit.record(proposal.subject(), "created", Map.of(), proposal.told());
        return proposal;
    }

    private void keepLife(ProposalView proposal, BroughtProposal brought, UUID me) {
        var life = brought.life();
        cases.put(
                proposal.id(),
                new CaseTable.Stored(brought.content(), 1),
                life.getFirst().at(),
                me);
        @Nullable ProposalState before = null;
        for (var step : life) {
            steps.add(proposal.id(), new ProposalStep(step.at(), before, step.state(), me, step.reason()));
            before = step.state();
            if (step.state() == ProposalState.QUALIFIED) {
                cases.freeze(proposal.id(), step.state().label(), step.at(), me);
            }
        }
    }

    /// Works an accepted idea out as a proposal; asked again it answers with the one there is. Who had the idea is told
    /// by mail.
    ///
    /// @throws Refusal where the idea is not accepted
    @Transactional
    public ProposalView workOut(UUID ideaId) {
        access.require(Permission.SCREEN_IDEAS);
        var idea = ideas.locked(ideaId);
        var known = table.ofIdea(ideaId, reader());
        if (known.isPresent()) {
            return known.get();
        }
        if (idea.state() != IdeaState.ACCEPTED) {
            throw new Refusal(ProposalRules.NOT_ACCEPTED, idea.key(), idea.state());
        }
        var proposal = begin(ProposalText.of(idea.text(), access.actor().personId(), currency()), idea);
        letters.tell(proposal, "");
        return proposal;
    }

    private ProposalView begin(ProposalText text, @Nullable IdeaView idea) {
        text.requireReadable();
        var me = access.actor().personId();
        var proposal = new ProposalView(
                Ids.next(),
                numbering.next(PREFIX),
                ProposalState.DRAFT,
                text,
                new ProposalView.Origin(
                        idea == null ? null : idea.id(),
                        idea == null ? null : idea.requesterId(),
                        me,
                        LocalDate.now(clock)),
                clock.instant(),
                null,
                null,
                null,
                Headline.NONE,
                1);
        moves.write(proposal);
        steps.add(proposal.id(), new ProposalStep(proposal.since(), null, proposal.state(), me, null));
        audit.record(proposal.subject(), "created", Map.of(), proposal.told());
        return proposal;
    }

    /// Changes what a proposal says, as long as nobody decided.
    ///
    /// @param version as it was read
    /// @throws Refusal where it was changed meanwhile, is no longer open, or would become incomplete
    @Transactional
    public ProposalView change(UUID id, int version, ProposalText text) {
        var before = lock(id, version);
        if (!before.state().isOpenToChange()) {
            throw new Refusal(ProposalRules.NOT_OPEN, before.key(), before.state());
        }
        if (!mayChange(before)) {
            throw new Forbidden(Permission.SCREEN_IDEAS);
        }
        if (before.state() == ProposalState.DRAFT) {
            text.requireReadable();
        } else {
            text.requireComplete();
        }
        var after = before.saying(text);
        moves.write(after);
        audit.record(after.subject(), "changed", before.told(), after.told());
        return after;
    }

    /// Takes a draft out that was entered directly.
    ///
    /// @throws Refusal where it was qualified before, or came from an idea
    @Transactional
    public void discard(UUID id) {
        var proposal = moves.locked(id);
        access.require(Permission.SCREEN_IDEAS);
        if (proposal.state() != ProposalState.DRAFT || steps.of(id).size() > 1) {
            throw new Refusal(ProposalRules.NOT_A_DRAFT, proposal.key());
        }
        audit.record(proposal.subject(), "removed", proposal.told(), Map.of());
        index.remove(id);
        table.delete(id);
    }

    /// Leads a proposal on. Who had the idea is told by mail, who works it out and stands for it in the application.
    ///
    /// @param version as it was read
    /// @param reason why; blank where the step needs none
    /// @throws Forbidden where the step is somebody else's to do
    /// @throws Refusal where the step does not lead from its state, or something is missing
    @Transactional
    public ProposalView move(UUID id, int version, ProposalCommand command, String reason) {
        var before = lock(id, version);
        if (command.needsReason() && reason.isBlank()) {
            throw new Refusal(ProposalRules.NO_REASON);
        }
        if (command == ProposalCommand.CONVERT) {
            throw new Refusal(StateMachine.Rules.NOT_FROM_HERE, command, before.state());
        }
        return moves.lead(before, command, reason);
    }

    /// What was decided on a proposal as part of a choice among many.
    ///
    /// @param command approve, defer or reject
    /// @param reason as people read it
    public record Decided(UUID id, ProposalCommand command, String reason) {}

    /// Writes down what a choice among proposals decided, such as an adopted scenario. What already stands so, and what
    /// became a project meanwhile, is left as it is.
    ///
    /// @return those that changed
    @Transactional
    public List<ProposalView> decide(Collection<Decided> all) {
        return all.stream()
                .sorted(Comparator.comparing(Decided::id))
                .flatMap(one -> decide(one).stream())
                .toList();
    }

    private Optional<ProposalView> decide(Decided one) {
        var before = moves.locked(one.id());
        var isPossible =
                ProposalLife.TABLE.from(before.state()).stream().anyMatch(step -> step.command() == one.command());
        return isPossible ? Optional.of(moves.lead(before, one.command(), one.reason())) : Optional.empty();
    }

    /// Says that a proposal has a score now; asked again it changes nothing.
    @Transactional
    public void scored(UUID id) {
        var before = moves.locked(id);
        if (before.state() == ProposalState.QUALIFIED) {
            moves.lead(before, ProposalCommand.SCORE, "");
        }
    }

    private ProposalView lock(UUID id, int version) {
        var proposal = moves.locked(id);
        if (proposal.version() != version) {
            throw new Refusal(ProposalRules.CHANGED_MEANWHILE, proposal.key());
        }
        return proposal;
    }
}
