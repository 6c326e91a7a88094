package org.plumbline.app.assurance.controlling;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.ActionView;
import org.plumbline.app.assurance.CorrectiveActions;
import org.plumbline.app.assurance.CycleReview;
import org.plumbline.app.assurance.ImprovementState;
import org.plumbline.app.assurance.ImprovementView;
import org.plumbline.app.assurance.Improvements;
import org.plumbline.app.assurance.ProblemView;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.assurance.assessment.AssessmentState;
import org.plumbline.app.assurance.assessment.AssessmentView;
import org.plumbline.app.assurance.assessment.Assessments;
import org.plumbline.app.assurance.assessment.ImprovementPlan;
import org.plumbline.app.assurance.assessment.PlanItem;
import org.plumbline.app.assurance.audit.AuditKind;
import org.plumbline.app.assurance.audit.AuditLook;
import org.plumbline.app.assurance.audit.AuditState;
import org.plumbline.app.assurance.audit.AuditView;
import org.plumbline.app.assurance.audit.Audits;
import org.plumbline.app.assurance.audit.FindingView;
import org.plumbline.app.assurance.audit.Findings;
import org.plumbline.app.assurance.controlling.Correction.Progress;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demand.GateState;
import org.plumbline.app.demand.GateView;
import org.plumbline.app.demand.Gates;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.ScopeKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All reviews that the acting person sees, with what each recommended and how far that is: audits with the actions
/// against their findings, assessments with their improvement plans, gates with their conditions, and reviews of the
/// improvements with what they chose. Each source says itself what is seen.
@Service
public class ControllingServices {
    private final Audits audits;
    private final Findings findings;
    private final Problems problems;
    private final CorrectiveActions actions;
    private final Assessments assessments;
    private final ImprovementPlan plan;
    private final Improvements improvements;
    private final Gates gates;
    private final Projects projects;
    private final Access access;
    private final Clock clock;

    ControllingServices(
            Audits audits,
            Findings findings,
            Problems problems,
            CorrectiveActions actions,
            Assessments assessments,
            ImprovementPlan plan,
            Improvements improvements,
            Gates gates,
            Projects projects,
            Access access,
            Clock clock) {
        this.audits = audits;
        this.findings = findings;
        this.problems = problems;
        this.actions = actions;
        this.assessments = assessments;
        this.plan = plan;
        this.improvements = improvements;
        this.gates = gates;
        this.projects = projects;
        this.access = access;
        this.clock = clock;
    }

    /// All of it.
    ///
    /// @param reviews latest first
    /// @param corrections what is overdue first
    public record Overview(List<Review> reviews, List<Correction> corrections) {
        public Overview {
            reviews = List.copyOf(reviews);
            corrections = List.copyOf(corrections);
        }
    }

    /// What was reviewed and is planned to be, with what it recommended.
    @Transactional(readOnly = true)
    public Overview overview() {
        var reviews = new ArrayList<Review>();
        var corrections = new ArrayList<Correction>();
        audited(reviews, corrections);
        assessed(reviews, corrections);
        gated(reviews, corrections);
        if (access.may(Permission.SEE)) {
            improved(reviews, corrections);
        }
        reviews.sort(Comparator.comparing(Review::day).reversed().thenComparing(Review::key));
        corrections.sort(Correction.ORDER);
        return new Overview(reviews, corrections);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<UUID, ProjectView> projects(List<UUID> ids) {
        return projects.of(ids).stream().collect(Collectors.toMap(ProjectView::id, Function.identity(), (a, b) -> a));
    }

    private void audited(List<Review> reviews, List<Correction> corrections) {
        var all = audits.all().stream()
                .filter(one -> one.state() != AuditState.CANCELLED)
                .toList();
        var named = projects(all.stream().map(AuditView::projectId).toList());
        var scores = audits.scores(
                all.stream().filter(one -> one.state().isReported()).toList());
        var known = new HashMap<UUID, Review>();
        for (var one : all) {
            var project = named.get(one.projectId());
            if (project == null) {
                continue;
            }
            var reported = one.reportedOn();
            var score = scores.get(one.id());
            var review = new Review(
                    one.order().kind() == AuditKind.AUDIT ? Review.Kind.AUDIT : Review.Kind.HEALTH_CHECK,
                    one.key(),
                    AuditLook.why(one.order().why()),
                    one.href(),
                    project.key() + " " + project.name(),
                    "/projects/" + project.key(),
                    reported == null ? one.order().plannedOn() : reported,
                    one.order().leadId(),
                    reported != null,
                    reported == null || score == null ? "" : t("grade {0}", score.grade()));
            reviews.add(review);
            if (reported != null) {
                known.put(one.id(), review);
            }
        }
        found(all, known, corrections);
    }

    private void found(List<AuditView> all, Map<UUID, Review> known, List<Correction> corrections) {
        var raised = findings.of(
                all.stream().filter(one -> known.containsKey(one.id())).toList());
        var shown =
                problems
                        .of(raised.stream()
                                .map(FindingView::problemId)
                                .filter(java.util.Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ProblemView::id, Function.identity()));
        var planned = actions.of(shown.keySet()).stream().collect(Collectors.groupingBy(ActionView::problemId));
        for (var finding : raised) {
            var review = known.get(finding.auditId());
            var problem = finding.problemId() == null ? null : shown.get(finding.problemId());
            if (review == null || problem == null) {
                continue;
            }
            corrections.addAll(of(review, problem, planned.getOrDefault(problem.id(), List.of())));
        }
    }

    /// The actions against a problem; the problem itself where nobody has planned any.
    private List<Correction> of(Review review, ProblemView problem, List<ActionView> planned) {
        if (planned.isEmpty()) {
            return List.of(new Correction(
                    review,
                    problem.key(),
                    problem.title(),
                    problem.href(),
                    problem.ownerId(),
                    null,
                    problem.state().isOpen() ? Progress.UNPLANNED : Progress.DROPPED));
        }
        return planned.stream()
                .map(action -> new Correction(
                        review,
                        problem.key() + "." + action.number(),
                        action.says().title(),
                        problem.href() + "#action-" + action.number(),
                        action.says().ownerId(),
                        action.says().dueOn(),
                        progress(action)))
                .toList();
    }

    private Progress progress(ActionView action) {
        return switch (action.state()) {
            case OPEN -> Progress.open(action.says().dueOn(), today());
            case DONE -> Progress.TO_CHECK;
            case EFFECTIVE -> Progress.DONE;
        };
    }

    private void assessed(List<Review> reviews, List<Correction> corrections) {
        var all = assessments.seen().stream()
                .filter(one -> one.state() != AssessmentState.CANCELLED)
                .toList();
        var named = projects(all.stream()
                .filter(one -> one.terms().scope() == ScopeKind.PROJECT)
                .map(one -> one.terms().scopeId())
                .filter(java.util.Objects::nonNull)
                .toList());
        var known = new HashMap<UUID, Review>();
        for (var one : all) {
            var project =
                    one.terms().scopeId() == null ? null : named.get(one.terms().scopeId());
            var review = review(one, project);
            reviews.add(review);
            known.put(one.id(), review);
        }
        for (var item : plan.ofAll(all)) {
            var review = known.get(item.assessmentId());
            if (review != null) {
                corrections.add(new Correction(
                        review,
                        item.key(),
                        item.title(),
                        review.href() + "/plan",
                        item.ownerId(),
                        item.due(),
                        progress(item)));
            }
        }
    }

    private static Review review(AssessmentView one, @Nullable ProjectView project) {
        var published = one.publishedOn();
        return new Review(
                Review.Kind.ASSESSMENT,
                one.key(),
                one.title(),
                one.href(),
                project == null ? "" : project.key() + " " + project.name(),
                project == null ? "" : "/projects/" + project.key(),
                published == null ? one.terms().deadline() : published,
                one.leadId(),
                published != null,
                published == null ? "" : t(one.state().label()));
    }

    private Progress progress(PlanItem item) {
        return switch (item.state()) {
            case OPEN -> Progress.open(item.due(), today());
            case DONE -> Progress.DONE;
            case DROPPED -> Progress.DROPPED;
        };
    }

    private void gated(List<Review> reviews, List<Correction> corrections) {
        for (var one : gates.all()) {
            var decision = one.decision();
            var day = decision == null
                    ? one.dueOn()
                    : decision.decidedAt().atZone(clock.getZone()).toLocalDate();
            if (day == null) {
                continue;
            }
            var review = gate(one, day);
            reviews.add(review);
            for (var condition : one.conditions()) {
                corrections.add(new Correction(
                        review,
                        one.key(),
                        condition.text(),
                        one.href(),
                        condition.ownerId(),
                        condition.dueOn(),
                        condition.doneOn() == null ? Progress.open(condition.dueOn(), today()) : Progress.DONE));
            }
        }
    }

    private static Review gate(GateView one, LocalDate day) {
        var decision = one.decision();
        return new Review(
                Review.Kind.GATE,
                one.key(),
                one.stage(),
                one.href(),
                one.about().key() + " " + one.about().title(),
                one.about().href(),
                day,
                decision == null ? null : decision.decidedBy(),
                one.state() == GateState.DECIDED,
                decision == null ? "" : t(decision.verdict().label()));
    }

    private void improved(List<Review> reviews, List<Correction> corrections) {
        var all = improvements.ranked().stream().collect(Collectors.toMap(ImprovementView::id, Function.identity()));
        for (var one : improvements.reviews()) {
            var review = new Review(
                    Review.Kind.IMPROVEMENTS,
                    one.key(),
                    one.minutes(),
                    "/improvements",
                    "",
                    "",
                    one.heldOn(),
                    one.heldBy(),
                    true,
                    t(
                            "{0} decisions",
                            one.decisions().stream()
                                    .filter(decided -> all.containsKey(decided.improvementId()))
                                    .count()));
            reviews.add(review);
            for (var decided : one.decisions()) {
                var chosen = decided.choice() == CycleReview.Choice.CHOOSE ? all.get(decided.improvementId()) : null;
                if (chosen != null) {
                    corrections.add(new Correction(
                            review,
                            chosen.key(),
                            chosen.says().title(),
                            "/improvements#" + chosen.key(),
                            chosen.ownerId(),
                            chosen.dueOn(),
                            chosen.state() == ImprovementState.DONE
                                    ? Progress.DONE
                                    : Progress.open(chosen.dueOn(), today())));
                }
            }
        }
    }
}
