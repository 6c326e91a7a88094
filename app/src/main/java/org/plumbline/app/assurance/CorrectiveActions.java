package org.plumbline.app.assurance;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.assurance.internal.ActionTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.methods.ImprovementRequest;
import org.plumbline.app.organisation.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is done against problems: planned with an owner and a day, done, and checked by somebody else after a while.
@Service
public class CorrectiveActions {
    private static final int TITLE = 300;
    private static final int LONGEST_WAIT = 365;

    private final Problems problems;
    private final ActionTable table;
    private final MethodWishes wishes;
    private final People people;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    CorrectiveActions(
            Problems problems,
            ActionTable table,
            MethodWishes wishes,
            People people,
            Notifications notifications,
            ApplicationEventPublisher events,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.problems = problems;
        this.table = table;
        this.wishes = wishes;
        this.people = people;
        this.notifications = notifications;
        this.events = events;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The actions of those problems that the acting person may see, by number.
    @Transactional(readOnly = true)
    public List<ActionView> of(Collection<UUID> problemIds) {
        return table.of(problems.of(problemIds).stream().map(ProblemView::id).toList());
    }

    /// Plans an action against a problem whose cause is named. One of coaching is told to the coaching desk.
    ///
    /// @throws Refusal where the cause is not named, or something cannot stand
    @Transactional
    public ActionView plan(UUID problemId, NewAction wanted) {
        var problem = problems.locked(problemId);
        problems.requireHandler(problem);
        if (!problem.cause().isNamed()) {
            throw new Refusal(ProblemRules.NO_CAUSE);
        }
        if (problem.state() != ProblemState.ACTING
                && problem.state() != ProblemState.ANALYSED
                && problem.state() != ProblemState.REOPENED) {
            throw new Refusal(ProblemRules.NOT_WORKED_ON, problem.key(), problem.state());
        }
        check(wanted);
        var number = table.of(List.of(problemId)).size() + 1;
        var action = new ActionView(
                Ids.next(), problemId, number, wanted, ActionState.OPEN, today(), null, "", List.of(), 1);
        table.put(action);
        var after = problems.follow(problem, ProblemCommand.PLAN, "");
        audit.record(
                problem.subject(),
                "action planned",
                Map.of(),
                Map.of("Action", wanted.title(), "Owner", wanted.ownerId(), "Due", wanted.dueOn()));
        notifications.tell(
                wanted.ownerId(),
                problem.subject(),
                () -> t(
                        "{0}: please see to it by {1}: {2}",
                        problem.key(), Formats.date(wanted.dueOn()), wanted.title()),
                problem.href());
        advise(after, action);
        return action;
    }

    private void check(NewAction wanted) {
        Texts.require(wanted.title(), TITLE);
        if (wanted.waitDays() < 0 || wanted.waitDays() > LONGEST_WAIT) {
            throw new Refusal(ProblemRules.WAIT);
        }
        if (wanted.dueOn().isBefore(today())) {
            throw new Refusal(ProblemRules.DUE_IN_THE_PAST, Formats.date(wanted.dueOn()));
        }
        var owner = people.byIds(List.of(wanted.ownerId())).get(wanted.ownerId());
        if (owner == null || owner.hasLeft()) {
            throw new Refusal(ProblemRules.UNKNOWN_PERSON);
        }
    }

    /// Tells who coaches; a change of a template or of the method is asked for at methods.
    private void advise(ProblemView problem, ActionView action) {
        if (action.says().kind() == ActionKind.COACHING) {
            events.publishEvent(new CoachingAdvised(
                    problem.projectId(),
                    action.says().ownerId(),
                    problem.subject(),
                    action.says().title()));
        }
        if (action.says().kind().changesMethod()) {
            wishes.raise(problem, action);
        }
    }

    /// What some actions asked of methods, and what became of it, by id of the action.
    @Transactional(readOnly = true)
    public Map<UUID, ImprovementRequest> requests(Collection<ActionView> actions) {
        return wishes.of(actions);
    }

    /// True where the acting person may say that it is done.
    public boolean mayFinish(ProblemView problem, ActionView action) {
        return action.state() == ActionState.OPEN && (isMine(action) || problems.mayHandle(problem.projectId()));
    }

    /// True where the acting person may look now whether it worked.
    public boolean mayCheck(ProblemView problem, ActionView action) {
        return action.isToCheck(today()) && !isMine(action) && problems.mayHandle(problem.projectId());
    }

    private boolean isMine(ActionView action) {
        return action.says().ownerId().equals(access.actor().personId());
    }

    /// Says that an action is done: its owner does, or who keeps the register. Once all are, they wait to be checked.
    ///
    /// @throws Refusal where it is not open, or nothing is said
    @Transactional
    public ActionView finish(UUID actionId, String words) {
        var problem = problemOf(actionId);
        var action = get(problem, actionId);
        if (!isMine(action) && !problems.mayHandle(problem.projectId())) {
            throw new Forbidden(Permission.ASSURE);
        }
        if (action.state() != ActionState.OPEN) {
            throw new Refusal(ProblemRules.NOT_OPEN, action.number(), action.state());
        }
        requireWords(words);
        var done = in(action, ActionState.DONE, today(), words.strip());
        table.put(done);
        audit.record(
                problem.subject(),
                "action done",
                Map.of(),
                Map.of("Action", action.says().title(), "Done", words.strip()));
        if (table.of(List.of(problem.id())).stream().noneMatch(one -> one.state() == ActionState.OPEN)) {
            var _ = problems.follow(problem, ProblemCommand.FINISH, "");
        }
        return done;
    }

    /// Says whether an action worked: somebody else than its owner does, after the waiting time. Where it did not, the
    /// action is open again and so is the problem; where all did, the problem is verified.
    ///
    /// @param dueOn until when it is done again where it did not work; ignored where it did
    /// @throws Refusal where the acting person owns it, it is too early, or nothing is said
    @Transactional
    public ActionView check(UUID actionId, boolean isEffective, String words, LocalDate dueOn) {
        var problem = problemOf(actionId);
        problems.requireHandler(problem);
        var action = get(problem, actionId);
        requireCheckable(action);
        requireWords(words);
        table.keep(
                actionId,
                new ActionView.Check(isEffective, words.strip(), access.actor().personId(), today()));
        var after = isEffective
                ? in(action, ActionState.EFFECTIVE, action.doneOn(), action.doneWords())
                : again(action, dueOn);
        table.put(after);
        audit.record(
                problem.subject(),
                isEffective ? "action effective" : "action not effective",
                Map.of(),
                Map.of("Action", action.says().title(), "Seen", words.strip()));
        if (!isEffective) {
            tellAgain(problem, after);
            var _ = problems.follow(problem, ProblemCommand.REOPEN, words.strip());
        } else if (problem.state() == ProblemState.DONE && isAllEffective(problem)) {
            var _ = problems.follow(problem, ProblemCommand.VERIFY, "");
        }
        return get(problem, actionId);
    }

    private void requireCheckable(ActionView action) {
        var from = action.checkFrom();
        if (action.state() != ActionState.DONE || from == null) {
            throw new Refusal(ProblemRules.NOT_DONE, action.number(), action.state());
        }
        if (isMine(action)) {
            throw new Refusal(ProblemRules.OWN_CHECK);
        }
        if (from.isAfter(today())) {
            throw new Refusal(ProblemRules.TOO_EARLY, action.number(), Formats.date(from));
        }
    }

    private boolean isAllEffective(ProblemView problem) {
        return table.of(List.of(problem.id())).stream().allMatch(one -> one.state() == ActionState.EFFECTIVE);
    }

    private ActionView again(ActionView action, LocalDate dueOn) {
        if (dueOn.isBefore(today())) {
            throw new Refusal(ProblemRules.DUE_IN_THE_PAST, Formats.date(dueOn));
        }
        var says = action.says();
        return new ActionView(
                action.id(),
                action.problemId(),
                action.number(),
                new NewAction(says.kind(), says.title(), says.ownerId(), dueOn, says.waitDays()),
                ActionState.OPEN,
                action.plannedOn(),
                null,
                "",
                action.checks(),
                action.version() + 1);
    }

    private void tellAgain(ProblemView problem, ActionView action) {
        notifications.tell(
                action.says().ownerId(),
                problem.subject(),
                () -> t(
                        "{0}: what was done did not work, please look again: {1}",
                        problem.key(), action.says().title()),
                problem.href());
    }

    private static ActionView in(
            ActionView action, ActionState to, @org.jspecify.annotations.Nullable LocalDate doneOn, String words) {
        return new ActionView(
                action.id(),
                action.problemId(),
                action.number(),
                action.says(),
                to,
                action.plannedOn(),
                doneOn,
                words,
                action.checks(),
                action.version() + 1);
    }

    private static void requireWords(String words) {
        if (words.isBlank()) {
            throw new Refusal(ProblemRules.NO_WORDS);
        }
        Texts.within(t("What was done"), words, Texts.LONG);
    }

    private ProblemView problemOf(UUID actionId) {
        return problems.locked(table.problemOf(actionId).orElseThrow(() -> new Missing("action", actionId)));
    }

    private ActionView get(ProblemView problem, UUID actionId) {
        return table.of(List.of(problem.id())).stream()
                .filter(one -> one.id().equals(actionId))
                .findFirst()
                .orElseThrow(() -> new Missing("action", actionId));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
