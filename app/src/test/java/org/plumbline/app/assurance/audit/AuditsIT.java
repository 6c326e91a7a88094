package org.plumbline.app.assurance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.assurance.ActionKind;
import org.plumbline.app.assurance.AssuranceWorld;
import org.plumbline.app.assurance.ProblemCommand;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.methods.DeliverableView;
import org.plumbline.app.methods.MethodWorld;
import org.plumbline.app.methods.ProjectMethods;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;

/// Audits: drawn by risk, evidence partly seen by the system, findings answered, closed once all is cured.
class AuditsIT {
    private static final Audits AUDITS = Running.bean(Audits.class);
    private static final Findings FINDINGS = Running.bean(Findings.class);
    private static final AuditProgrammes PROGRAMMES = Running.bean(AuditProgrammes.class);
    private static final Supervision SUPERVISION = Running.bean(Supervision.class);

    private final AssuranceWorld world = new AssuranceWorld();

    private static void assertRefused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private AuditView ordered(ProjectView project) {
        return Running.as(
                world.auditor,
                () -> AUDITS.order(
                        new AuditView.Order(
                                null,
                                project.id(),
                                AuditKind.AUDIT,
                                "The sponsor asked",
                                world.auditor.personId(),
                                world.today),
                        "Project audit"));
    }

    private AuditView move(Actor who, AuditView audit, AuditCommand command, String summary) {
        return Running.as(who, () -> AUDITS.move(audit.id(), audit.version(), command, summary));
    }

    private AuditView collecting(ProjectView project) {
        var announced = move(world.auditor, ordered(project), AuditCommand.NOTIFY, "");
        return move(world.auditor, announced, AuditCommand.COLLECT, "");
    }

    private FindingView raised(
            AuditView audit, FindingKind kind, @Nullable FindingGrade grade, @Nullable UUID classId) {
        return Running.as(
                world.auditor,
                () -> FINDINGS.raise(
                        audit.id(),
                        new FindingView.Says(4, kind, grade, "No risk review for two months", "Register", classId)));
    }

    private void risk(ProjectView project) {
        Running.asSystem(() -> Running.bean(Registers.class)
                .create(NewRecord.of(
                        RegisterKind.RISK, project.id(), Map.of(RegisterField.TITLE, "Compressor fails"))));
    }

    @Test
    @Requirement("R016")
    void the_checklist_asks_for_what_the_pinned_version_of_the_method_asks_for_and_sees_what_is_missing() {
        var methods = new MethodWorld();
        var project = methods.project(false);
        assertThat(Running.as(world.auditor, () -> AUDITS.lines(ordered(project))))
                .as("no method, no lines of it")
                .noneMatch(line -> line.asks().probe() == Probe.DELIVERABLE);
        methods.pin(project, methods.published());
        var asked =
                Running.as(
                                world.auditor,
                                () -> Running.bean(ProjectMethods.class).deliverables(project.id()))
                        .stream()
                        .filter(DeliverableView::isMandatory)
                        .toList();

        var lines = Running.as(world.auditor, () -> AUDITS.lines(collecting(project))).stream()
                .filter(line -> line.asks().probe() == Probe.DELIVERABLE)
                .toList();

        assertThat(lines)
                .extracting(line -> line.asks().text())
                .containsExactlyElementsOf(
                        asked.stream().map(DeliverableView::name).toList());
        assertThat(lines)
                .extracting(AuditLine::verdict)
                .contains(Verdict.NOT_MET, Verdict.NOT_MEASURABLE)
                .doesNotContain(Verdict.OPEN);
        assertThat(lines)
                .filteredOn(line -> line.verdict() == Verdict.NOT_MEASURABLE)
                .allSatisfy(line ->
                        assertThat(line.evidence().getFirst().sentence()).contains("due by the end of"));
    }

    @Test
    @Requirement("R016")
    void what_a_project_does_not_keep_here_is_not_measurable_and_never_held_against_it() {
        var bare = collecting(world.project(false));
        var lines = Running.as(world.auditor, () -> AUDITS.lines(bare));

        assertThat(lines)
                .filteredOn(line -> line.asks().probe() == Probe.RISK_REVIEW)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.verdict()).isEqualTo(Verdict.NOT_MEASURABLE);
                    assertThat(line.evidence().getFirst().sentence()).contains("not in use");
                    assertThat(line.evidence().getFirst().seenOn()).isEqualTo(world.today);
                });
        assertThat(lines)
                .filteredOn(line -> line.asks().probe() == Probe.BASELINE)
                .singleElement()
                .satisfies(line -> assertThat(line.verdict()).isEqualTo(Verdict.MET));
        assertThat(lines).noneMatch(line -> line.verdict() == Verdict.NOT_MET);

        var kept = world.project(false);
        risk(kept);
        var seen = Running.as(world.auditor, () -> AUDITS.lines(collecting(kept)));
        assertThat(seen)
                .filteredOn(line -> line.asks().probe() == Probe.RISK_REVIEW)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.verdict()).isEqualTo(Verdict.MET);
                    assertThat(line.evidence().getFirst().sentence()).contains("RSK-", "last looked at");
                    assertThat(line.evidence().getFirst().source()).isEqualTo("Risk register");
                });
    }

    @Test
    @Requirement("R016")
    void findings_become_problems_the_project_answers_and_the_audit_closes_once_the_cure_is_confirmed()
            throws IOException {
        var project = world.project(false);
        var kind = world.kind();
        var open = collecting(project);
        var finding = raised(open, FindingKind.NONCONFORMITY, FindingGrade.CRITICAL, kind.id());
        raised(open, FindingKind.STRENGTH, null, null);
        assertThatThrownBy(() -> Running.as(world.manager, () -> FINDINGS.get(finding.key())))
                .as("a draft is for who audits")
                .isInstanceOf(Missing.class);

        var reported = move(world.auditor, open, AuditCommand.REPORT, "Risks are not looked at.");

        assertThat(reported.answerDue()).isEqualTo(WorkingDays.after(world.today, 10));
        var issued = Running.as(world.manager, () -> FINDINGS.get(finding.key()));
        assertThat(issued.problemId()).isNotNull();
        assertRefused(() -> move(world.head, reported, AuditCommand.CLOSE, ""), AuditRules.UNANSWERED);
        assertThatThrownBy(() -> Running.as(world.auditor, () -> FINDINGS.answer(finding.key(), true, "Yes")))
                .isInstanceOf(Forbidden.class);
        Running.as(world.manager, () -> FINDINGS.answer(finding.key(), true, "We review monthly from now on"));
        assertRefused(
                () -> Running.as(world.manager, () -> FINDINGS.answer(finding.key(), false, "No")),
                AuditRules.ANSWERED);
        assertRefused(() -> move(world.head, reported, AuditCommand.CLOSE, ""), AuditRules.NOT_CURED);
        read(reported, finding);

        cure(issued);

        var closed = move(world.head, reported, AuditCommand.CLOSE, "");
        assertThat(closed.state()).isEqualTo(AuditState.CLOSED);
        assertRefused(
                () -> Running.as(world.manager, () -> FINDINGS.answer(finding.key(), false, "Late")),
                AuditRules.CLOSED);
        assertThat(world.kind(kind.id()).isSolved()).isTrue();
    }

    private void read(AuditView audit, FindingView finding) throws IOException {
        var visitor = Visitor.signedIn(world.manager);
        assertThat(visitor.get(audit.href()).body()).contains(finding.key(), "We review monthly from now on", "capped");
        try (var pdf = Loader.loadPDF(visitor.bytes(audit.href() + ".pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Risks are not looked at.", finding.key(), "We review monthly", "Not measurable")
                    .contains("grade D", "accepted by");
        }
    }

    private void cure(FindingView finding) {
        var problem = Running.as(
                        world.auditor,
                        () -> AssuranceWorld.PROBLEMS.of(
                                List.of(java.util.Objects.requireNonNull(finding.problemId()))))
                .getFirst();
        var action = world.planned(world.analysed(problem), ActionKind.FIX, 0);
        Running.as(world.manager, () -> AssuranceWorld.ACTIONS.finish(action.id(), "Reviewed on Monday"));
        Running.as(world.auditor, () -> AssuranceWorld.ACTIONS.check(action.id(), true, "In the minutes", world.today));
        var verified = world.again(problem);
        Running.as(
                world.head,
                () -> AssuranceWorld.PROBLEMS.move(problem.id(), verified.version(), ProblemCommand.CLOSE, ""));
    }

    @Test
    void bad_orders_are_refused_with_the_reason() {
        var project = world.project(false);

        assertRefused(
                () -> Running.as(
                        world.auditor,
                        () -> AUDITS.order(
                                new AuditView.Order(
                                        null,
                                        project.id(),
                                        AuditKind.AUDIT,
                                        "Why not",
                                        world.manager.personId(),
                                        world.today),
                                "Project audit")),
                AuditRules.OWN_PROJECT);
        assertThatThrownBy(() -> Running.as(world.manager, () -> PROGRAMMES.all()))
                .isInstanceOf(Forbidden.class);
        var ordered = ordered(project);
        assertRefused(() -> raised(ordered, FindingKind.OPPORTUNITY, null, null), AuditRules.NOT_COLLECTING);
        var open = collecting(world.project(false));
        assertRefused(() -> raised(open, FindingKind.STRENGTH, FindingGrade.MINOR, null), AuditRules.NO_GRADE);
        assertRefused(() -> move(world.auditor, open, AuditCommand.REPORT, " "), AuditRules.NO_SUMMARY);
        var secret = world.project(true);
        assertThatThrownBy(() -> ordered(secret)).isInstanceOf(Missing.class);
    }

    @Test
    @Requirement("R016")
    void a_programme_says_of_each_project_why_it_is_drawn_and_is_not_released_without_a_sample() {
        var project = world.project(false);
        var draft = Running.as(
                world.head,
                () -> PROGRAMMES.draft(new ProgrammeView.Says(
                        AssuranceWorld.fresh("Audits"), world.today, world.today.plusMonths(6), 200)));
        assertRefused(
                () -> Running.as(
                        world.head, () -> PROGRAMMES.release(draft.id(), world.auditor.personId(), "Project audit")),
                AuditRules.NO_SAMPLE);

        var drawn = Running.as(world.head, () -> PROGRAMMES.draw(draft.id()));

        assertThat(drawn.sample())
                .filteredOn(one -> one.projectId().equals(project.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.points()).isPositive();
                    assertThat(one.reasons()).contains("never audited (+20)");
                });
        assertThat(drawn.sample()).isSortedAccordingTo((one, other) -> other.points() - one.points());
        var page = Visitor.signedIn(world.head).get(draft.href()).body();
        assertThat(page).contains(project.name(), "never audited");
    }

    @Test
    @Requirement("R182")
    void an_audit_falls_due_by_supervision_level_and_an_overdue_one_is_shown() {
        var project = world.project(false);
        Running.as(world.head, () -> {
            SUPERVISION.set(project.id(), SupervisionLevel.CLOSE, "Public money");
            return 1;
        });
        assertRefused(
                () -> Running.as(world.head, () -> {
                    SUPERVISION.set(project.id(), SupervisionLevel.LIGHT, " ");
                    return 1;
                }),
                AuditRules.NO_REASON);

        var line = Running.as(world.head, SUPERVISION::calendar).stream()
                .filter(one -> one.projectId().equals(project.id()))
                .findFirst()
                .orElseThrow();

        assertThat(line.level()).isEqualTo(SupervisionLevel.CLOSE);
        assertThat(line.dueOn())
                .isEqualTo(world.today
                        .minusMonths(4)
                        .plusMonths(
                                Running.as(world.head, SUPERVISION::months).getOrDefault(SupervisionLevel.CLOSE, 0)));
        assertThat(line.isOverdue(line.dueOn())).isFalse();
        assertThat(line.isOverdue(line.dueOn().plusDays(1))).isTrue();
        var visitor = Visitor.signedIn(world.head);
        assertThat(visitor.get("/audits/calendar").body()).contains(project.name(), "Public money");
        assertThat(visitor.get("/audits/calendar.ics").body().replace("\r\n ", ""))
                .contains("BEGIN:VCALENDAR", "SUMMARY:Audit due: " + project.key());
    }
}
