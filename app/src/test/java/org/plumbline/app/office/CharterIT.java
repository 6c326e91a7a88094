package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.OFFICES;
import static org.plumbline.app.office.Founding.OTHER;
import static org.plumbline.app.office.Founding.change;
import static org.plumbline.app.office.Founding.chartered;
import static org.plumbline.app.office.Founding.id;
import static org.plumbline.app.office.Founding.move;
import static org.plumbline.app.office.Founding.office;
import static org.plumbline.app.office.Founding.part;
import static org.plumbline.app.office.Founding.ready;
import static org.plumbline.app.office.Founding.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Role;

/// Charters, the advisor's choice and what an office needs before it goes to work.
class CharterIT {
    private static final Charters CHARTERS = Running.bean(Charters.class);
    private static final Advice ADVICE = Running.bean(Advice.class);

    @Test
    @Requirement({"R039", "R064"})
    void a_charter_goes_from_draft_to_force_and_the_next_version_supersedes_it_and_both_are_compared() {
        var office = ready();
        var first = chartered(office);
        var second = Running.as(HEAD, () -> CHARTERS.draft(office.id()));
        Running.as(
                HEAD,
                () -> CHARTERS.write(
                        second.id(),
                        second.edit(),
                        Map.of(CharterSection.PURPOSE, "Quays are ready before ships come.")));
        Running.as(HEAD, () -> CHARTERS.submit(second.id(), List.of(OTHER.personId())));
        Running.as(OTHER, () -> CHARTERS.sign(second.id(), true, ""));
        Running.as(HEAD, () -> CHARTERS.enforce(second.id()));

        assertThat(first.text(CharterSection.MANDATE))
                .isEqualTo("The office does:\n- Collects status\nThe office does not:\n- Never manages projects");
        assertThat(Running.as(HEAD, () -> CHARTERS.of(office.id())))
                .extracting(CharterView::state)
                .containsExactly(CharterState.IN_FORCE, CharterState.SUPERSEDED);
        var page = Visitor.signedIn(HEAD)
                .get(office.href() + "/charter/comparison?from=1&to=2")
                .body();
        assertThat(page)
                .contains("<del>Projects of the harbour end when they promised to.</del>")
                .contains("<ins>Quays are ready before ships come.</ins>");
    }

    @Test
    void nobody_approves_what_they_wrote_and_only_who_is_named_signs() {
        var office = ready();
        var draft = Running.as(HEAD, () -> CHARTERS.draft(office.id()));

        assertThat(rule(() -> Running.as(HEAD, () -> CHARTERS.submit(draft.id(), List.of(HEAD.personId())))))
                .isEqualTo("NOT_ONESELF");
        assertThat(rule(() -> Running.as(HEAD, () -> CHARTERS.submit(draft.id(), List.of()))))
                .isEqualTo("NO_SIGNER");
        Running.as(HEAD, () -> CHARTERS.submit(draft.id(), List.of(OTHER.personId())));
        var third = Running.person(Role.EXECUTIVE);
        assertThat(rule(() -> Running.as(third, () -> CHARTERS.sign(draft.id(), true, ""))))
                .isEqualTo("NOT_ASKED_TO_SIGN");
        assertThat(rule(() -> Running.as(OTHER, () -> CHARTERS.sign(draft.id(), false, " "))))
                .isEqualTo("SAY_WHY");
        var returned = Running.as(OTHER, () -> CHARTERS.sign(draft.id(), false, "Which services?"));
        assertThat(returned.state()).isEqualTo(CharterState.DRAFT);
    }

    @Test
    void whoever_has_to_sign_finds_it_in_their_work_and_signs_on_the_page() {
        var office = ready();
        var signer = Running.person(Role.REQUESTER);
        var draft = Running.as(HEAD, () -> CHARTERS.draft(office.id()));
        Running.as(HEAD, () -> CHARTERS.submit(draft.id(), List.of(signer.personId())));
        var visitor = Visitor.signedIn(signer);

        assertThat(visitor.get("/my-work").body()).contains("Sign the charter of " + office.name());
        visitor.post(office.href() + "/charter", office.href() + "/charter/signature", Map.of("decision", "approve"));

        assertThat(Running.as(HEAD, () -> CHARTERS.of(office.id())).getFirst().state())
                .isEqualTo(CharterState.APPROVED);
        assertThat(visitor.get("/my-work").body()).doesNotContain("Sign the charter of " + office.name());
    }

    @Test
    @Requirement({"R039", "R141"})
    void the_charter_is_printed_as_pdf_and_docx_and_both_read_back() throws IOException {
        var office = ready(OfficeFacts.SPONSOR, id(OTHER));
        part(office, PartKind.MEMBER, "Planner", "person", id(OTHER), "role", "Planner", "reports_to", id(HEAD));
        chartered(office);
        var visitor = Visitor.signedIn(HEAD);

        try (var pdf = Loader.loadPDF(bytes(visitor, office.href() + "/charter.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Charter of " + office.name())
                    .contains("Projects of the harbour end when they promised to.")
                    .contains("Never manages projects")
                    .contains("Planner, reports to " + HEAD.name())
                    .contains("In force");
        }
        try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes(visitor, office.href() + "/charter.docx")));
                var reader = new XWPFWordExtractor(docx)) {
            assertThat(reader.getText())
                    .contains("Charter of " + office.name())
                    .contains("Collects status")
                    .contains("Planner, reports to " + HEAD.name())
                    .contains("Signatures")
                    .contains(OTHER.name());
        }
    }

    private static byte[] bytes(Visitor visitor, String path) {
        var cookies = String.join(
                "; ",
                visitor.cookies().stream()
                        .map(one -> one.getName() + "=" + one.getValue())
                        .toList());
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(
                            java.net.http.HttpRequest.newBuilder(java.net.URI.create(Running.url(path)))
                                    .header("Cookie", cookies)
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @Requirement("R005")
    void an_office_goes_to_work_only_when_named_clients_or_sponsors_validated_its_assumptions() {
        var office = ready();
        chartered(office);
        var assumption = part(office, PartKind.ASSUMPTION, "Sponsors attend", "validator", id(OTHER));
        var own = part(office, PartKind.ASSUMPTION, "We are needed", "validator", id(HEAD));

        assertThat(rule(() -> Running.as(HEAD, () -> OFFICES.move(office.id(), OfficeCommand.OPEN))))
                .isEqualTo("NOT_VALIDATED");
        assertThat(rule(() -> move(HEAD, assumption, PartCommand.VALIDATE, "evidence", "I think so")))
                .as("only the named person")
                .isEqualTo("ONLY_NAMED");
        assertThat(rule(() -> move(HEAD, own, PartCommand.VALIDATE, "evidence", "Sure")))
                .as("nobody of the office")
                .isEqualTo("NOT_CLIENT");
        move(OTHER, assumption, PartCommand.VALIDATE, "evidence", "Minutes of March");
        change(own, "validator", id(OTHER));
        var changed = Running.as(OTHER, () -> Founding.PARTS.get(own.key()));
        move(OTHER, changed, PartCommand.VALIDATE, "evidence", "Asked around");

        assertThat(Running.as(HEAD, () -> OFFICES.move(office.id(), OfficeCommand.OPEN))
                        .state())
                .isEqualTo(OfficeState.OPERATION);
    }

    @Test
    @Requirement({"R004", "R039"})
    void a_revisit_keeps_the_old_definition_beside_the_new_and_ends_with_a_charter_approved_again() {
        var office = ready();
        chartered(office);
        Running.as(HEAD, () -> OFFICES.move(office.id(), OfficeCommand.OPEN));
        Running.as(HEAD, () -> OFFICES.move(office.id(), OfficeCommand.REVISIT));
        part(office, PartKind.MANDATE, "Audits projects", "side", "DOES");
        var now = Running.as(HEAD, () -> OFFICES.get(office.id()));
        Running.as(
                HEAD,
                () -> OFFICES.change(office.id(), now.version(), new HashMap<>(Map.of(OfficeFacts.TYPE, "DIRECTIVE"))));

        assertThat(rule(() -> Running.as(HEAD, () -> OFFICES.move(office.id(), OfficeCommand.RESUME))))
                .isEqualTo("CHARTER_NOT_RENEWED");
        assertThat(Running.as(HEAD, () -> Running.bean(Definitions.class).compare(office.id())))
                .filteredOn(Definitions.Line::differs)
                .extracting(Definitions.Line::label, Definitions.Line::before, Definitions.Line::after)
                .contains(org.assertj.core.groups.Tuple.tuple("Type", "Controlling office", "Directive office"));
        assertThat(Visitor.signedIn(HEAD).get(office.href() + "/revisit").body())
                .contains("Controlling office")
                .contains("Audits projects");
        chartered(office);

        assertThat(Running.as(HEAD, () -> OFFICES.move(office.id(), OfficeCommand.RESUME))
                        .state())
                .isEqualTo(OfficeState.OPERATION);
        assertThat(Running.as(HEAD, () -> Running.bean(Setups.class).round(office.id())))
                .isEqualTo(2);
    }

    @Test
    @Requirement({"R003", "R111", "R135"})
    void a_lower_ranked_type_is_chosen_with_a_reason_and_its_defaults_wait_for_a_named_person() {
        var office = office();
        var answers = new EnumMap<TypeQuestion, Integer>(TypeQuestion.class);
        for (var question : TypeQuestion.values()) {
            answers.put(question, question == TypeQuestion.CONTROL || question == TypeQuestion.PROOF ? 5 : 3);
        }
        Running.as(HEAD, () -> {
            ADVICE.answer(office.id(), answers);
            return null;
        });

        assertThat(rule(() -> Running.as(HEAD, () -> ADVICE.choose(office.id(), OfficeType.SUPPORTIVE, " "))))
                .isEqualTo("REASON_NEEDED");
        var chosen = Running.as(HEAD, () -> ADVICE.choose(office.id(), OfficeType.SUPPORTIVE, "Start gently"));

        assertThat(chosen.type()).isEqualTo(OfficeType.SUPPORTIVE);
        var round = Running.as(HEAD, () -> ADVICE.latest(office.id())).orElseThrow();
        assertThat(round.advised()).isEqualTo(OfficeType.CONTROLLING);
        assertThat(round.reason()).isEqualTo("Start gently");
        assertThat(Running.as(HEAD, () -> ADVICE.settings(office.id())))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.confirmedBy()).isNull());
        assertThat(Visitor.signedIn(HEAD).get(office.href() + "/settings").body())
                .contains("not yet confirmed");
        Running.as(HEAD, () -> {
            ADVICE.confirm(office.id(), Map.of(OfficeSetting.TEMPLATES, "mandatory"));
            return null;
        });
        assertThat(Running.as(HEAD, () -> ADVICE.settings(office.id())))
                .filteredOn(setting -> setting.confirmedBy() != null)
                .singleElement()
                .isEqualTo(new Advice.Setting(OfficeSetting.TEMPLATES, "mandatory", "", HEAD.personId()));
    }

    @Test
    @Requirement({"R001", "R146"})
    void each_step_of_setting_up_has_state_owner_and_evidence_and_is_left_and_taken_up_again() {
        var office = office();
        var setups = Running.bean(Setups.class);
        var visitor = Visitor.signedIn(HEAD);
        var home = office.href() + "/setup";

        visitor.post(home + "/roles", home + "/roles", Map.of("state", "DONE", "owner", "", "evidence", ""));
        assertThat(Running.as(HEAD, () -> setups.progress(office.id()))).isZero();
        visitor.post(
                home + "/roles",
                home + "/roles",
                Map.of("state", "DONE", "owner", id(HEAD), "evidence", "RACI of May"));
        visitor.post(home + "/audits", home + "/audits", Map.of("state", "LEFT_OUT", "evidence", "Too early"));

        var unseen = new Setups.Standing(SetupStep.ROLES, SetupStep.State.NOT_STARTED, null, "", null);
        assertThat(Founding.rule(() -> Running.as(HEAD, () -> {
                    setups.keep(office.id(), unseen.version(), unseen);
                    return true;
                })))
                .isEqualTo("CHANGED");
        assertThat(Running.as(HEAD, () -> setups.of(office.id()))).hasSize(12);
        assertThat(Running.as(HEAD, () -> setups.progress(office.id()))).isEqualTo(2 / 12.0);
        assertThat(visitor.get(home).body())
                .contains("RACI of May")
                .contains("Too early")
                .contains(HEAD.name())
                .contains("Definition");
        for (var order : SetupOrder.values()) {
            assertThat(order.groups().values().stream().flatMap(List::stream).distinct())
                    .hasSize(12);
        }
    }

    @Test
    @Requirement({"R125", "R155"})
    void the_starter_kit_adds_what_suits_the_type_once() {
        var office = office(OfficeFacts.TYPE, "CONTROLLING");
        var kit = Running.bean(StarterKit.class);

        var added = Running.as(HEAD, () -> kit.unpack(office.id()));

        assertThat(added).isGreaterThan(20);
        assertThat(Running.as(HEAD, () -> kit.unpack(office.id()))).isZero();
        assertThat(Running.as(HEAD, () -> Founding.PARTS.of(office.id(), PartKind.SERVICE)))
                .extracting(PartView::title)
                .contains("Project audit and health check");
        assertThat(Visitor.signedIn(HEAD)
                        .get(office.href() + "/setup?order=outcomes_first")
                        .body())
                .contains("Continuous improvement");
    }

    private static PartView businessCase(OfficeView office) {
        return part(
                office,
                PartKind.CASE,
                "Why an office",
                "problem",
                "Late projects",
                "options",
                "None, small, large",
                "cost",
                "200000",
                "benefit",
                "500000",
                "approver",
                id(OTHER));
    }

    @Test
    @Requirement("R185")
    void the_business_case_rests_on_a_published_baseline_and_is_approved_by_somebody_else() {
        var office = office();
        var submitted = move(HEAD, businessCase(office), PartCommand.SUBMIT);

        assertThat(rule(() -> move(OTHER, submitted, PartCommand.APPROVE))).isEqualTo("NO_BASELINE");
        var baseline = Running.bean(Baseline.class);
        var answers = new EnumMap<BaselineQuestion, Integer>(BaselineQuestion.class);
        for (var question : BaselineQuestion.values()) {
            answers.put(question, 2);
        }
        Running.as(HEAD, () -> {
            baseline.answer(office.id(), "Spring", answers);
            baseline.publish(office.id(), java.time.LocalDate.of(2026, 5, 4));
            return null;
        });

        assertThat(move(OTHER, submitted, PartCommand.APPROVE).state()).isEqualTo(PartState.APPROVED);
        assertThatThrownBy(() -> Running.as(HEAD, () -> {
                    baseline.publish(office.id(), java.time.LocalDate.of(2026, 5, 5));
                    return null;
                }))
                .as("a published one is not published again")
                .isInstanceOf(org.plumbline.app.kernel.Missing.class);
    }

    @Test
    void what_waits_for_somebody_is_among_their_work() {
        var named = Running.person(Role.REQUESTER);
        var part = part(office(), PartKind.ASSUMPTION, Founding.fresh("Waits"), "validator", id(named));

        assertThat(Visitor.signedIn(named).get("/my-work").body()).contains(part.title());
    }
}
