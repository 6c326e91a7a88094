package org.plumbline.app;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.plumbline.app.kernel.setting.Settings;

/// A mail server of our own, open for the length of each test, that the running application sends its letters to.
public final class PostOffice implements BeforeEachCallback, AfterEachCallback {
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @Override
    public void beforeEach(ExtensionContext test) {
        server.start();
        set("mail.host", "127.0.0.1");
        answer();
        set("mail.from", "plumbline@example.org");
        set("mail.security", "NONE");
    }

    @Override
    public void afterEach(ExtensionContext test) {
        set("mail.host", "");
        server.stop();
    }

    /// Nobody answers at the address that is set.
    public void hangUp() {
        set("mail.port", "1");
    }

    /// Answers, for the first time or again.
    public void answer() {
        set("mail.port", Integer.toString(server.getSmtp().getPort()));
    }

    /// All that arrived during the test.
    public List<MimeMessage> letters() {
        return List.of(server.getReceivedMessages());
    }

    /// Waits until one letter more has arrived, or the time is over.
    public void awaitNext(Duration most) {
        server.waitForIncomingEmail(most.toMillis(), server.getReceivedMessages().length + 1);
    }

    private static void set(String name, String value) {
        Running.asSystem(() -> {
            Running.bean(Settings.class).put(name, value);
            return true;
        });
    }
}
