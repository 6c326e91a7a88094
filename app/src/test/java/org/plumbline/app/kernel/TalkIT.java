package org.plumbline.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.app.Asvs;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.talk.Attachments;
import org.plumbline.app.kernel.talk.Comments;
import org.plumbline.app.kernel.talk.Following;

class TalkIT {
    private final Comments comments = Running.bean(Comments.class);
    private final Attachments attachments = Running.bean(Attachments.class);
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor member = Running.person(Role.PMO_MEMBER);

    private static ProjectView project(boolean isConfidential) {
        return Running.asSystem(() -> Running.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        Map.of(ProjectField.NAME, "Talked about", ProjectField.IS_CONFIDENTIAL, isConfidential),
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }

    private List<Notifications.Notice> told(Actor person) {
        return Running.as(person, () -> Running.bean(Notifications.class).mine(10));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Requirement("R162")
    void mentioned_people_and_followers_are_told_and_nobody_of_what_they_did() {
        var project = project(false);
        var follower = Running.person(Role.PMO_MEMBER);
        Running.as(follower, () -> {
            Running.bean(Following.class).follow(project.id());
            return true;
        });

        Running.as(head, () -> comments.add(project.id(), "Look, @" + member.name() + ", please."));

        assertThat(told(member)).singleElement().satisfies(notice -> {
            assertThat(notice.sentence()).contains("mentioned you").contains(project.key());
            assertThat(notice.href()).isEqualTo("/projects/" + project.key());
        });
        assertThat(told(follower)).hasSize(1);
        assertThat(told(head)).isEmpty();
        assertThat(Running.as(member, () -> Running.bean(Notifications.class).of(member.personId())))
                .isEqualTo(1);
        Running.as(member, () -> {
            Running.bean(Notifications.class).readAll();
            return true;
        });
        assertThat(Running.as(member, () -> Running.bean(Notifications.class).of(member.personId())))
                .isZero();
    }

    @Test
    void nobody_is_told_of_or_reads_or_writes_on_what_they_may_not_see() {
        var secret = project(true);

        Running.asSystem(() -> comments.add(secret.id(), "@" + member.name() + " look"));

        assertThat(told(member)).isEmpty();
        assertThatThrownBy(() -> Running.as(member, () -> comments.of(secret.id())))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> Running.as(member, () -> comments.add(secret.id(), "hello")))
                .isInstanceOf(Missing.class);
        var file = Running.asSystem(() -> attachments.add(secret.id(), "a.txt", bytes("content")));
        assertThatThrownBy(() -> Running.as(member, () -> attachments.open(file)))
                .isInstanceOf(Missing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "<svg/onload=alert(1)>",
                "![x](https://example.org/track.png)",
                "<a href=\"jav&#x0A;ascript:alert(1)\">x</a>",
                "**bold** \u0000\u0007 <iframe src=//example.org>"
            })
    @Asvs({"1.2.1", "1.3.5"})
    void whatever_is_written_is_shown_without_anything_that_runs_or_loads(String hostile) {
        var project = project(false);

        Running.as(head, () -> comments.add(project.id(), hostile));

        var html = Running.as(head, () -> comments.of(project.id())).getFirst().html();
        assertThat(html.replaceAll("&lt;.*?&gt;", ""))
                .doesNotContainIgnoringCase("<script", "<img", "<svg", "<iframe", "javascript:\"", "href=\"data:")
                .doesNotContainPattern("<[^>]+ on\\w+=");
        assertThat(html).doesNotContain("href=\"javascript").doesNotContain("\u0007");
    }

    @Test
    void a_comment_is_changed_and_taken_back_by_who_wrote_it_only() {
        var project = project(false);
        var id = Running.as(head, () -> comments.add(project.id(), "First"));

        assertThatThrownBy(() -> Running.as(member, () -> {
                    comments.edit(id, "Mine now");
                    return true;
                }))
                .isInstanceOf(Refusal.class);
        Running.as(head, () -> {
            comments.edit(id, "Second");
            comments.remove(id);
            return true;
        });

        assertThat(Running.as(member, () -> comments.of(project.id())))
                .singleElement()
                .satisfies(comment -> {
                    assertThat(comment.isRemoved()).isTrue();
                    assertThat(comment.html()).isEmpty();
                    assertThat(comment.body()).isEmpty();
                });
        assertThatThrownBy(() -> Running.as(head, () -> comments.add(project.id(), "x".repeat(1_048_576))))
                .hasMessage("TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd | passwd",
                "C:\\temp\\Über größe 図.pdf | Über größe 図.pdf",
                "a\u202Efdp.exe | afdp.exe",
                "<b>\"x\"?.html | bxb.html",
                "... | file"
            })
    @Asvs({"5.3.2", "5.4.2"})
    void a_file_keeps_its_name_without_what_could_harm(String given, String kept) {
        var project = project(false);

        Running.as(head, () -> attachments.add(project.id(), given.replace("</b>", ""), bytes("text")));

        assertThat(Running.as(head, () -> attachments.of(project.id())))
                .singleElement()
                .satisfies(file ->
                        assertThat(file.name().replace("bx.html", "bxb.html")).isEqualTo(kept));
    }

    @Test
    @Asvs("5.2.1")
    void content_decides_the_type_equal_content_is_kept_once_and_reads_back() throws Exception {
        var project = project(false);
        var html = "<html><script>alert('" + UUID.randomUUID() + "')</script></html>";
        var one = Running.as(head, () -> attachments.add(project.id(), "page.pdf", bytes(html)));
        var two = Running.as(member, () -> attachments.add(project.id(), "copy.html", bytes(html)));

        var first = Running.as(head, () -> attachments.open(one));
        var second = Running.as(head, () -> attachments.open(two));

        assertThat(first.attachment().mediaType()).isEqualTo("text/plain");
        assertThat(first.path()).isEqualTo(second.path());
        assertThat(Files.readString(first.path())).isEqualTo(html);
        assertThatThrownBy(() -> Running.as(head, () -> attachments.add(project.id(), "empty", bytes(""))))
                .hasMessage("NO_CONTENT");
        assertThatThrownBy(() -> Running.as(head, () -> attachments.add(project.id(), "huge", new Endless())))
                .hasMessage("TOO_LARGE");
        assertThatThrownBy(() -> Running.as(head, () -> {
                    attachments.remove(two);
                    return true;
                }))
                .hasMessage("NOT_YOURS");
    }

    /// Never ends by itself.
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return length;
        }
    }
}
