package org.plumbline.app.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.methods.MethodWorld.METHODS;
import static org.plumbline.app.methods.MethodWorld.PINNED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.notice.Notifications;

/// Methods: written, reviewed, published by somebody else, chosen by projects that stay until they move.
class MethodsIT {
    private final MethodWorld world = new MethodWorld();

    private static void assertRefused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    @Requirement({"R012", "R169"})
    void a_version_is_published_by_another_than_who_sent_it_into_review_and_supersedes_the_one_before() {
        var method = Running.as(world.head, () -> METHODS.install(MethodWorld.pack("Own work")));
        var draft = Running.as(world.head, () -> METHODS.release(method, 1));
        assertThatThrownBy(() -> Running.as(world.stranger, () -> METHODS.get(method.key())))
                .isInstanceOf(Missing.class);
        assertThat(Visitor.signedIn(world.stranger).get(method.href()).statusCode())
                .isEqualTo(404);

        var review = Running.as(world.head, () -> METHODS.move(method, 1, draft.version(), ReleaseCommand.SUBMIT, ""));

        assertRefused(
                () -> Running.as(
                        world.head,
                        () -> METHODS.move(
                                method, 1, review.version(), ReleaseCommand.PUBLISH, "What is new for everybody")),
                MethodRules.OWN_WORK);
        assertThatThrownBy(() -> Running.as(
                        world.member,
                        () -> METHODS.move(
                                method, 1, review.version(), ReleaseCommand.PUBLISH, "What is new for everybody")))
                .isInstanceOf(Forbidden.class);

        var second = world.published();
        var next = Running.as(world.member, () -> METHODS.begin(second, null));
        assertRefused(() -> Running.as(world.member, () -> METHODS.begin(second, null)), MethodRules.DRAFT_THERE);
        world.publish(second, next.number(), "Second: one template less.");
        assertThat(Running.as(world.stranger, () -> METHODS.releases(second)))
                .extracting(ReleaseView::state)
                .containsExactly(ReleaseState.PUBLISHED, ReleaseState.SUPERSEDED);
        assertRefused(
                () -> Running.as(world.member, () -> METHODS.write(second, 2, 3, pack -> pack)),
                MethodRules.NOT_A_DRAFT);
    }

    @Test
    @Requirement("R012")
    void a_project_stays_on_its_version_sees_what_a_move_brings_and_moves() {
        var method = world.published();
        var project = world.project(false);
        var first = world.pin(project, method);
        Running.as(world.member, () -> METHODS.begin(method, null));
        Running.as(world.member, () -> METHODS.write(method, 2, 1, pack -> PackEdits.without(pack, "stakeholder-map")));
        world.publish(method, 2, "The stakeholder map is part of the plan.");

        assertThat(Running.as(world.manager, () -> PINNED.pinned(project.id()).orElseThrow()))
                .satisfies(one -> assertThat(one.release().number()).isEqualTo(1))
                .satisfies(one -> assertThat(one.isBehind()).isTrue());
        assertThat(Running.as(
                        world.manager, () -> Running.bean(Notifications.class).mine(10)))
                .anySatisfy(notice -> assertThat(notice.sentence()).contains("version 2 is published"));
        var preview = Running.as(world.manager, () -> PINNED.preview(project.id()));
        assertThat(preview.difference().of(PackDifference.Fate.GOES))
                .extracting(PackDifference.Line::key)
                .containsExactly("stakeholder-map");
        var visitor = Visitor.signedIn(world.manager);
        var page = "/projects/" + project.key() + "/method";
        assertThat(visitor.get(page + "/move").body()).contains("Stakeholder map", "version 2");

        var sent = visitor.post(page + "/move", page + "/move", Map.of("version", String.valueOf(first.version())));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(Running.as(
                        world.manager,
                        () -> PINNED.pinned(project.id())
                                .orElseThrow()
                                .release()
                                .number()))
                .isEqualTo(2);
        assertThat(Running.as(world.manager, () -> PINNED.deliverables(project.id())))
                .extracting(DeliverableView::key)
                .contains("charter")
                .doesNotContain("stakeholder-map");
    }

    @Test
    @Requirement("R112")
    void the_choice_explains_its_advice_and_asks_why_where_it_is_not_taken() {
        var method = world.published();
        var project = world.project(false);
        var visitor = Visitor.signedIn(world.manager);
        var page = "/projects/" + project.key() + "/method/choice?method=" + method.key() + "&clarity=EMERGING";
        assertThat(visitor.get(page).body())
                .contains("Advised: Agile, Medium")
                .contains("Software can be shown and changed in small steps.");
        var typed = new java.util.HashMap<>(Map.of(
                "method", method.key(), "size", "MEDIUM", "type", "software", "risk", "LOW", "clarity", "EMERGING"));
        typed.putAll(Map.of("approach", "PREDICTIVE", "tier", "MEDIUM", "version", "0"));

        var refused = visitor.post(page, "/projects/" + project.key() + "/method/choice", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("You chose other than advised.");
        typed.put("reason", "The customer asks for a fixed plan.");
        visitor.post(page, "/projects/" + project.key() + "/method/choice", typed);

        var pinned = Running.as(world.manager, () -> PINNED.pinned(project.id()).orElseThrow());
        assertThat(pinned.approach()).isEqualTo(Approach.PREDICTIVE);
        assertThat(pinned.advised()).isEqualTo(Approach.AGILE);
        assertThat(pinned.reasons()).contains("short rounds with users");
        assertThat(visitor.get("/projects/" + project.key() + "/method").body())
                .contains("The customer asks for a fixed plan.", "Gate 2: ready to start");
        assertThat(visitor.bytes("/projects/" + project.key() + "/method/tailoring.pdf"))
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void what_a_project_hands_in_counts_as_filled_only_beyond_its_template() {
        var method = world.published();
        var project = world.project(false);
        world.pin(project, method);
        var papers = Running.bean(ProjectPapers.class);
        var blank = Running.as(world.manager, () -> papers.filled(project.id(), "charter"));

        var hardly =
                Running.as(world.manager, () -> papers.bring(project.id(), "charter", "charter.docx", blank.content()));

        assertThat(hardly.isPresent()).isTrue();
        assertThat(hardly.isFilled()).isFalse();
        var more =
                new Pack.Template("charter", "Charter", Pack.Form.DOCX, "", "# Goal\n" + "Lockers in town ".repeat(9));
        var filled = Running.as(
                world.manager,
                () -> papers.bring(
                        project.id(), "charter", "charter.docx", TemplateFile.of(more, TemplateFacts.BLANK)));
        assertThat(filled.isFilled()).isTrue();
        assertThat(filled.touchedBy()).isEqualTo(world.manager.personId());
        assertRefused(
                () -> Running.as(
                        world.manager,
                        () -> papers.bring(
                                project.id(),
                                "charter",
                                "charter.docm",
                                "no zip".getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                MethodRules.NOT_A_DOCUMENT);
        assertThatThrownBy(() -> Running.as(world.stranger, () -> PINNED.deliverables(project.id())))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> Running.as(world.stranger, () -> papers.filled(project.id(), "charter")))
                .isInstanceOf(Missing.class);
    }

    /// A file of one part of zeros, packed; the declared kind makes it a document.
    private static byte[] packed(long megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (var i = 0L; i < megabytes; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_document_that_unpacks_without_end_or_is_cut_off_is_refused_with_a_sentence_and_leaves_nothing()
            throws IOException {
        var project = world.project(false);
        world.pin(project, world.published());
        var visitor = Visitor.signedIn(world.manager);
        var page = "/projects/" + project.key() + "/method";
        var papers = Running.bean(ProjectPapers.class);
        var whole = Running.as(world.manager, () -> papers.filled(project.id(), "charter"))
                .content();
        var bomb = packed(420);
        var cut = Arrays.copyOf(whole, whole.length / 2);

        for (var file : Map.of("more than a document may", bomb, "cut off or damaged", cut)
                .entrySet()) {
            assertThatThrownBy(() -> Running.as(
                            world.manager,
                            () -> papers.bring(project.id(), "charter", "charter.docx", file.getValue())))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.rule()).isEqualTo(MethodRules.NOT_READABLE);
                        assertThat(String.valueOf(refusal.arguments())).contains(file.getKey());
                    });
        }

        assertThat(visitor.get(page).statusCode()).isEqualTo(200);
        assertThat(Running.as(world.manager, () -> PINNED.deliverables(project.id())))
                .filteredOn(one -> one.key().equals("charter"))
                .extracting(DeliverableView::isPresent)
                .containsExactly(false);
    }

    @Test
    @Requirement("R012")
    void who_asked_for_an_improvement_hears_that_a_version_holds_it() {
        var method = world.published();
        var requests = Running.bean(ImprovementRequests.class);
        var asked = Running.as(
                world.stranger,
                () -> requests.raise(
                        ImprovementRequests.Wish.of(method.id(), "status-report", "Ask for the next decision first")));
        assertThatThrownBy(() -> Running.as(world.stranger, () -> requests.answer(asked.key(), 1, true, "")))
                .isInstanceOf(Forbidden.class);
        assertRefused(
                () -> Running.as(world.member, () -> requests.answer(asked.key(), 1, false, " ")), MethodRules.ANSWER);
        Running.as(world.member, () -> requests.answer(asked.key(), 1, true, "Good point"));
        Running.as(world.member, () -> METHODS.begin(method, null));

        world.publish(method, 2, "The report begins with decisions.");

        assertThat(Running.as(world.stranger, () -> requests.get(asked.key())).state())
                .isEqualTo(ImprovementRequest.State.RELEASED);
        assertThat(Visitor.signedIn(world.stranger)
                        .get(method.href() + "/requests")
                        .body())
                .contains("Ask for the next decision first", "Released");
    }

    @Test
    @Requirement("R012")
    void everybody_reads_a_published_method_page_by_page_and_takes_its_templates() {
        var method = world.published();
        var visitor = Visitor.signedIn(world.stranger);

        assertThat(visitor.get("/methods").body()).contains(method.name());
        assertThat(visitor.get(method.href()).body()).contains("Transition", "Steering committee");
        assertThat(visitor.get(method.href() + "/phases/planning").body())
                .contains("Find out what could go wrong", "Risk register");
        assertThat(visitor.get(method.href() + "/templates").body()).contains("Closure report");
        assertThat(visitor.get(method.href() + "/templates/charter").body()).contains("What counts as success");
        assertThat(visitor.bytes(method.href() + "/templates/charter.docx")).hasSizeGreaterThan(2_000);
        assertThat(visitor.bytes(method.href() + "/templates/risk-register.xlsx"))
                .hasSizeGreaterThan(2_000);
        assertThat(visitor.get(method.href() + "/releases/1.yaml").body()).contains("phases:");
        assertThat(visitor.get(method.href() + "/tailoring").body()).contains("Rules");
        assertThat(visitor.get("/methods/new").statusCode()).isEqualTo(403);
    }
}
