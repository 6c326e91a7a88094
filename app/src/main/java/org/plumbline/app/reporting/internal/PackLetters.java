package org.plumbline.app.reporting.internal;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.notice.Enclosure;
import org.plumbline.app.kernel.notice.Mail;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.reporting.Audience;
import org.plumbline.app.reporting.Delivery;
import org.plumbline.app.reporting.Packs;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.pack.Appendix;
import org.plumbline.app.reporting.pack.CommitteePack;
import org.plumbline.app.reporting.pack.pdf.PdfPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the letters that carry a pack: each made with its reader's own sight and in their language.
@Component
public class PackLetters {
    private static final String NO_ADDRESS = "No e-mail address is known; told in the application only.";
    private static final String NOTHING_SEEN = "May see nothing of it. Give a role that reads it, then send again.";

    private final DeliveryTable table;
    private final Packs packs;
    private final Periods periods;
    private final Mail mail;
    private final PublicAddress address;
    private final Notifications notifications;
    private final PersonDirectory directory;
    private final Access access;
    private final TransactionTemplate transactions;

    PackLetters(
            DeliveryTable table,
            Packs packs,
            Periods periods,
            Mail mail,
            PublicAddress address,
            Notifications notifications,
            PersonDirectory directory,
            Access access,
            TransactionTemplate transactions) {
        this.table = table;
        this.packs = packs;
        this.periods = periods;
        this.mail = mail;
        this.address = address;
        this.notifications = notifications;
        this.directory = directory;
        this.access = access;
        this.transactions = transactions;
    }

    /// Copies to make.
    ///
    /// @param lines of the distribution
    public record Order(List<UUID> lines) {
        public Order {
            lines = List.copyOf(lines);
        }
    }

    /// Makes the copies of an order, each in a transaction of its own; made again after a crash, none goes out twice.
    public void write(Order order) {
        for (var line : order.lines()) {
            table.byId(line).filter(PackLetters::isDue).ifPresent(this::write);
        }
    }

    private static boolean isDue(Delivery line) {
        return line.letterId() == null && line.problem() == null;
    }

    private void write(Delivery line) {
        var person = directory.byIds(List.of(line.personId())).get(line.personId());
        var reader = new Actor(line.personId(), line.person());
        directory.tellInLanguageOf(line.personId(), () -> {
            var pack = person == null ? null : access.as(reader, () -> seen(line));
            transactions.executeWithoutResult(status -> table.free(line.id())
                    .filter(PackLetters::isDue)
                    .ifPresent(due -> send(due, person == null ? null : person.email(), pack)));
        });
    }

    /// The pack with the acting person's sight, null where nothing of it may be seen.
    private @Nullable CommitteePack seen(Delivery line) {
        try {
            var pack = packs.of(line.periodKey(), line.scopeKey());
            return pack.projects().isEmpty() ? null : pack;
        } catch (Missing nothing) {
            return null;
        }
    }

    private void send(Delivery line, @Nullable String email, @Nullable CommitteePack pack) {
        if (pack == null) {
            table.note(line.id(), null, NOTHING_SEEN);
            return;
        }
        var link = "/status/read/" + table.token(line.id());
        var period = periods.get(line.periodKey());
        notifications.tell(
                line.personId(),
                Periods.subject(period),
                () -> t("The status of {0} is ready to read.", PeriodWords.name(period)),
                link,
                email != null);
        if (email == null) {
            table.note(line.id(), null, NO_ADDRESS);
        } else {
            table.note(line.id(), post(email, line, pack, link), null);
        }
    }

    private UUID post(String email, Delivery line, CommitteePack pack, String link) {
        var cover = pack.cover();
        var subject = t("Status {0}: {1}", cover.periodLabel(), cover.scope());
        var body = pack.headline().sentence()
                + "\n\n"
                + t("Read it here; you will be asked to sign in, and that you opened it is noted:")
                + "\n" + address.link(link) + "\n\n"
                + t("It is made for you and holds what you may see. Please do not pass it on.") + "\n";
        if (line.carriage() == Audience.Carriage.LINK) {
            return mail.queue(email, subject, body);
        }
        var pdf = PdfPack.render(pack, Appendix.Choice.FITTING.limit(pack));
        var file = new Enclosure("status-" + line.periodKey() + ".pdf", "application/pdf", pdf);
        return mail.queue(email, subject, body, file);
    }
}
