package org.plumbline.app.assurance;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.internal.ActionTable;
import org.plumbline.app.assurance.internal.ProblemTable;
import org.plumbline.app.assurance.internal.Reader;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of problems in managing projects, fed by assessments, audits, lessons, coaching and who looks closely.
@Service
public class Problems {
    private static final String PREFIX = "PRB";
    private static final int WHYS = 5;

    private final ProblemTable table;
    private final ActionTable actions;
    private final ProblemClasses classes;
    private final Projects projects;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Problems(
            ProblemTable table,
            ActionTable actions,
            ProblemClasses classes,
            Projects projects,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            SearchIndex index,
            Clock clock) {
        this.table = table;
        this.actions = actions;
        this.classes = classes;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
        this.clock = clock;
    }

    /// The problem of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public ProblemView get(String key) {
        return find(key).orElseThrow(() -> new Missing("problem", key));
    }

    /// The problem of a key, if it may be seen.
    @Transactional(readOnly = true)
    public Optional<ProblemView> find(String key) {
        return table.byKey(key, Reader.of(access));
    }

    /// Those of some ids that the acting person may see, by key.
    @Transactional(readOnly = true)
    public List<ProblemView> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.byIds(ids, Reader.of(access));
    }

    /// What the filter leaves of what the acting person may see, latest first.
    @Transactional(readOnly = true)
    public List<ProblemView> list(ProblemFilter filter) {
        return table.list(filter, Reader.of(access));
    }

    /// True where the acting person keeps the register there.
    public boolean mayHandle(@Nullable UUID projectId) {
        return access.may(Permission.ASSURE) && (projectId == null || access.may(Permission.ASSURE, projectId))
                || (projectId != null && access.may(Permission.ASSURE, projectId));
    }

    /// Reports a problem: whoever sees the project may, and for the whole organisation whoever sees that. Where its
    /// class was solved it is a recurrence.
    ///
    /// @throws Missing where the project may not be seen
    /// @throws Refusal where something cannot stand
    @Transactional
    public ProblemView report(NewProblem wanted) {
        if (wanted.projectId() != null) {
            access.require(Permission.SEE, wanted.projectId());
        } else {
            access.require(Permission.SEE);
        }
        check(wanted);
        var problem = new ProblemView(
                Ids.next(),
                numbering.next(PREFIX),
                ProblemState.RAISED,
                wanted,
                Cause.UNKNOWN,
                null,
                false,
                0,
                null,
                access.actor().personId(),
                LocalDate.now(clock),
                null,
                null,
                1);
        write(problem);
        audit.record(problem.subject(), "created", Map.of(), told(problem));
        return classify(null, problem);
    }

    private void check(NewProblem wanted) {
        Texts.require(wanted.title(), Texts.TITLE);
        Texts.within(t("Description"), wanted.description(), Texts.LONG);
        if (wanted.classId() != null) {
            var _ = classes.get(wanted.classId());
        }
    }

    /// Says what kind of problem it is: that may show that a solved kind came back.
    private ProblemView classify(@Nullable UUID before, ProblemView problem) {
        var wanted = problem.classId();
        if (wanted == null || wanted.equals(before) || !problem.state().isOpen()) {
            return problem;
        }
        if (!classes.noticed(wanted, problem, false)) {
            return problem;
        }
        var recurring = problem.recurring();
        write(recurring);
        return recurring;
    }

    /// Says anew what a problem is, why it is there and who answers for it.
    ///
    /// @param version as it was read
    /// @throws Refusal where it was changed meanwhile, is over, or the cause is not named
    @Transactional
    public ProblemView analyse(UUID id, int version, NewProblem says, Cause cause, @Nullable UUID ownerId) {
        var before = locked(id, version);
        requireHandler(before);
        if (!before.state().isWorkedOn()) {
            throw new Refusal(ProblemRules.NOT_WORKED_ON, before.key(), before.state());
        }
        check(says);
        check(cause);
        var kept = new NewProblem(
                says.title().strip(),
                says.description().strip(),
                before.says().source(),
                says.classId(),
                before.projectId(),
                before.says().origin());
        var after = before.with(kept, cause, ownerId);
        if (cause.isNamed() && before.state() != ProblemState.ACTING) {
            after = step(after, ProblemCommand.ANALYSE, "");
        }
        write(after);
        audit.record(after.subject(), "changed", told(before), told(after));
        return classify(before.classId(), after);
    }

    private static void check(Cause cause) {
        if (cause.whys().size() > WHYS) {
            throw new Refusal(ProblemRules.TOO_MANY_WHYS);
        }
        Texts.within(t("Root cause"), cause.root(), Texts.LONG);
        cause.whys().forEach(why -> Texts.within(t("Why?"), why, Texts.LONG));
        var isEmpty = cause.root().isBlank()
                && cause.category() == null
                && cause.whys().isEmpty();
        if (!isEmpty && !cause.isNamed()) {
            throw new Refusal(ProblemRules.NO_CAUSE);
        }
    }

    /// What can be done with a problem from where it stands, by the acting person.
    public List<ProblemCommand> steps(ProblemView problem) {
        if (!mayHandle(problem.projectId())) {
            return List.of();
        }
        return ProblemLife.TABLE.from(problem.state()).stream()
                .map(StateMachine.Transition::command)
                .filter(ProblemCommand::isAsked)
                .filter(command -> command != ProblemCommand.REOPEN || problem.state() != ProblemState.ACTING)
                .toList();
    }

    /// Moves a problem on.
    ///
    /// @throws Forbidden where the step is somebody else's to do
    /// @throws Refusal where it does not lead from its state, or closing it is somebody else's to do
    @Transactional
    public ProblemView move(UUID id, int version, ProblemCommand command, String reason) {
        var before = locked(id, version);
        requireHandler(before);
        if (command.needsReason() && reason.isBlank()) {
            throw new Refusal(ProblemRules.NO_REASON);
        }
        Texts.within(t("Reason"), reason, Texts.LONG);
        var after = step(before, command, reason);
        if (command == ProblemCommand.CLOSE) {
            requireOther(before);
        }
        return keep(before, after, command);
    }

    /// Follows what happened to its actions; nobody has to press a button.
    ProblemView follow(ProblemView before, ProblemCommand command, String reason) {
        return keep(before, step(before, command, reason), command);
    }

    private ProblemView keep(ProblemView before, ProblemView after, ProblemCommand command) {
        write(after);
        audit.record(after.subject(), command.done(), told(before), told(after));
        var classId = after.classId();
        if (classId != null && command == ProblemCommand.CLOSE) {
            classes.closed(classId);
        } else if (classId != null && command == ProblemCommand.REOPEN) {
            var _ = classes.noticed(classId, after, true);
        }
        return after;
    }

    private ProblemView step(ProblemView problem, ProblemCommand command, String reason) {
        var to = ProblemLife.TABLE.require(problem.state(), command).to();
        return problem.in(to, reason, access.actor().personId(), LocalDate.now(clock));
    }

    /// Nobody closes what is their own: it needs somebody who looks from outside.
    private void requireOther(ProblemView problem) {
        var me = access.actor().personId();
        var mine = actions.of(List.of(problem.id()));
        for (var action : mine) {
            if (action.state() != ActionState.EFFECTIVE) {
                throw new Refusal(ProblemRules.NOT_CHECKED, action.number());
            }
        }
        var project = problem.projectId();
        var manager = project == null ? null : projects.get(project).reference(ProjectField.MANAGER);
        if (me.equals(problem.ownerId())
                || me.equals(problem.reportedBy())
                || me.equals(manager)
                || mine.stream().anyMatch(action -> action.says().ownerId().equals(me))) {
            throw new Refusal(ProblemRules.OWN_PROBLEM);
        }
    }

    ProblemView locked(UUID id, int version) {
        var problem = locked(id);
        if (problem.version() != version) {
            throw new Refusal(ProblemRules.CHANGED_MEANWHILE, problem.key());
        }
        return problem;
    }

    ProblemView locked(UUID id) {
        return table.lock(id, Reader.of(access)).orElseThrow(() -> new Missing("problem", id));
    }

    void requireHandler(ProblemView problem) {
        if (!mayHandle(problem.projectId())) {
            throw new Forbidden(Permission.ASSURE);
        }
    }

    private void write(ProblemView problem) {
        table.put(problem);
        index.put(
                problem.subject(),
                problem.title(),
                problem.says().description() + "\n" + problem.cause().root(),
                problem.href());
    }

    private static Map<String, @Nullable Object> told(ProblemView problem) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("State", problem.state().label());
        told.put("Title", problem.title());
        told.put("Description", problem.says().description());
        told.put("Class", problem.classId());
        told.put("Source", problem.says().source().label());
        var category = problem.cause().category();
        told.put("Category", category == null ? null : category.label());
        told.put("Why", String.join("; ", problem.cause().whys()));
        told.put("Root cause", problem.cause().root());
        told.put("Owner", problem.ownerId());
        told.put("Reason", problem.reason());
        told.values().removeIf(value -> value == null || Objects.equals(value, ""));
        return told;
    }
}
