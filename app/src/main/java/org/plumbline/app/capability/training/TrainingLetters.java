package org.plumbline.app.capability.training;

import static org.plumbline.app.kit.Words.t;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.notice.Enclosure;
import org.plumbline.app.kernel.notice.Mail;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.setting.MailServers;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.body.CalendarSource;
import org.plumbline.app.organisation.body.ICalendar;
import org.springframework.stereotype.Component;

/// Letters about seats in sessions, each with a calendar entry, and the sessions of a person for their calendar.
@Component
class TrainingLetters implements CalendarSource {
    private static final String FROM = "pmo@localhost";

    private final SessionTable table;
    private final People people;
    private final PersonDirectory directory;
    private final Mail mail;
    private final MailServers servers;
    private final Notifications notifications;
    private final PublicAddress address;
    private final Access access;
    private final Clock clock;

    TrainingLetters(
            SessionTable table,
            People people,
            PersonDirectory directory,
            Mail mail,
            MailServers servers,
            Notifications notifications,
            PublicAddress address,
            Access access,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.directory = directory;
        this.mail = mail;
        this.servers = servers;
        this.notifications = notifications;
        this.address = address;
        this.access = access;
        this.clock = clock;
    }

    /// Somebody has a seat, or the session has moved.
    void invite(SessionView session, UUID personId, Supplier<String> sentence) {
        directory.tellInLanguageOf(personId, () -> send(session, personId, sentence.get(), ICalendar.Method.REQUEST));
    }

    /// Somebody has a seat no more.
    void cancel(SessionView session, UUID personId, Supplier<String> sentence) {
        directory.tellInLanguageOf(personId, () -> send(session, personId, sentence.get(), ICalendar.Method.CANCEL));
    }

    /// Tells without a calendar entry.
    void tell(SessionView session, UUID personId, Supplier<String> sentence) {
        notifications.tell(personId, session.subject(), sentence, session.href());
    }

    private void send(SessionView session, UUID personId, String sentence, ICalendar.Method method) {
        var person = people.byIds(List.of(personId)).get(personId);
        if (person == null || person.hasLeft()) {
            return;
        }
        var email = person.email();
        notifications.tell(personId, session.subject(), () -> sentence, session.href(), email != null);
        if (email != null) {
            var words = words(session, sentence);
            var from = servers.current().map(MailServers.MailServer::from).orElse(FROM);
            var file = ICalendar.write(
                    method,
                    null,
                    List.of(event(
                            session,
                            words,
                            new ICalendar.Party(t("Training"), from),
                            List.of(new ICalendar.Party(person.name(), email)))));
            mail.queue(
                    email,
                    sentence,
                    words,
                    new Enclosure(
                            "training.ics",
                            "text/calendar; charset=utf-8; method=" + method,
                            file.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String words(SessionView session, String sentence) {
        var terms = session.terms();
        return String.join(
                "\n",
                sentence,
                "",
                session.course().title(),
                t("{0} at {1}, {2} minutes", Formats.date(terms.onDay()), terms.startsAt(), terms.minutes()),
                terms.place(),
                "",
                address.link(session.href()));
    }

    private ICalendar.Event event(
            SessionView session, String words, ICalendar.@Nullable Party organizer, List<ICalendar.Party> invited) {
        var terms = session.terms();
        var start =
                terms.onDay().atTime(terms.startsAt()).atZone(clock.getZone()).toInstant();
        return new ICalendar.Event(
                session.id(),
                session.sequence(),
                session.course().title(),
                words,
                terms.place(),
                start,
                start.plus(Duration.ofMinutes(terms.minutes())),
                clock.instant(),
                address.link(session.href()),
                organizer,
                invited);
    }

    /// The session as a file for one's own calendar.
    String file(SessionView session) {
        return ICalendar.write(
                ICalendar.Method.PUBLISH,
                null,
                List.of(event(session, session.course().terms().about(), null, List.of())));
    }

    @Override
    public List<ICalendar.Event> mine(LocalDate from, LocalDate until) {
        var seats = new HashSet<UUID>();
        for (var one : table.ofPerson(access.actor().personId())) {
            var session = one.sessionId();
            if (session != null && (one.state() == EnrolmentState.SEATED || one.state() == EnrolmentState.ATTENDED)) {
                seats.add(session);
            }
        }
        var me = access.actor().personId();
        return table.all().stream()
                .filter(one -> one.state() != SessionState.CANCELLED)
                .filter(one -> seats.contains(one.id()) || me.equals(one.terms().trainerId()))
                .filter(one -> !one.terms().onDay().isBefore(from)
                        && !one.terms().onDay().isAfter(until))
                .map(one -> event(one, one.course().terms().about(), null, List.of()))
                .toList();
    }
}
