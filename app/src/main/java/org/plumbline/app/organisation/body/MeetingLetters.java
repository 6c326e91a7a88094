package org.plumbline.app.organisation.body;

import static org.plumbline.app.kit.Words.t;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.notice.Enclosure;
import org.plumbline.app.kernel.notice.Mail;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.setting.MailServers;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Words;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.organisation.body.ICalendar.Method;
import org.plumbline.app.organisation.body.ICalendar.Party;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invitations by mail, each with a calendar entry that mail programs take in. Everybody reads only what they may see
/// of the agenda.
@Service
public class MeetingLetters {
    private static final String FROM = "pmo@localhost";

    private final MeetingTable table;
    private final Agendas agendas;
    private final Minutes minutes;
    private final Bodies bodies;
    private final BodyGate gate;
    private final People people;
    private final PersonDirectory directory;
    private final Mail mail;
    private final MailServers servers;
    private final Notifications notifications;
    private final PublicAddress address;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    MeetingLetters(
            MeetingTable table,
            Agendas agendas,
            Minutes minutes,
            Bodies bodies,
            BodyGate gate,
            People people,
            PersonDirectory directory,
            Mail mail,
            MailServers servers,
            Notifications notifications,
            PublicAddress address,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.table = table;
        this.agendas = agendas;
        this.minutes = minutes;
        this.bodies = bodies;
        this.gate = gate;
        this.people = people;
        this.directory = directory;
        this.mail = mail;
        this.servers = servers;
        this.notifications = notifications;
        this.address = address;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// Invites everybody who sits on the body on that day, and their deputies; again after a change.
    ///
    /// @return how many letters wait to go out
    @Transactional
    public int invite(MeetingView seen) {
        var body = bodies.get(seen.bodyId());
        gate.requireKeeper(body);
        var meeting = table.lock(seen.id());
        MeetingState.LIFE.require(meeting.state(), MeetingState.Step.INVITE);
        var guests = guests(meeting);
        if (guests.stream().allMatch(guest -> guest.email() == null)) {
            throw new Refusal(BodyRules.NOBODY_TO_INVITE, body.name());
        }
        table.lettered(meeting.id());
        table.state(meeting.id(), MeetingState.INVITED);
        send(body, table.byId(meeting.id()), guests, Method.REQUEST);
        audit.record(
                Meetings.subject(meeting),
                "invited",
                Map.of("State", meeting.state().label()),
                Map.of("State", MeetingState.INVITED.label(), "Invited", guests.size()));
        return (int) guests.stream().filter(guest -> guest.email() != null).count();
    }

    /// Cancels a meeting and tells those who were invited.
    @Transactional
    public void cancel(MeetingView seen) {
        var before = table.lock(seen.id());
        minutes.cancel(seen);
        if (before.state() == MeetingState.INVITED) {
            table.lettered(before.id());
            send(bodies.get(before.bodyId()), table.byId(before.id()), guests(before), Method.CANCEL);
        }
    }

    private List<PersonView> guests(MeetingView meeting) {
        var ids = new LinkedHashSet<UUID>();
        for (var seat : minutes.entitled(meeting)) {
            ids.add(seat.personId());
            if (seat.deputyId() != null) {
                ids.add(seat.deputyId());
            }
        }
        var known = people.byIds(ids);
        return ids.stream()
                .map(known::get)
                .filter(person -> person != null && !person.hasLeft())
                .toList();
    }

    private void send(BodyView body, MeetingView meeting, List<PersonView> guests, Method method) {
        var parties = guests.stream()
                .filter(guest -> guest.email() != null)
                .map(guest -> new Party(guest.name(), String.valueOf(guest.email())))
                .toList();
        for (var guest : guests) {
            directory.tellInLanguageOf(guest.id(), () -> send(body, meeting, guest, parties, method));
        }
    }

    private void send(BodyView body, MeetingView meeting, PersonView guest, List<Party> parties, Method method) {
        var day = Formats.date(meeting.onDay());
        var subject =
                method == Method.CANCEL ? t("Cancelled: {0}, {1}", body.name(), day) : t("{0}, {1}", body.name(), day);
        var email = guest.email();
        notifications.tell(
                guest.id(), Meetings.notice(meeting), () -> subject, "/meetings/" + meeting.key(), email != null);
        if (email != null) {
            var words = access.as(new Actor(guest.id(), guest.name()), () -> words(body, meeting));
            mail.queue(email, subject, words, entry(body, meeting, words, parties, method));
        }
    }

    /// The letter as the acting person may read it.
    private String words(BodyView body, MeetingView meeting) {
        var lines = new ArrayList<String>();
        lines.add(t(
                "{0} meets on {1} at {2} for {3} minutes.",
                body.name(), Formats.date(meeting.onDay()), meeting.startsAt(), meeting.minutes()));
        if (meeting.place() != null) {
            lines.add(meeting.place());
        }
        lines.add("");
        for (var item : agendas.of(meeting)) {
            lines.add(item.place() + ". " + item.title() + " ("
                    + Words.inside(item.aim().label()) + ")");
        }
        lines.add("");
        lines.add(address.link("/meetings/" + meeting.key()));
        return String.join("\n", lines);
    }

    private Enclosure entry(BodyView body, MeetingView meeting, String words, List<Party> parties, Method method) {
        var from = servers.current().map(MailServers.MailServer::from).orElse(FROM);
        var text = ICalendar.write(
                method, null, List.of(event(body, meeting, words, new Party(body.name(), from), parties)));
        return new Enclosure(
                "invitation.ics",
                "text/calendar; charset=utf-8; method=" + method,
                text.getBytes(StandardCharsets.UTF_8));
    }

    /// The meeting as calendars read it.
    ICalendar.Event event(
            BodyView body, MeetingView meeting, String words, @Nullable Party organizer, List<Party> invited) {
        return new ICalendar.Event(
                meeting.id(),
                meeting.sequence(),
                body.name(),
                words,
                meeting.place(),
                meeting.start(clock.getZone()),
                meeting.end(clock.getZone()),
                clock.instant(),
                address.link("/meetings/" + meeting.key()),
                organizer,
                invited);
    }

    /// The meeting as a file for one's own calendar.
    @Transactional(readOnly = true)
    public String file(MeetingView meeting) {
        var body = bodies.get(meeting.bodyId());
        gate.requireMeetings(body);
        return ICalendar.write(
                Method.PUBLISH, null, List.of(event(body, meeting, words(body, meeting), null, List.of())));
    }

    /// The meeting as one entry of a calendar, as the acting person may read it.
    ICalendar.Event entry(BodyView body, MeetingView meeting) {
        return event(body, meeting, words(body, meeting), null, List.of());
    }
}
