package org.plumbline.app.kernel.notice;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.setting.MailServers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
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
    ///
    /// @return the letter, to ask after it
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID queue(String recipient, String subject, String body) {
        var id = Ids.next();
        jdbc.sql("insert into kernel.mail (id, recipient, subject, body) values (:id, :recipient, :subject, :body)")
                .param("id", id)
                .param("recipient", recipient)
                .param("subject", subject.replaceAll("\\p{Cntrl}+", " ").strip())
                .param("body", body)
                .update();
        return id;
    }

    /// The same with a file.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID queue(String recipient, String subject, String body, Enclosure file) {
        var id = queue(recipient, subject, body);
        jdbc.sql("insert into kernel.mail_attachment (mail_id, name, type, content) values (:id, :name, :type, :file)")
                .param("id", id)
                .param("name", file.name())
                .param("type", file.type())
                .param("file", file.content())
                .update();
        return id;
    }

    /// How far letters got, by letter.
    @Transactional(readOnly = true)
    public Map<UUID, Posted> posted(Collection<UUID> letters) {
        return jdbc
                .sql("""
                        select id, sent_at, tries, case when sent_at is null and tries < :most then try_at end as next_try,
                        last_problem from kernel.mail where id = any(:ids)
                        """)
                .param("most", MOST_TRIES)
                .param("ids", letters.toArray(UUID[]::new))
                .query(Mail::posted)
                .list()
                .stream()
                .collect(Collectors.toMap(Posted::id, Function.identity()));
    }

    private static Posted posted(ResultSet row, int number) throws SQLException {
        return new Posted(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getTimestamp("sent_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getInt("tries"),
                Optional.ofNullable(row.getTimestamp("next_try"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getString("last_problem"));
    }

    /// Offers a letter again at once that was not taken, also one that was given up.
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(UUID letter) {
        jdbc.sql("""
                        update kernel.mail set tries = 0, try_at = now(), last_problem = null
                        where id = :id and sent_at is null
                        """).param("id", letter).update();
    }

    /// True where a mail server is set; without one letters wait.
    public boolean isReady() {
        return servers.current().isPresent();
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
            var file = enclosure(letter.id());
            var message = sender.createMimeMessage();
            var parts = new MimeMessageHelper(message, file.isPresent(), StandardCharsets.UTF_8.name());
            parts.setFrom(servers.current().orElseThrow().from());
            parts.setTo(letter.recipient());
            parts.setSubject(letter.subject());
            parts.setText(letter.body());
            if (file.isPresent()) {
                parts.addAttachment(
                        file.get().name(),
                        new ByteArrayResource(file.get().content()),
                        file.get().type());
            }
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            noteSent(letter.id());
            return true;
        } catch (MailException | MessagingException problem) {
            LOG.warn("mail {} not sent, try {}: {}", letter.id(), letter.tries() + 1, problem.getMessage());
            jdbc.sql("""
                            update kernel.mail set tries = tries + 1, last_problem = :problem,
                            try_at = now() + interval '1 minute' * power(2, tries) where id = :id
                            """)
                    .param("problem", MailServers.reason(problem))
                    .param("id", letter.id())
                    .update();
            return false;
        }
    }

    private Optional<Enclosure> enclosure(UUID letter) {
        return jdbc.sql("select name, type, content from kernel.mail_attachment where mail_id = :id")
                .param("id", letter)
                .query((row, number) -> new Enclosure(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    private void noteSent(UUID letter) {
        jdbc.sql("""
                        with forgotten as (delete from kernel.mail_attachment where mail_id = :id)
                        update kernel.mail set sent_at = now(), tries = tries + 1, last_problem = null where id = :id
                        """).param("id", letter).update();
    }
}
