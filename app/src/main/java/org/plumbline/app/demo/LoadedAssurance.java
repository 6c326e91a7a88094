package org.plumbline.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.ActionKind;
import org.plumbline.app.assurance.Cause;
import org.plumbline.app.assurance.CauseCategory;
import org.plumbline.app.assurance.CorrectiveActions;
import org.plumbline.app.assurance.CycleReview;
import org.plumbline.app.assurance.Improvements;
import org.plumbline.app.assurance.NewAction;
import org.plumbline.app.assurance.NewProblem;
import org.plumbline.app.assurance.ProblemClassView;
import org.plumbline.app.assurance.ProblemClasses;
import org.plumbline.app.assurance.ProblemCommand;
import org.plumbline.app.assurance.ProblemSource;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.assurance.audit.AuditCommand;
import org.plumbline.app.assurance.audit.AuditKind;
import org.plumbline.app.assurance.audit.AuditProgrammes;
import org.plumbline.app.assurance.audit.AuditView;
import org.plumbline.app.assurance.audit.Audits;
import org.plumbline.app.assurance.audit.FindingGrade;
import org.plumbline.app.assurance.audit.FindingKind;
import org.plumbline.app.assurance.audit.FindingView;
import org.plumbline.app.assurance.audit.Findings;
import org.plumbline.app.assurance.audit.Mandates;
import org.plumbline.app.assurance.audit.PastAudits;
import org.plumbline.app.assurance.audit.Probe;
import org.plumbline.app.assurance.audit.ProgrammeView;
import org.plumbline.app.assurance.audit.Verdict;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demo.world.Project;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// Brings two audit programmes in, of which the second finds what the first had seen solved, the problems that others
/// noticed, and the improvements with a review.
@Component
class LoadedAssurance {
    private static final String CHECKLIST = "Project audit";

    private final Mandates mandates;
    private final AuditProgrammes programmes;
    private final Audits audits;
    private final Findings findings;
    private final PastAudits past;
    private final Problems problems;
    private final CorrectiveActions actions;
    private final ProblemClasses classes;
    private final Improvements improvements;
    private final Projects projects;
    private final People people;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    LoadedAssurance(
            Mandates mandates,
            AuditProgrammes programmes,
            Audits audits,
            Findings findings,
            PastAudits past,
            Problems problems,
            CorrectiveActions actions,
            ProblemClasses classes,
            Improvements improvements,
            Projects projects,
            People people,
            Access access,
            Clock clock) {
        this.mandates = mandates;
        this.programmes = programmes;
        this.audits = audits;
        this.findings = findings;
        this.past = past;
        this.problems = problems;
        this.actions = actions;
        this.classes = classes;
        this.improvements = improvements;
        this.projects = projects;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /// Who acts, and what kinds of problems there are by name.
    private record Scene(Actor head, Actor member, Actor owner, Map<String, UUID> kinds) {}

    void load(World world, Cast cast) {
        var kinds = new HashMap<String, UUID>();
        for (ProblemClassView one : classes.all()) {
            kinds.put(one.name(), one.id());
        }
        var scene = new Scene(
                person(world, cast, World.Role.PMO_HEAD),
                person(world, cast, World.Role.PMO_MEMBER),
                person(world, cast, World.Role.PORTFOLIO_MANAGER),
                kinds);
        var today = LocalDate.now(clock);
        var lines = DemoLines.of("assurance.txt");
        mandate(lines);
        var last = programme("Audits of last year", today.minusMonths(17), today.minusMonths(6), 3, scene);
        var number = 0;
        for (var line :
                lines.stream().filter(one -> "finding".equals(one.head())).toList()) {
            report(ordered(last).get(number++), line, true, scene);
        }
        access.asSystem(() -> {
            past.settle(last.id());
            return last;
        });
        var present = programme("Audits of this year", today.minusMonths(4), today.plusMonths(8), 5, scene);
        report(ordered(present).getFirst(), lines.getFirst(), false, scene);
        access.asSystem(() -> {
            past.settle(present.id());
            return present;
        });
        ahead(world, cast, scene);
        registers(lines, scene);
    }

    /// What the executive mandates, by the titles of the standards.
    private void mandate(List<DemoLines> lines) {
        var id = people.known("Eleanor Whitcombe").orElseThrow();
        access.asSystem(() -> {
            access.grant(id, Role.EXECUTIVE, ScopeKind.ORGANISATION, null);
            return id;
        });
        access.as(new Actor(id, "Eleanor Whitcombe"), () -> {
            for (var line : lines) {
                if ("mandate".equals(line.head())) {
                    mandates.open().stream()
                            .filter(one -> one.title().equals(line.cells().get(0)))
                            .findFirst()
                            .ifPresent(one -> mandates.mandate(
                                    one,
                                    id,
                                    LocalDate.now(clock).minusMonths(5),
                                    line.cells().get(1)));
                }
            }
            return lines;
        });
    }

    private ProgrammeView programme(String title, LocalDate from, LocalDate to, int capacity, Scene scene) {
        return access.as(scene.head(), () -> {
            var draft = programmes.draft(new ProgrammeView.Says(title, from, to, capacity));
            var drawn = programmes.draw(draft.id());
            programmes.release(draft.id(), scene.member().personId(), CHECKLIST);
            return drawn;
        });
    }

    private List<AuditView> ordered(ProgrammeView programme) {
        return access.asSystem(() -> audits.all().stream()
                .filter(one -> programme.id().equals(one.order().programmeId()))
                .sorted(java.util.Comparator.comparing(one -> one.order().plannedOn()))
                .toList());
    }

    private AuditView move(Actor who, AuditView audit, AuditCommand command, String summary) {
        return access.as(who, () -> audits.move(audit.id(), audit.version(), command, summary));
    }

    private void report(AuditView planned, DemoLines line, boolean isCured, Scene scene) {
        var cells = line.cells();
        var announced = move(scene.member(), planned, AuditCommand.NOTIFY, "");
        var open = move(scene.member(), announced, AuditCommand.COLLECT, "");
        var finding = access.as(scene.member(), () -> {
            audits.judge(open.id(), 8, Verdict.MET, "Two lessons of the pilot are named in the charter");
            return findings.raise(
                    open.id(),
                    new FindingView.Says(
                            4,
                            FindingKind.NONCONFORMITY,
                            FindingGrade.valueOf(cells.get(1)),
                            cells.get(2),
                            cells.get(3),
                            scene.kinds().get(cells.get(0))));
        });
        if (!isCured) {
            standard(open, scene);
        }
        var reported = move(scene.member(), open, AuditCommand.REPORT, cells.get(2) + ". The rest is as agreed.");
        if (isCured) {
            cure(reported, finding, cells, scene);
            var now = access.as(scene.head(), () -> audits.get(reported.key()));
            move(scene.head(), now, AuditCommand.CLOSE, "");
        }
    }

    /// A mandated standard that the project does not keep to.
    private void standard(AuditView open, Scene scene) {
        access.as(scene.member(), () -> {
            for (var line : audits.lines(open)) {
                if (line.asks().probe() == Probe.STANDARD && line.verdict() == Verdict.OPEN) {
                    audits.judge(open.id(), line.number(), Verdict.NOT_MET, "People were moved without being asked");
                    return findings.raise(
                            open.id(),
                            new FindingView.Says(
                                    line.number(),
                                    FindingKind.NONCONFORMITY,
                                    FindingGrade.MINOR,
                                    "Two people were booked without their line manager",
                                    "The allocations of October have no confirmation.",
                                    null));
                }
            }
            return open;
        });
    }

    private void cure(AuditView reported, FindingView finding, List<String> cells, Scene scene) {
        var manager = manager(reported);
        if (manager != null) {
            access.as(manager, () -> findings.answer(finding.key(), true, "Agreed, we put it right."));
        }
        var problem = access.as(scene.member(), () -> {
            var id = Objects.requireNonNull(findings.get(finding.key()).problemId());
            var raised = problems.of(List.of(id)).getFirst();
            var cause = new Cause(CauseCategory.METHOD, List.of(cells.get(2), cells.get(4)), cells.get(4));
            return problems.analyse(
                    raised.id(),
                    raised.version(),
                    raised.says(),
                    cause,
                    scene.owner().personId());
        });
        var action = access.as(
                scene.member(),
                () -> actions.plan(
                        problem.id(),
                        new NewAction(
                                ActionKind.FIX, cells.get(5), scene.owner().personId(), LocalDate.now(clock), 0)));
        access.as(scene.head(), () -> actions.finish(action.id(), "It is in the calendar of the team"));
        access.as(
                scene.head(),
                () -> actions.check(action.id(), true, "Held three times in a row", LocalDate.now(clock)));
        access.as(scene.head(), () -> {
            var now = problems.get(problem.key());
            return problems.move(now.id(), now.version(), ProblemCommand.CLOSE, "");
        });
    }

    private @Nullable Actor manager(AuditView audit) {
        return access.asSystem(() -> {
            var id = projects.get(audit.projectId()).reference(ProjectField.MANAGER);
            return id == null ? null : new Actor(id, people.get(id).name());
        });
    }

    /// An audit that is announced, of a project whose manager can sign in.
    private void ahead(World world, Cast cast, Scene scene) {
        var manager = key(world, World.Role.PROJECT_MANAGER);
        var project = world.projects().stream()
                .filter(one -> one.managerKey().equals(manager) && one.closure() == null)
                .filter(one -> one.state() == Project.State.EXECUTING && !one.isConfidential())
                .findFirst();
        if (project.isPresent()) {
            var made = access.as(
                    scene.head(),
                    () -> audits.order(
                            new AuditView.Order(
                                    null,
                                    cast.id(project.get().key()),
                                    AuditKind.AUDIT,
                                    "The sponsor asked for it before the next gate",
                                    scene.member().personId(),
                                    LocalDate.now(clock)),
                            CHECKLIST));
            move(scene.head(), made, AuditCommand.NOTIFY, "");
        }
    }

    /// What others noticed and proposed, over the last weeks and months.
    private void registers(List<DemoLines> lines, Scene scene) {
        var today = LocalDate.now(clock);
        var number = 0;
        var noticed = 0;
        for (var line : lines) {
            var cells = line.cells();
            if ("problem".equals(line.head())) {
                var problem = access.as(
                        scene.member(),
                        () -> problems.report(new NewProblem(
                                cells.get(2),
                                cells.get(3),
                                ProblemSource.valueOf(cells.get(0)),
                                scene.kinds().get(cells.get(1)),
                                null,
                                null)));
                var reported = today.minusDays(47 - 9L * noticed++);
                dated(() -> past.settle(problem.id(), reported));
            } else if ("improvement".equals(line.head())) {
                var proposed = today.minusDays(88 - 13L * number);
                var improvement = access.as(scene.member(), () -> {
                    var made = improvements.propose(
                            NewProblem.of(ProblemSource.OWN, cells.get(0), cells.get(1), null, null));
                    return improvements.rate(
                            made.key(), Integer.parseInt(cells.get(2)), Integer.parseInt(cells.get(3)));
                });
                dated(() -> past.settleProposed(improvement.key(), proposed));
                if (++number == 3) {
                    review(scene);
                }
            }
        }
    }

    private boolean dated(Runnable work) {
        return access.asSystem(() -> {
            work.run();
            return true;
        });
    }

    private void review(Scene scene) {
        access.as(scene.head(), () -> {
            var wishes = new HashMap<String, CycleReview.Wish>();
            for (var one : improvements.ranked()) {
                var isFirst = wishes.isEmpty();
                wishes.put(
                        one.key(),
                        new CycleReview.Wish(
                                isFirst ? CycleReview.Choice.CHOOSE : CycleReview.Choice.LATER,
                                isFirst ? "Much for little" : "After the summer",
                                isFirst ? scene.member().personId() : null,
                                isFirst ? LocalDate.now(clock).plusMonths(2) : null));
            }
            return improvements.hold("Looked at all that was proposed; one is begun at once.", wishes);
        });
    }

    private static String key(World world, World.Role role) {
        return world.signIns().stream()
                .filter(signIn -> signIn.role() == role)
                .map(World.SignIn::personKey)
                .findFirst()
                .orElseThrow();
    }

    private static Actor person(World world, Cast cast, World.Role role) {
        var key = key(world, role);
        return new Actor(cast.id(key), cast.name(key));
    }
}
