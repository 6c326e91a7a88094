package org.plumbline.app.kernel.notice;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.setting.MailServers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Mail that goes out: written in the transaction of what it tells of, sent by a job, tried again with growing pauses.
/// Without a mail server nothing is sent and all waits.
@Component
public class Mail {
    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
    private static final int MOST_TRIES = 10;
    private static final int MOST_AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final MailServers servers;

    Mail(JdbcClient jdbc, MailServers servers) {
        this.jdbc = jdbc;
        this.servers = servers;
    }

    private record Letter(UUID id, String recipient, String subject, String body, int tries) {}

    /// Puts a letter into the outbox; it goes out once this transaction has committed.
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(String recipient, String subject, String body) {
        jdbc.sql("insert into kernel.mail (id, recipient, subject, body) values (:id, :recipient, :subject, :body)")
                .param("id", Ids.next())
                .param("recipient", recipient)
                .param("subject", subject.replaceAll("\\p{Cntrl}+", " ").strip())
                .param("body", body)
                .update();
    }

    /// Sends what is due; one letter that fails stops no other.
    ///
    /// @return how many went out
    public int sendDue() {
        var sender = servers.sender();
        if (sender.isEmpty()) {
            return 0;
        }
        var sent = 0;
        for (var letter : jdbc.sql("""
                        select id, recipient, subject, body, tries from kernel.mail
                        where sent_at is null and try_at <= now() and tries < :most order by try_at limit :limit
                        """)
                .param("most", MOST_TRIES)
                .param("limit", MOST_AT_ONCE)
                .query(org.plumbline.app.kernel.Rows.of(Letter.class))
                .list()) {
            sent += send(sender.get(), letter) ? 1 : 0;
        }
        return sent;
    }

    private boolean send(JavaMailSenderImpl sender, Letter letter) {
        try {
            var message = sender.createMimeMessage();
            var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            parts.setFrom(servers.current().orElseThrow().from());
            parts.setTo(letter.recipient());
            parts.setSubject(letter.subject());
            parts.setText(letter.body());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            jdbc.sql("update kernel.mail set sent_at = now(), tries = tries + 1, last_problem = null where id = :id")
                    .param("id", letter.id())
                    .update();
            return true;
        } catch (MailException | MessagingException problem) {
            LOG.warn("mail {} not sent, try {}: {}", letter.id(), letter.tries() + 1, problem.getMessage());
            jdbc.sql("""
                            update kernel.mail set tries = tries + 1, last_problem = :problem,
                            try_at = now() + interval '1 minute' * power(2, tries) where id = :id
                            """)
                    .param("problem", String.valueOf(problem.getMessage()))
                    .param("id", letter.id())
                    .update();
            return false;
        }
    }
}
