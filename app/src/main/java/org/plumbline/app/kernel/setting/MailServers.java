package org.plumbline.app.kernel.setting;

import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The mail server that letters leave by.
@Service
public class MailServers {
    private static final String HOST = "mail.host";
    private static final String PORT = "mail.port";
    private static final String SECURITY = "mail.security";
    private static final String USER = "mail.user";
    private static final String PASSWORD = "mail.password";
    private static final String FROM = "mail.from";
    private static final String TIMEOUT_MILLIS = "10000";
    private static final int USUAL_PORT = 587;

    private final Settings settings;
    private final FarHosts hosts;

    MailServers(Settings settings, FarHosts hosts) {
        this.hosts = hosts;
        this.settings = settings;
    }

    /// How the connection is protected.
    public enum Security {
        /// Plain first, then TLS or nothing at all.
        STARTTLS,
        /// TLS from the first byte.
        TLS,
        /// None: for a server on this machine.
        NONE
    }

    /// Rules about mail.
    public enum Rules implements Rule {
        /// Nothing to send by.
        NO_SERVER("No mail server is set. Enter one under Admin, Mail."),
        /// The server did not take a letter.
        NOT_SENT("The mail server did not take the letter: {0}. Check host, port, protection and password.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// The server as set.
    ///
    /// @param user null where it asks for no sign-in
    /// @param from the address that letters come from
    public record MailServer(
            String host,
            int port,
            Security security,
            @Nullable String user,
            String from) {}

    /// The server, empty where none is set.
    public Optional<MailServer> current() {
        var host = settings.get(HOST);
        var from = settings.get(FROM);
        if (host.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MailServer(
                host.get(),
                settings.get(PORT).map(Integer::parseInt).orElse(USUAL_PORT),
                settings.get(SECURITY).map(Security::valueOf).orElse(Security.STARTTLS),
                settings.get(USER).orElse(null),
                from.get()));
    }

    /// Sets the server.
    ///
    /// @param password null keeps the present one
    /// @throws Refusal where this server is not to talk to that host
    @Transactional
    public void set(MailServer server, @Nullable String password) {
        hosts.check(server.host(), server.port(), FarHosts.MAIL_PORTS);
        settings.put(HOST, server.host());
        settings.put(PORT, Integer.toString(server.port()));
        settings.put(SECURITY, server.security().name());
        settings.put(USER, server.user());
        settings.put(FROM, server.from());
        if (password != null || server.user() == null) {
            settings.putSecret(PASSWORD, password);
        }
    }

    /// A sender to the server as it is set at this moment, empty where none is.
    public Optional<JavaMailSenderImpl> sender() {
        return current().map(server -> {
            hosts.check(server.host(), server.port(), FarHosts.MAIL_PORTS);
            var sender = new JavaMailSenderImpl();
            sender.setHost(server.host());
            sender.setPort(server.port());
            sender.setDefaultEncoding("UTF-8");
            if (server.user() != null) {
                sender.setUsername(server.user());
                sender.setPassword(settings.secret(PASSWORD).orElse(""));
            }
            sender.setJavaMailProperties(properties(server));
            return sender;
        });
    }

    private static Properties properties(MailServer server) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (server.security() == Security.TLS) {
            properties.setProperty("mail.smtp.ssl.enable", "true");
        } else if (server.security() == Security.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    /// Sends a letter of plain text at once.
    ///
    /// @throws Refusal where no server is set or it does not take the letter
    public void send(String to, String subject, String text) {
        var sender = sender().orElseThrow(() -> new Refusal(Rules.NO_SERVER));
        var letter = new SimpleMailMessage();
        letter.setFrom(current().orElseThrow().from());
        letter.setTo(to);
        letter.setSubject(subject);
        letter.setText(text);
        try {
            sender.send(letter);
        } catch (MailException failure) {
            throw new Refusal(Rules.NOT_SENT, reason(failure));
        }
    }

    /// The kind of failure in words, a text key; a server's own text may hold anything.
    public static String reason(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.UnknownHostException) {
                return "host not found";
            }
            if (cause instanceof java.net.ConnectException || cause instanceof java.net.SocketTimeoutException) {
                return "no connection";
            }
            if (cause instanceof javax.net.ssl.SSLException) {
                return "no trusted TLS connection";
            }
            if (cause instanceof org.springframework.mail.MailAuthenticationException) {
                return "user or password refused";
            }
        }
        return "letter refused";
    }
}
