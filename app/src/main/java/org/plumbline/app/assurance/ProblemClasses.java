package org.plumbline.app.assurance;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.assurance.internal.ClassTable;
import org.plumbline.app.assurance.internal.ProblemTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.notice.Notifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Kinds of problems. Once all problems of a kind are closed it is watched: the next one is a recurrence.
@Service
public class ProblemClasses {
    private static final UUID LOW_USE = UUID.fromString("00000000-0000-7000-8000-0000000a550b");
    private static final int NAME = 120;
    private static final int DESCRIPTION = 1_000;

    private final ClassTable table;
    private final ProblemTable problems;
    private final Notifications notifications;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    ProblemClasses(
            ClassTable table,
            ProblemTable problems,
            Notifications notifications,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.problems = problems;
        this.notifications = notifications;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// All kinds by name; they name no project.
    @Transactional(readOnly = true)
    public List<ProblemClassView> all() {
        return table.all();
    }

    /// The kind of what is taken up and not used; empty where it is not among them.
    @Transactional(readOnly = true)
    public Optional<UUID> lowUse() {
        return table.byId(LOW_USE).map(ProblemClassView::id);
    }

    /// Adds a kind.
    ///
    /// @throws Refusal where its name is missing, too long or taken
    @Transactional
    public ProblemClassView define(String name, String description) {
        access.require(Permission.ASSURE);
        Texts.require(name, NAME);
        Texts.within(t("Description"), description, DESCRIPTION);
        if (table.all().stream().anyMatch(one -> one.name().equalsIgnoreCase(name.strip()))) {
            throw new Refusal(ProblemRules.CLASS_TAKEN, name.strip());
        }
        var id = Ids.next();
        table.put(id, name.strip(), description.strip());
        var made = get(id);
        audit.record(made.subject(), "created", Map.of(), Map.of("Name", made.name()));
        return made;
    }

    ProblemClassView get(UUID id) {
        return table.byId(id).orElseThrow(() -> new Refusal(ProblemRules.NO_CLASS));
    }

    /// A problem of the kind is there, new or not solved after all.
    ///
    /// @param isRenewed true for a problem that was closed before, which is no recurrence but was closed too early
    /// @return true where the kind was solved: it recurs
    boolean noticed(UUID classId, ProblemView problem, boolean isRenewed) {
        var known = get(classId);
        if (!table.open(classId) || isRenewed) {
            return false;
        }
        table.recur(known, problem.id(), today());
        audit.record(
                known.subject(),
                "recurred",
                Map.of("State", t("Solved")),
                Map.of("State", t("Recurrence"), "Problem", problem.key()));
        for (var head : access.holders(Role.PMO_HEAD)) {
            notifications.tell(
                    head,
                    problem.subject(),
                    () -> t("Recurrence: {0} was solved and came back with {1}", known.name(), problem.key()),
                    problem.href());
        }
        return true;
    }

    /// A problem of the kind was closed: where it was the last one the kind is solved, and watched from now on.
    void closed(UUID classId) {
        if (problems.open(classId) == 0 && table.solve(classId, today())) {
            audit.record(get(classId).subject(), "solved", Map.of(), Map.of("State", t("Solved")));
        }
    }

    /// Keeps that somebody looked again at a solved kind and it had held; nothing while the kind is not solved.
    ///
    /// @param words what was looked at
    @Transactional
    public void held(UUID classId, UUID projectId, String words) {
        access.require(Permission.ASSURE, projectId);
        if (get(classId).isSolved()) {
            table.held(classId, projectId, today(), words);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
