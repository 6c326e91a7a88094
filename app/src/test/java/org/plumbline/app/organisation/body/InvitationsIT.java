package org.plumbline.app.organisation.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.setting.Settings;

/// Meetings in other people's calendars: by real letters, and by the personal address.
class InvitationsIT {
    private final GreenMail postOffice =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final Boards board = new Boards();

    @BeforeEach
    void open() {
        postOffice.start();
        set("mail.host", "127.0.0.1");
        set("mail.port", Integer.toString(postOffice.getSmtp().getPort()));
        set("mail.from", "plumbline@example.org");
        set("mail.security", "NONE");
    }

    @AfterEach
    void close() {
        set("mail.host", "");
        postOffice.stop();
    }

    private static void set(String name, String value) {
        Running.asSystem(() -> {
            Running.bean(Settings.class).put(name, value);
            return true;
        });
    }

    private MimeMessage last(Actor reader) throws Exception {
        Running.sendLetters();
        return Arrays.stream(postOffice.getReceivedMessages())
                .filter(letter -> addressed(letter, Running.email(reader.name())))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private static boolean addressed(MimeMessage letter, String email) {
        try {
            return letter.getAllRecipients()[0].toString().equals(email);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The calendar entry of a letter with its folded lines joined.
    private static String entry(MimeMessage letter) throws Exception {
        var part = ((Multipart) letter.getContent()).getBodyPart(1);
        assertThat(part.getContentType()).startsWith("text/calendar").contains("method=");
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    @Test
    @Requirement("R066")
    void an_invitation_comes_as_a_letter_with_an_entry_that_calendars_take_in_and_a_cancellation_takes_out()
            throws Exception {
        var meeting = board.meeting(7);
        var visitor = Visitor.signedIn(board.secretary);
        visitor.post("/meetings/" + meeting.key(), "/meetings/" + meeting.key() + "/invitations", Map.of());

        var invited = entry(last(board.deputy));
        assertThat(invited)
                .contains("METHOD:REQUEST", "UID:" + meeting.id() + "@plumbline", "SUMMARY:" + board.name)
                .contains("LOCATION:Room 4", "ORGANIZER;CN=", "ATTENDEE;CN=\"" + board.chair.name())
                .contains("/meetings/" + meeting.key());
        assertThat(invited.lines().filter(line -> line.startsWith("DTSTART:"))).hasSize(1);

        visitor.post("/meetings/" + meeting.key(), "/meetings/" + meeting.key() + "/cancellation", Map.of());
        assertThat(entry(last(board.member)))
                .contains("METHOD:CANCEL", "UID:" + meeting.id() + "@plumbline", "SEQUENCE:2", "STATUS:CANCELLED");
    }

    @Test
    void a_letter_tells_everybody_only_what_they_may_see_of_the_agenda() throws Exception {
        var meeting = board.meeting(7);
        var secret = board.decision("Hidden merger");
        Running.as(board.secretary, () -> {
            Running.bean(Agendas.class).take(meeting, java.util.List.of(secret.id()));
            return Running.bean(MeetingLetters.class).invite(meeting);
        });

        assertThat(text(last(board.chair))).contains("Hidden merger");
        assertThat(text(last(board.member))).doesNotContain("merger");
    }

    private static String text(MimeMessage letter) throws Exception {
        var part = ((Multipart) letter.getContent()).getBodyPart(0);
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8) + entry(letter);
    }

    @Test
    @Requirement("R066")
    void a_personal_address_shows_the_own_meetings_without_signing_in_until_it_is_revoked() {
        var meeting = board.meeting(7);
        var visitor = Visitor.signedIn(board.member);
        var page = visitor.post("/settings/calendar", "/settings/calendar", Map.of());
        var made = java.util.regex.Pattern.compile("/calendar/[\\w-]+\\.ics").matcher(page.body());
        assertThat(made.find()).isTrue();

        var calendar = new Visitor().get(made.group());
        assertThat(calendar.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=utf-8");
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("METHOD:PUBLISH", "UID:" + meeting.id() + "@plumbline");
        assertThat(calendar.body().lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(visitor.get("/settings/calendar").body()).doesNotContain(made.group());

        visitor.post("/settings/calendar", "/settings/calendar/revocation", Map.of());
        assertThat(new Visitor().get(made.group()).statusCode()).isEqualTo(404);
        assertThat(new Visitor().get("/calendar/guessed.ics").statusCode()).isEqualTo(404);
    }
}
