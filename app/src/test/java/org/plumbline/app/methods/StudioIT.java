package org.plumbline.app.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Refusal;

/// The studio: phases, roles and deliverables of a draft are written on pages, and files of others are looked into.
class StudioIT {
    private final MethodWorld world = new MethodWorld();

    private Pack pack(MethodView method) {
        return Running.as(world.member, () -> Running.bean(Methods.class).release(method, 2))
                .pack();
    }

    private String version(MethodView method) {
        var release = Running.as(world.member, () -> Running.bean(Methods.class).release(method, 2));
        return Integer.toString(release.version());
    }

    @Test
    @Requirement("R012")
    void phases_roles_and_deliverables_are_written_into_the_draft_and_not_into_what_is_published() {
        var method = world.published();
        Running.as(world.member, () -> Running.bean(Methods.class).begin(method, null));
        var visitor = Visitor.signedIn(world.member);
        var draft = method.href() + "/releases/2";

        visitor.post(
                draft + "/phases/new",
                draft + "/phases/new",
                Map.of("version", version(method), "name", "Aftercare", "state", "CLOSING", "place", "1"));
        visitor.post(
                draft + "/roles/new",
                draft + "/roles/new",
                Map.of("version", version(method), "name", "Caretaker", "answers", "The first weeks"));
        visitor.post(
                draft + "/deliverables/new",
                draft + "/deliverables/new",
                Map.of(
                        "version", version(method),
                        "name", "Care plan",
                        "phase", "aftercare",
                        "mandatory", "true",
                        "tiers", "LARGE"));
        requireWritten(visitor, method);
        assertThat(Visitor.signedIn(world.stranger).get(draft + "/roles/new").statusCode())
                .isEqualTo(403);
        requireRemoval(visitor, method, draft);
    }

    private void requireWritten(Visitor visitor, MethodView method) {
        var page = visitor.get(method.href() + "/phases/aftercare?version=2");
        assertThat(pack(method).phases().getFirst().name()).isEqualTo("Aftercare");
        assertThat(pack(method).roleName("caretaker")).isEqualTo("Caretaker");
        assertThat(pack(method).tailored(Approach.HYBRID, Tier.LARGE).deliverable("care-plan"))
                .isPresent();
        assertThat(pack(method).tailored(Approach.HYBRID, Tier.SMALL).deliverable("care-plan"))
                .isEmpty();
        assertThat(page.body()).contains("Care plan", "Write the phase", "Add a process");
        assertThat(Running.as(world.stranger, () -> Running.bean(Methods.class).release(method, 1))
                        .pack()
                        .phase("aftercare"))
                .isEmpty();
    }

    private void requireRemoval(Visitor visitor, MethodView method, String draft) {
        var removal = draft + "/phases/aftercare/removal";
        visitor.post(method.href() + "?version=2", removal, Map.of("version", version(method)));
        assertThat(pack(method).phase("aftercare"))
                .as("it still delivers something")
                .isPresent();

        visitor.post(
                method.href() + "?version=2",
                draft + "/deliverables/care-plan/removal",
                Map.of("version", version(method)));
        visitor.post(method.href() + "?version=2", removal, Map.of("version", version(method)));
        assertThat(pack(method).phase("aftercare")).isEmpty();
    }

    private static byte[] withMacro(byte[] docx) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(docx));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(in.readAllBytes());
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("word/vbaProject.bin"));
            zip.write("Sub".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void a_template_with_a_macro_a_damaged_one_and_a_huge_one_are_refused_with_the_way_out() throws IOException {
        var method = world.published();
        var papers = Running.bean(ProjectPapers.class);
        var release = Running.as(world.member, () -> Running.bean(Methods.class).release(method, 1));
        var blank = Running.as(world.member, () -> papers.blank(method, release, "charter"));
        var macro = withMacro(blank.content());

        assertThatThrownBy(() -> replace(method, release, macro)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(MethodRules.NOT_READABLE);
            assertThat(String.valueOf(refusal.arguments())).contains("macros", "save it as DOCX");
        });
        assertThatThrownBy(() -> replace(method, release, new byte[] {'P', 'K', 3, 4, 20, 0, 0}))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(MethodRules.NOT_READABLE));
        assertThatThrownBy(() -> ProjectPapers.requireSize("charter.docx", 500L << 20))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(MethodRules.FILE_TOO_LARGE));
        assertThat(Running.as(world.member, () -> papers.own(method))).isEmpty();
        replace(method, release, blank.content());
        assertThat(Running.as(world.member, () -> papers.own(method))).containsExactly("charter");
    }

    private void replace(MethodView method, ReleaseView release, byte[] content) {
        Running.as(world.head, () -> {
            Running.bean(ProjectPapers.class).replace(method, release, "charter", "charter.docx", content);
            return true;
        });
    }
}
