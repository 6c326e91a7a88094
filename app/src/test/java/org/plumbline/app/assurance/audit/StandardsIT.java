package org.plumbline.app.assurance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.methods.policy.Policies;
import org.plumbline.app.methods.policy.PolicyCommand;
import org.plumbline.app.methods.policy.PolicyKind;
import org.plumbline.app.methods.policy.PolicyView;
import org.plumbline.app.methods.policy.Waivers;

/// Mandated standards: a project complies, holds a waiver, does not comply, or nobody has looked.
class StandardsIT {
    private static final Mandates MANDATES = Running.bean(Mandates.class);
    private static final StandardMatrix MATRIX = Running.bean(StandardMatrix.class);
    private static final Policies POLICIES = Running.bean(Policies.class);
    private static final Waivers WAIVERS = Running.bean(Waivers.class);
    private static final Audits AUDITS = Running.bean(Audits.class);
    private static final String WHY = "The board wants it before the next gate.";

    private final AssuranceWorld world = new AssuranceWorld();
    private final Actor executive = Running.person(Role.EXECUTIVE);

    private static void assertRefused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private PolicyView inForce(PolicyKind kind) {
        var terms = new PolicyView.Terms(
                kind,
                AssuranceWorld.fresh("People are asked first"),
                "- Who is booked was asked before",
                "All projects",
                null,
                world.head.personId(),
                world.today.plusYears(1),
                "",
                null,
                null,
                false);
        var draft = Running.as(world.member, () -> POLICIES.create(terms));
        return Running.as(world.head, () -> {
            var approved = POLICIES.move(draft.id(), draft.version(), PolicyCommand.APPROVE);
            return POLICIES.move(draft.id(), approved.version(), PolicyCommand.ENFORCE);
        });
    }

    private Mandate mandated(PolicyView standard) {
        return Running.as(executive, () -> MANDATES.mandate(standard, executive.personId(), world.today, WHY));
    }

    @Test
    void managers_of_projects_that_a_mandate_is_for_are_told_once_however_many_they_manage() {
        world.project(false);
        world.project(false);
        var standard = inForce(PolicyKind.ENGAGEMENT);

        var mandate = mandated(standard);

        assertThat(Running.as(
                        world.manager, () -> Running.bean(Notifications.class).mine(20)))
                .filteredOn(notice -> notice.sentence().contains(standard.title()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.sentence())
                        .isEqualTo(standard.title() + " is mandated. Your projects that keep to it from now on: 2"));
        end(mandate);
    }

    private void end(Mandate mandate) {
        Running.as(executive, () -> {
            MANDATES.end(mandate.key(), mandate.version(), "Another standard takes its place.");
            return mandate;
        });
    }

    private StandardCell cell(ProjectView project, PolicyView standard) {
        var line = Running.as(world.head, MATRIX::matrix).lines().stream()
                .filter(one -> one.project().id().equals(project.id()))
                .findFirst()
                .orElseThrow();
        return java.util.Objects.requireNonNull(line.cells().get(standard.id()));
    }

    private AuditView ordered(ProjectView project) {
        return Running.as(
                world.auditor,
                () -> AUDITS.order(
                        new AuditView.Order(
                                null, project.id(), AuditKind.AUDIT, "Asked", world.auditor.personId(), world.today),
                        "Project audit"));
    }

    private AuditView move(AuditView audit, AuditCommand command, String summary) {
        return Running.as(world.auditor, () -> AUDITS.move(audit.id(), audit.version(), command, summary));
    }

    private int line(AuditView audit, PolicyView standard) {
        return Running.as(world.auditor, () -> AUDITS.lines(audit)).stream()
                .filter(one -> one.asks().text().startsWith(standard.key() + " "))
                .map(AuditLine::number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Requirement("R057")
    void an_executive_mandates_or_somebody_records_it_and_nobody_else() {
        var standard = inForce(PolicyKind.STANDARD);
        assertThatThrownBy(() -> Running.as(
                        world.manager, () -> MANDATES.mandate(standard, world.manager.personId(), world.today, WHY)))
                .isInstanceOf(Forbidden.class);
        assertRefused(
                () -> Running.as(world.head, () -> MANDATES.mandate(standard, world.head.personId(), world.today, WHY)),
                AuditRules.NO_EXECUTIVE);
        assertRefused(
                () -> Running.as(
                        executive,
                        () -> MANDATES.mandate(standard, executive.personId(), world.today.plusDays(1), WHY)),
                AuditRules.DAY_AHEAD);
        var visitor = Visitor.signedIn(world.head);
        var form = "/standards/mandates/new";
        var typed = Map.of(
                "standard", standard.key(),
                "by", executive.personId().toString(),
                "on", world.today.toString(),
                "words", WHY);

        assertThat(visitor.post(form, "/standards/mandates", typed).statusCode())
                .isEqualTo(302);

        assertThat(visitor.get("/standards?standard=" + standard.key()).body())
                .contains(standard.title(), executive.name(), WHY);
        assertThat(visitor.post(form, "/standards/mandates", typed).statusCode())
                .as("mandated already")
                .isEqualTo(422);
        var mandate = Running.as(world.head, MANDATES::standards).stream()
                .filter(one -> one.policy().id().equals(standard.id()))
                .findFirst()
                .orElseThrow()
                .mandate();
        assertThat(mandate.recordedBy()).isEqualTo(world.head.personId());
        end(mandate);
        assertThat(visitor.get("/standards").body()).doesNotContain(standard.title());
    }

    @Test
    @Requirement("R057")
    void an_audit_looks_at_it_its_finding_shows_until_it_is_put_right() {
        var standard = inForce(PolicyKind.STANDARD);
        var mandate = mandated(standard);
        var project = world.project(false);
        assertThat(cell(project, standard).standing()).isEqualTo(Standing.UNSEEN);
        var open = move(move(ordered(project), AuditCommand.NOTIFY, ""), AuditCommand.COLLECT, "");
        var number = line(open, standard);
        Running.as(world.auditor, () -> {
            AUDITS.judge(open.id(), number, Verdict.NOT_MET, "Nobody was asked");
            return Running.bean(Findings.class)
                    .raise(
                            open.id(),
                            new FindingView.Says(
                                    number, FindingKind.NONCONFORMITY, FindingGrade.MINOR, "Nobody asked", "", null));
        });
        assertThat(cell(project, standard).standing())
                .as("a draft is for who audits")
                .isEqualTo(Standing.UNSEEN);
        var reported = move(open, AuditCommand.REPORT, "Run as agreed but for that.");

        assertThat(cell(project, standard).standing()).isEqualTo(Standing.BROKEN);
        assertThat(cell(project, standard).href()).startsWith("/findings/FND-");

        var finding = Running.as(
                        world.auditor, () -> Running.bean(Findings.class).of(java.util.List.of(reported)))
                .getFirst();
        cure(java.util.Objects.requireNonNull(finding.problemId()));
        assertThat(cell(project, standard).standing()).isEqualTo(Standing.KEPT);
        end(mandate);
    }

    private void cure(UUID problemId) {
        var problem = Running.as(world.auditor, () -> AssuranceWorld.PROBLEMS.of(java.util.List.of(problemId)))
                .getFirst();
        var action = world.planned(world.analysed(problem), ActionKind.FIX, 0);
        Running.as(world.manager, () -> AssuranceWorld.ACTIONS.finish(action.id(), "Asked all of them"));
        Running.as(world.auditor, () -> AssuranceWorld.ACTIONS.check(action.id(), true, "In the minutes", world.today));
        Running.as(
                world.head,
                () -> AssuranceWorld.PROBLEMS.move(
                        problem.id(), world.again(problem).version(), ProblemCommand.CLOSE, ""));
    }

    @Test
    @Requirement("R057")
    void a_waiver_shows_with_its_day_on_screen_in_the_list_and_on_paper() throws IOException {
        var standard = inForce(PolicyKind.ENGAGEMENT);
        var mandate = mandated(standard);
        var project = world.project(false);
        assertThat(cell(project, standard).standing()).as("not accepted").isEqualTo(Standing.BROKEN);
        var until = world.today.plusDays(40);
        var asked = Running.as(
                world.manager, () -> WAIVERS.ask(standard, project.id(), "The supplier keeps other rules", until));
        Running.as(world.head, () -> WAIVERS.answer(asked.key(), 1, true, until, ""));

        assertThat(cell(project, standard).day()).isEqualTo(until);
        var query = "?standard=" + standard.key() + "&q=" + project.key();
        var visitor = Visitor.signedIn(world.manager);
        assertThat(visitor.get("/standards" + query + "&show=waived").body())
                .contains(project.name(), "/policies/waivers/" + asked.key());
        assertThat(visitor.get("/standards" + query + "&show=broken").body()).doesNotContain(project.name());
        assertThat(visitor.get("/standards.csv" + query).body())
                .contains(project.key(), "Waived", until.toString(), asked.key());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(visitor.bytes("/standards.xlsx" + query)))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(4).getStringCellValue())
                    .isEqualTo("Waived");
        }
        try (var pdf = Loader.loadPDF(visitor.bytes("/standards.pdf" + query))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Compliance and waivers", project.key(), asked.key(), WHY, "serve no objective");
        }
        end(mandate);
    }

    @Test
    @Requirement("R057")
    void a_confidential_project_is_in_no_count_for_who_does_not_see_it() {
        var standard = inForce(PolicyKind.ENGAGEMENT);
        var mandate = mandated(standard);
        var query = "?standard=" + standard.key() + "&q=" + "Cold";
        var reader = Running.person(Role.ANALYST);
        var before = Visitor.signedIn(reader).get("/standards" + query).body();
        var secret = world.project(true);

        var after = Visitor.signedIn(reader).get("/standards" + query).body();

        assertThat(content(after)).isEqualTo(content(before));
        assertThat(Visitor.signedIn(world.manager).get("/standards" + query).body())
                .contains(secret.name());
        assertThat(Visitor.signedIn(reader).get("/standards.csv" + query).body())
                .doesNotContain(secret.key());
        end(mandate);
    }

    /// The page without its frame and without the proofs of origin, which differ each time.
    private static String content(String page) {
        return page.substring(page.indexOf("<main")).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
