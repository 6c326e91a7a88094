package org.plumbline.app.assurance;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Subject;

/// People, projects and problems that the tests of assurance begin with.
public final class AssuranceWorld {
    public static final Problems PROBLEMS = Running.bean(Problems.class);
    public static final CorrectiveActions ACTIONS = Running.bean(CorrectiveActions.class);
    public static final ProblemClasses CLASSES = Running.bean(ProblemClasses.class);

    public final Actor head = Running.person(Role.PMO_HEAD);
    public final Actor auditor = Running.person(Role.AUDITOR);
    public final Actor member = Running.person(Role.PMO_MEMBER);
    public final Actor manager = Running.person(Role.REQUESTER);
    public final Actor sponsor = Running.person(Role.REQUESTER);
    public final LocalDate today = LocalDate.now(Running.bean(Clock.class));

    public static String fresh(String title) {
        return title + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /// A project that runs, managed by the manager.
    public ProjectView project(boolean isConfidential) {
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        values.put(ProjectField.NAME, fresh("Cold chain"));
        values.put(ProjectField.GOAL, "Fresh goods stay cold");
        values.put(ProjectField.OWNER, sponsor.personId());
        values.put(ProjectField.SPONSOR, sponsor.personId());
        values.put(ProjectField.MANAGER, manager.personId());
        values.put(ProjectField.START, today.minusMonths(4));
        values.put(ProjectField.BASELINE_FINISH, today.plusMonths(8));
        values.put(ProjectField.CURRENCY, "EUR");
        values.put(ProjectField.BUDGET, new BigDecimal("400000"));
        if (isConfidential) {
            values.put(ProjectField.IS_CONFIDENTIAL, true);
        }
        return Running.asSystem(() -> Running.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        values,
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }

    /// A class of problems that no other test uses.
    public ProblemClassView kind() {
        return Running.as(head, () -> CLASSES.define(fresh("No risk review"), "Nobody looks"));
    }

    public ProblemClassView kind(UUID id) {
        return Running.as(head, CLASSES::all).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public ProblemView reported(@Nullable UUID classId, @Nullable UUID projectId, @Nullable Subject origin) {
        var wanted = new NewProblem(
                fresh("Risks not reviewed"), "Two months", ProblemSource.AUDIT, classId, projectId, origin);
        return Running.as(auditor, () -> PROBLEMS.report(wanted));
    }

    /// With a cause named.
    public ProblemView analysed(ProblemView problem) {
        var cause = new Cause(CauseCategory.SKILL, List.of("Nobody asks", "Nobody knows how"), "No training");
        return Running.as(
                auditor,
                () -> PROBLEMS.analyse(problem.id(), problem.version(), problem.says(), cause, manager.personId()));
    }

    public ActionView planned(ProblemView problem, ActionKind kind, int waitDays) {
        return Running.as(
                auditor,
                () -> ACTIONS.plan(
                        problem.id(),
                        new NewAction(kind, "Review risks each month", manager.personId(), today, waitDays)));
    }

    public ProblemView again(ProblemView problem) {
        return Running.as(head, () -> PROBLEMS.get(problem.key()));
    }

    /// Analysed, acted on, checked and closed.
    public ProblemView closed(ProblemView problem) {
        var action = planned(analysed(problem), ActionKind.FIX, 0);
        Running.as(manager, () -> ACTIONS.finish(action.id(), "Reviewed on Monday"));
        Running.as(auditor, () -> ACTIONS.check(action.id(), true, "The review is in the minutes", today));
        return Running.as(head, () -> PROBLEMS.move(problem.id(), again(problem).version(), ProblemCommand.CLOSE, ""));
    }
}
