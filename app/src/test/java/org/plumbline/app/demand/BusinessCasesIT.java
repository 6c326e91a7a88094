package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.organisation.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Business cases: written option by option, appraised, frozen, read back from paper.
class BusinessCasesIT {
    private static final Proposals PROPOSALS = Running.bean(Proposals.class);
    private static final BusinessCases CASES = Running.bean(BusinessCases.class);
    private static final String GOLDEN = """
            2027\t100000\t0\t0
            2028\t0\t10000\t40000
            2029\t0\t10000\t50000
            2030\t0\t10000\t60000
            2031\t0\t10000\t50000
            """;

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor board = Running.person(Role.EXECUTIVE);

    private ProposalView draft() {
        var title = "Returns desk " + UUID.randomUUID().toString().substring(0, 8);
        return Running.as(head, () -> {
            var department = Running.bean(Departments.class).ensure("Returns desk", null);
            return PROPOSALS.draft(new ProposalText(
                    title,
                    "Fewer calls",
                    "People wait",
                    Map.of(HelpKind.COST, "300 hours a year"),
                    new ProposalText.People(department, board.personId(), head.personId()),
                    ProposalKind.PROJECT,
                    Bucket.GROW,
                    null,
                    "GBP",
                    new ProposalText.Wish(java.time.YearMonth.of(2027, 3), 9)));
        });
    }

    private static Map<String, String> option(String name, String flows) {
        return Map.of("name", name, "description", "Bought as a service", "flows", flows);
    }

    @Test
    @Requirement({"R089", "R090", "R091", "R147"})
    void a_case_is_written_option_by_option_and_its_paper_says_the_golden_figures() throws Exception {
        var proposal = draft();
        var visitor = Visitor.signedIn(head);
        assertThat(visitor.get(proposal.href() + "/case").body()).contains("No business case yet");

        visitor.post(proposal.href() + "/case/options/1", proposal.href() + "/case/options/1", option("Buy", GOLDEN));
        visitor.post(
                proposal.href() + "/case/edit",
                proposal.href() + "/case",
                Map.of("recommended", "1", "rate", "8", "advice", "Cheapest to run", "risks", "Supplier fails"));

        var page = visitor.get(proposal.href() + "/case").body();
        assertThat(page)
                .contains("Buy (recommended)", "£31,164", "20.5", "2.6 years", "3.0 years", "n/a", "Cheapest to run")
                .contains("Benefits 20 % lower", "All benefits a year later");
        assertThat(Running.as(head, () -> PROPOSALS.get(proposal.id()))
                        .headline()
                        .npv())
                .isCloseTo(new BigDecimal("31164.14"), org.assertj.core.api.Assertions.within(new BigDecimal("0.01")));
        var pdf = visitor.bytes(proposal.href() + "/paper.pdf");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(proposal.title(), "£31,164", "20.5", "2.6 years", "Supplier fails", "Do nothing")
                    // what it is for, why it is needed and how it helps open the paper
                    .contains("Fewer calls", "People wait", "300 hours a year");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(visitor.bytes(proposal.href() + "/paper.docx")));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("£31,164", "2.6 years", "Cheapest to run");
        }
    }

    @Test
    @Requirement("R147")
    void versions_are_frozen_at_submission_and_decision_and_compared() {
        var proposal = draft();
        Running.as(
                head, () -> CASES.put(proposal.id(), 0, 1, new CaseOption("Buy", "", FlowLines.read(GOLDEN, "GBP"))));
        var qualified =
                Running.as(head, () -> PROPOSALS.move(proposal.id(), proposal.version(), ProposalCommand.QUALIFY, ""));
        Running.as(
                head,
                () -> CASES.put(
                        proposal.id(),
                        1,
                        1,
                        new CaseOption("Buy", "", FlowLines.read(GOLDEN.replace("100000", "110000"), "GBP"))));
        var approved = Running.as(
                board, () -> PROPOSALS.move(proposal.id(), qualified.version(), ProposalCommand.APPROVE, "Pays soon"));

        var versions = Running.as(head, () -> CASES.versions(proposal.id()));

        assertThat(versions).extracting(CaseVersion::occasion).containsExactly("Qualified", "Approved");
        assertThat(versions.getFirst()
                        .appraisal()
                        .npv()
                        .subtract(versions.getLast().appraisal().npv()))
                .isEqualByComparingTo("10000");
        assertThat(Visitor.signedIn(board).get(approved.href() + "/case").body())
                .contains("Version 1", "Version 2", "-£10,000");
        assertThatThrownBy(() -> Running.as(head, () -> CASES.remove(proposal.id(), 2, 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(ProposalRules.NOT_OPEN));
        assertThatThrownBy(() -> Running.bean(JdbcClient.class)
                        .sql("update demand.case_version set rate = 0 where proposal_id = :id")
                        .param("id", proposal.id())
                        .update())
                .hasMessageContaining("frozen");
    }

    @Test
    void bad_input_is_refused_with_a_sentence_and_nothing_typed_is_lost() {
        var proposal = draft();
        var visitor = Visitor.signedIn(head);
        var address = proposal.href() + "/case/options/1";

        for (var bad : Map.of(
                        "2027 5 0 0 EUR", "Convert the amounts",
                        "2027 -5 0 0", "is negative",
                        "2028 5 0 0\n2027 5 0 0", "2027 stands after 2028",
                        "2027 9999999999999 0 0", "more than 1,000,000,000,000",
                        "2027 five 0 0", "is not read")
                .entrySet()) {
            var answer = visitor.post(address, address, option("Odd one", bad.getKey()));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains(
                            bad.getValue(),
                            "Odd one",
                            bad.getKey().lines().findFirst().orElseThrow());
        }
        visitor.post(address, address, option("Buy", "2027 5 0 0"));
        assertThat(visitor.post(address.replace("/1", "/2"), address.replace("/1", "/2"), option("Buy", "2027 5 0 0"))
                        .body())
                .contains("Two options are called");
        assertThat(visitor.post(proposal.href() + "/case/edit", proposal.href() + "/case", Map.of("recommended", "7"))
                        .body())
                .contains("Choose one of the options");
        assertThat(visitor.post(
                                proposal.href() + "/case/edit",
                                proposal.href() + "/case",
                                Map.of("recommended", "1", "rate", "eight"))
                        .body())
                .contains("Enter a discount rate");
        assertThat(visitor.get(proposal.href() + "/case").body()).contains("-£5", "n/a");
    }

    @Test
    void who_only_reads_changes_nothing_and_two_at_once_lose_nothing() {
        var proposal = draft();
        var option = new CaseOption("Buy", "", FlowLines.read(GOLDEN, "GBP"));

        assertThatThrownBy(() -> Running.as(board, () -> CASES.put(proposal.id(), 0, 1, option)))
                .isInstanceOf(Forbidden.class);
        Running.as(head, () -> CASES.put(proposal.id(), 0, 1, option));
        assertThatThrownBy(() -> Running.as(head, () -> CASES.put(proposal.id(), 0, 1, option)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(CaseRules.CHANGED_MEANWHILE));
        assertThatThrownBy(() -> Running.as(head, () -> CASES.remove(proposal.id(), 1, 0)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(CaseRules.NOTHING_STAYS));
    }

    @Test
    void only_who_administers_sets_the_rate_and_the_currency() {
        assertThatThrownBy(() -> Running.as(head, () -> {
                    CASES.rule(new BigDecimal("0.06"), "GBP");
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
        var admin = Visitor.signedIn(Running.person(Role.ADMINISTRATOR));
        var odd = admin.post("/proposals/rules", "/proposals/rules", Map.of("rate", "800", "currency", "GBP"));
        assertThat(odd.body()).contains("Enter a discount rate");
        admin.post("/proposals/rules", "/proposals/rules", Map.of("rate", "8", "currency", "EUR"));
        assertThat(Running.as(head, CASES::usualRate)).isEqualByComparingTo("0.08");
    }
}
