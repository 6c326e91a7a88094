package org.plumbline.app.assurance.assessment;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.NewProblem;
import org.plumbline.app.assurance.ProblemSource;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.assurance.assessment.internal.AssessmentDoor;
import org.plumbline.app.assurance.assessment.internal.PlanTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.office.Facts;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.Parts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is done about what an assessment found: steps with an owner and a day, some of them on the roadmap of the
/// office.
@Service
public class ImprovementPlan {
    private static final int LONGEST = 200;

    private final PlanTable table;
    private final AssessmentDoor door;
    private final Parts parts;
    private final Problems problems;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Notifications notifications;

    ImprovementPlan(
            PlanTable table,
            AssessmentDoor door,
            Parts parts,
            Problems problems,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            Notifications notifications) {
        this.table = table;
        this.door = door;
        this.parts = parts;
        this.problems = problems;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.notifications = notifications;
    }

    /// Command: a step.
    ///
    /// @param group code of the group
    /// @param question code of the question, null for the group as a whole
    /// @param isReported true where what it is against shall stand in the register of problems
    public record Step(
            String group,
            @Nullable String question,
            String title,
            @Nullable UUID ownerId,
            @Nullable LocalDate due,
            boolean isReported) {}

    /// The steps of a seen assessment.
    @Transactional(readOnly = true)
    public List<PlanItem> of(AssessmentView one) {
        return table.of(door.get(one.key()).id());
    }

    /// The steps of some assessments that the acting person sees, by key.
    @Transactional(readOnly = true)
    public List<PlanItem> ofAll(Collection<AssessmentView> assessments) {
        var ids = assessments.stream()
                .filter(door::isSeen)
                .map(AssessmentView::id)
                .collect(Collectors.toSet());
        return table.all().stream()
                .filter(item -> ids.contains(item.assessmentId()))
                .toList();
    }

    /// Adds a step to a published assessment.
    ///
    /// @throws Refusal before it is published, or where the group is none of its model
    @Transactional
    public PlanItem add(UUID assessmentId, Step step) {
        var one = door.lock(assessmentId);
        var result = one.result();
        if (result == null) {
            throw new Refusal(AssessmentRules.NOT_PUBLISHED, one.title());
        }
        if (step.title().isBlank() || step.title().length() > LONGEST) {
            throw new Refusal(AssessmentRules.ITEM_TITLE);
        }
        if (result.groups().stream().noneMatch(group -> group.code().equals(step.group()))) {
            throw new Refusal(AssessmentRules.ITEM_GROUP);
        }
        var item = new PlanItem(
                Ids.next(),
                numbering.next("IST"),
                one.id(),
                step.group(),
                step.question(),
                step.title().strip(),
                step.ownerId(),
                step.due(),
                PlanItem.State.OPEN,
                step.isReported() ? report(one, result, step) : null,
                1);
        table.put(item);
        var said = new HashMap<String, @Nullable Object>();
        said.put("Step", item.title());
        said.put("Owner", item.ownerId());
        said.put("Due", item.due());
        audit.record(one.subject(), "planned a step", Map.of(), said);
        var owner = item.ownerId();
        if (owner != null) {
            notifications.tell(
                    owner, one.subject(), () -> t("You are to see to it: {0}", item.title()), one.href() + "/plan");
        }
        return item;
    }

    /// What blocks stands in the register of problems, with the step that is planned against it.
    private String report(AssessmentView one, AssessmentResult result, Step step) {
        var group = name(one, step.group());
        var question = step.question();
        var blocking = question == null
                ? group
                : result.item(question).map(AssessmentResult.Item::text).orElse(group);
        var title = t("Not reached: {0}", blocking);
        var problem = problems.report(NewProblem.of(
                ProblemSource.ASSESSMENT,
                title.substring(0, Math.min(LONGEST, title.length())),
                t("{0} found it in \"{1}\". Planned against it: {2}", one.title(), group, step.title()),
                one.subject().projectId(),
                one.subject()));
        return problem.key();
    }

    /// Says what became of a step: who runs the assessment or owns the step.
    @Transactional
    public PlanItem close(String key, PlanItem.State state) {
        var item = table.lock(key).orElseThrow(() -> new Missing("step", key));
        var one = door.get(item.assessmentId());
        var me = access.actor().personId();
        if (!door.mayRun(one.terms()) && !me.equals(item.ownerId())) {
            throw new Forbidden(Permission.ASSESS);
        }
        if (item.state() != PlanItem.State.OPEN || state == PlanItem.State.OPEN) {
            throw new Refusal(
                    AssessmentRules.ITEM_CLOSED, item.key(), t(item.state().label()));
        }
        var after = item.in(state);
        table.put(after);
        audit.record(
                one.subject(), "closed a step", Map.of(item.key(), item.state()), Map.of(item.key(), after.state()));
        return after;
    }

    /// Puts a step on the roadmap of the office that was assessed.
    ///
    /// @return key of the initiative
    @Transactional
    public String toRoadmap(String key) {
        var item = table.lock(key).orElseThrow(() -> new Missing("step", key));
        var one = door.lock(item.assessmentId());
        if (one.terms().scope() != ScopeKind.OFFICE) {
            throw new Refusal(AssessmentRules.NO_OFFICE, one.title());
        }
        var facts = Facts.NONE.with("capability", name(one, item.group()));
        var owner = item.ownerId();
        if (owner != null) {
            facts = facts.with("owner", owner.toString());
        }
        var due = item.due();
        if (due != null) {
            facts = facts.with("finish", due.toString());
        }
        var made = parts.add(Objects.requireNonNull(one.terms().scopeId()), PartKind.INITIATIVE, item.title(), facts);
        table.put(item.handedTo(made.key()));
        audit.record(one.subject(), "put a step on the roadmap", Map.of(), Map.of(item.key(), made.key()));
        return made.key();
    }

    private static String name(AssessmentView one, String code) {
        return Objects.requireNonNull(one.result()).groups().stream()
                .filter(group -> group.code().equals(code))
                .map(AssessmentResult.Group::name)
                .findFirst()
                .orElse(code);
    }
}
