package org.plumbline.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.app.Asvs;
import org.plumbline.app.PostOffice;
import org.plumbline.app.Running;
import org.plumbline.app.kernel.notice.Digest;
import org.plumbline.app.kernel.notice.Enclosure;
import org.plumbline.app.kernel.notice.Mail;
import org.plumbline.app.kernel.notice.MailWish;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.notice.Preferences;
import org.plumbline.app.kit.Words;
import org.plumbline.app.organisation.ReadingHabits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class MailIT {
    @RegisterExtension
    private final PostOffice postOffice = new PostOffice();

    private final Mail mail = Running.bean(Mail.class);
    private final TransactionTemplate transactions = Running.bean(TransactionTemplate.class);
    private final String recipient = "r" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";

    private void queue(String subject) {
        transactions.executeWithoutResult(status -> mail.queue(recipient, subject, "Grüße,\n<b>kein HTML</b>"));
    }

    private List<MimeMessage> letters() {
        return postOffice.letters().stream()
                .filter(message -> read(message::getAllRecipients)[0].toString().equals(recipient))
                .toList();
    }

    private List<String> subjects() {
        return letters().stream().map(message -> read(message::getSubject)).toList();
    }

    private interface Part<T> {
        T read() throws MessagingException;
    }

    private static <T> T read(Part<T> part) {
        try {
            return part.read();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Asvs("1.3.11")
    void a_letter_goes_out_once_and_no_header_can_be_smuggled_into_its_subject() throws Exception {
        queue("Grüße\r\nBcc: victim@example.org");

        Running.sendLetters();
        mail.sendDue();

        assertThat(subjects()).containsExactly("Grüße Bcc: victim@example.org");
        assertThat(letters().getFirst().getContentType()).startsWith("text/plain");
    }

    @Test
    void a_file_goes_with_its_letter_and_is_forgotten_once_it_was_sent() throws Exception {
        var file = new Enclosure("pack.pdf", "application/pdf", new byte[] {1, 2, 3});
        transactions.executeWithoutResult(status -> mail.queue(recipient, "with file", "see there", file));

        Running.sendLetters();

        var parts = (Multipart) letters().getFirst().getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("pack.pdf");
        assertThat(parts.getBodyPart(1).getInputStream()).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(Running.bean(JdbcClient.class)
                        .sql("select count(*) from kernel.mail_attachment where name = 'pack.pdf'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_was_rolled_back_is_never_sent_and_what_failed_is_tried_again() {
        transactions.executeWithoutResult(status -> {
            mail.queue(recipient, "never", "x");
            status.setRollbackOnly();
        });
        postOffice.hangUp();
        queue("later");

        mail.sendDue();
        assertThat(subjects()).isEmpty();

        postOffice.answer();
        Running.bean(JdbcClient.class)
                .sql("update kernel.mail set try_at = now() - interval '1 day' where recipient = :recipient")
                .param("recipient", recipient)
                .update();
        mail.sendDue();
        assertThat(subjects()).containsExactly("later");
    }

    @Test
    void a_digest_gathers_what_was_not_read_once_for_each_person_as_they_wish() {
        var reader = Running.person(Role.PMO_MEMBER);
        var subject = new Subject("test", Ids.next(), "TST-1", null);
        Running.as(reader, () -> {
            Running.bean(Preferences.class).choose(MailWish.DAILY);
            return true;
        });
        Running.asSystem(() -> transactions.execute(status -> {
            Running.bean(Notifications.class).tell(reader.personId(), subject, () -> "One", "/one");
            Running.bean(Notifications.class).tell(reader.personId(), subject, () -> "Two", "/two");
            return true;
        }));
        var digest = Running.bean(Digest.class);

        digest.gather(MailWish.AT_ONCE);
        digest.gather(MailWish.DAILY);
        digest.gather(MailWish.DAILY);

        var letters = Running.bean(JdbcClient.class)
                .sql("select body from kernel.mail where recipient = :recipient")
                .param("recipient", Running.email(reader.name()))
                .query(Rows::text)
                .list();
        assertThat(letters).singleElement().satisfies(body -> assertThat(body).contains("One", "/one", "Two", "/two"));
    }

    @Test
    void somebody_is_told_and_written_to_in_their_own_language_whoever_acts() {
        var reader = Running.person(Role.PMO_MEMBER);
        Running.as(reader, () -> {
            Running.bean(Preferences.class).choose(MailWish.DAILY);
            Running.bean(ReadingHabits.class).chooseLocale("de-DE");
            return true;
        });
        var notifications = Running.bean(Notifications.class);
        Running.asSystem(() -> transactions.execute(status -> {
            var subject = new Subject("test", Ids.next(), "TST-2", null);
            notifications.tell(reader.personId(), subject, () -> Words.t("Projects"), "/two");
            return true;
        }));

        assertThat(Running.as(reader, () -> notifications.mine(1)))
                .singleElement()
                .satisfies(notice -> assertThat(notice.sentence()).isEqualTo("Projekte"));
        assertThat(Words.t("Projects"))
                .as("the acting person goes on in English")
                .isEqualTo("Projects");
    }
}
