package org.plumbline.app.organisation.web.body;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.talk.Markup;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.HistoryEntry;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.organisation.body.AgendaItem;
import org.plumbline.app.organisation.body.Agendas;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyRecords;
import org.plumbline.app.organisation.body.BodyView;
import org.plumbline.app.organisation.body.MeetingPapers;
import org.plumbline.app.organisation.body.MeetingState;
import org.plumbline.app.organisation.body.MeetingView;
import org.plumbline.app.organisation.body.Meetings;
import org.plumbline.app.organisation.body.Minutes;
import org.plumbline.app.organisation.body.PromiseView;
import org.plumbline.app.organisation.body.Promises;
import org.plumbline.app.organisation.body.Quorum;
import org.plumbline.app.organisation.body.SeatView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the page of a meeting shows.
@Component
public class MeetingHeads {
    private static final int ENTRIES = 12;
    private static final int OFFERED = 30;

    private final Bodies bodies;
    private final Agendas agendas;
    private final Minutes minutes;
    private final Promises promises;
    private final People people;
    private final ObjectProvider<MeetingPapers> papers;
    private final Histories histories;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    MeetingHeads(
            Bodies bodies,
            Agendas agendas,
            Minutes minutes,
            Promises promises,
            People people,
            ObjectProvider<MeetingPapers> papers,
            Histories histories,
            Clock clock) {
        this.bodies = bodies;
        this.agendas = agendas;
        this.minutes = minutes;
        this.promises = promises;
        this.people = people;
        this.papers = papers;
        this.histories = histories;
        this.clock = clock;
    }

    /// Somebody entitled to be there.
    ///
    /// @param presence null before the meeting was held
    public record Guest(
            SeatView seat, String name, @Nullable String deputy, Quorum.@Nullable Presence presence) {}

    /// A matter with the name of who presents it.
    public record Matter(AgendaItem item, @Nullable String presenter) {}

    /// A promise with the name of who made it.
    public record Promise(PromiseView view, String owner) {}

    /// What the page shows.
    ///
    /// @param notes the minutes as safe HTML, null before
    /// @param writer who wrote the minutes
    /// @param waiting what could come onto the agenda
    /// @param mayKeep true where the acting person keeps agenda and minutes
    public record Page(
            MeetingView meeting,
            BodyView body,
            List<Matter> agenda,
            List<Guest> guests,
            Quorum quorum,
            @Nullable String notes,
            @Nullable String writer,
            @Nullable String approver,
            List<Promise> promises,
            List<BodyRecords.Matter> waiting,
            List<MeetingPapers.Paper> papers,
            List<HistoryEntry> history,
            boolean mayKeep,
            LocalDate today) {
        /// True while agenda, attendance and minutes may still change.
        public boolean isOpen() {
            return meeting.state() != MeetingState.APPROVED && meeting.state() != MeetingState.CANCELLED;
        }

        /// True once somebody recorded who was there.
        public boolean isHeld() {
            return meeting.state() == MeetingState.HELD || meeting.state() == MeetingState.APPROVED;
        }
    }

    Page page(MeetingView meeting) {
        var body = bodies.get(meeting.bodyId());
        var items = agendas.of(meeting);
        var seats = minutes.entitled(meeting);
        var presence = minutes.attendance(meeting);
        var promised = promises.of(meeting);
        var names = names(meeting, items, seats, promised);
        var mayKeep = bodies.mayKeep(body);
        return new Page(
                meeting,
                body,
                items.stream()
                        .map(item -> new Matter(item, name(item.presenterId(), names)))
                        .toList(),
                guests(seats, presence, names),
                minutes.quorum(meeting),
                meeting.notes() == null ? null : Markup.html(meeting.notes()),
                name(meeting.notesBy(), names),
                name(meeting.approvedBy(), names),
                promised.stream()
                        .map(promise -> new Promise(promise, String.valueOf(name(promise.ownerId(), names))))
                        .toList(),
                mayKeep && meeting.state().isAhead()
                        ? agendas.waiting(body).stream().limit(OFFERED).toList()
                        : List.of(),
                papers.stream()
                        .flatMap(source -> source.of(body.governs(), meeting.onDay()).stream())
                        .toList(),
                mayKeep ? histories.latest(Meetings.subject(meeting), ENTRIES) : List.of(),
                mayKeep,
                LocalDate.now(clock));
    }

    private Map<UUID, PersonView> names(
            MeetingView meeting, List<AgendaItem> items, List<SeatView> seats, List<PromiseView> promised) {
        var ids = new HashSet<@Nullable UUID>();
        ids.add(meeting.notesBy());
        ids.add(meeting.approvedBy());
        items.forEach(item -> ids.add(item.presenterId()));
        promised.forEach(promise -> ids.add(promise.ownerId()));
        seats.forEach(seat -> {
            ids.add(seat.personId());
            ids.add(seat.deputyId());
        });
        return people.byIds(ids.stream().flatMap(Stream::ofNullable).collect(Collectors.toSet()));
    }

    private static List<Guest> guests(
            List<SeatView> seats, Map<UUID, Quorum.Presence> presence, Map<UUID, PersonView> names) {
        var guests = new ArrayList<Guest>();
        for (var seat : seats) {
            guests.add(new Guest(
                    seat,
                    String.valueOf(name(seat.personId(), names)),
                    name(seat.deputyId(), names),
                    presence.get(seat.personId())));
        }
        return guests;
    }

    private static @Nullable String name(@Nullable UUID id, Map<UUID, PersonView> names) {
        if (id == null) {
            return null;
        }
        var person = names.get(id);
        return person == null ? Formats.NONE : person.name();
    }

    RecordView head(Page page) {
        var meeting = page.meeting();
        var body = page.body();
        var quorum = page.quorum();
        var there = page.isHeld()
                ? Figure.of(t("There"), t("{0} of {1}", quorum.present(), quorum.voting()))
                        .sub(quorum.isReached() ? t("may decide") : t("may not decide"))
                        .tone(quorum.isReached() ? Tone.GOOD : Tone.BAD)
                : Figure.of(t("Voting members"), Formats.number(quorum.voting()));
        var record = RecordView.of(meeting.key(), body.name() + ", " + Formats.date(meeting.onDay()))
                .sub(
                        meeting.place() == null
                                ? t("{0}, {1} minutes", meeting.startsAt(), meeting.minutes())
                                : t("{0}, {1} minutes, {2}", meeting.startsAt(), meeting.minutes(), meeting.place()))
                .state(t(meeting.state().label()), tone(meeting.state()))
                .facts(
                        there,
                        Figure.of(t("Needed to decide"), Formats.number(quorum.needed()))
                                .basis(t("{0} % of the voting members, rounded up", body.quorumPercent())),
                        Figure.of(
                                t("On the agenda"), Formats.number(page.agenda().size())),
                        Figure.of(t("Actions"), Formats.number(page.promises().size())));
        return page.mayKeep() ? steps(record, page) : record;
    }

    static Tone tone(MeetingState state) {
        return switch (state) {
            case PLANNED, INVITED -> Tone.ACCENT;
            case HELD -> Tone.CARE;
            case APPROVED -> Tone.GOOD;
            case CANCELLED -> Tone.MUTED;
        };
    }

    private static RecordView steps(RecordView record, Page page) {
        var meeting = page.meeting();
        var isDue = !meeting.onDay().isAfter(page.today());
        var home = "/meetings/" + meeting.key();
        return switch (meeting.state()) {
            case PLANNED, INVITED ->
                record.step(RecordView.Step.post(t("Cancel the meeting"), home + "/cancellation")
                                .confirm(t("Cancel the meeting? Who was invited is told.")))
                        .step(RecordView.Step.open(t("Move it"), home + "/time"))
                        .step(
                                isDue
                                        ? RecordView.Step.open(t("Record who was there"), home + "/attendance")
                                        : RecordView.Step.post(
                                                meeting.state() == MeetingState.PLANNED
                                                        ? t("Send the invitations")
                                                        : t("Send the invitations again"),
                                                home + "/invitations"));
            case HELD -> {
                var written = meeting.notes() != null && !meeting.notes().isBlank();
                var head = record.step(RecordView.Step.open(t("Correct who was there"), home + "/attendance"))
                        .step(RecordView.Step.open(t("Write the minutes"), home + "/minutes"));
                yield written
                        ? head.step(RecordView.Step.post(t("Approve the minutes"), home + "/approval")
                                .confirm(t("Approve the minutes? From then on nothing in them changes.")))
                        : head;
            }
            case APPROVED, CANCELLED -> record;
        };
    }
}
