package org.plumbline.app.organisation.web.body;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.HistoryEntry;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.organisation.GovernedScopes;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyView;
import org.plumbline.app.organisation.body.Meetings;
import org.plumbline.app.organisation.body.Post;
import org.plumbline.app.organisation.body.SeatView;
import org.plumbline.app.organisation.body.Seats;
import org.springframework.stereotype.Component;

/// The head of a body's pages and what its first page shows.
@Component
public class BodyHeads {
    private static final int ENTRIES = 12;

    private final Bodies bodies;
    private final Seats seats;
    private final Meetings meetings;
    private final People people;
    private final GovernedScopes scopes;
    private final Histories histories;
    private final Clock clock;

    BodyHeads(
            Bodies bodies,
            Seats seats,
            Meetings meetings,
            People people,
            GovernedScopes scopes,
            Histories histories,
            Clock clock) {
        this.bodies = bodies;
        this.seats = seats;
        this.meetings = meetings;
        this.people = people;
        this.scopes = scopes;
        this.histories = histories;
        this.clock = clock;
    }

    /// The head, with its tabs.
    ///
    /// @param tab what follows the body's own address: empty, `/meetings` or `/outcomes`
    RecordView of(BodyView body, String tab) {
        var home = "/bodies/" + body.key();
        var today = LocalDate.now(clock);
        var held = seats.on(today, List.of(body));
        var next = meetings.next(List.of(body)).get(body.id());
        var voting = held.stream().filter(SeatView::votes).count();
        var needed = Math.max(1, Math.ceilDiv(voting * body.quorumPercent(), 100));
        var chair = held.stream()
                .filter(seat -> seat.post() == Post.CHAIR)
                .findFirst()
                .map(seat -> people.get(seat.personId()).name());
        var record = RecordView.of(body.key(), body.name())
                .sub(t("{0} · governs {1}", t(body.kind().label()), scopes.name(body.governs())))
                .state(t(body.state().label()), body.isActive() ? Tone.GOOD : Tone.MUTED)
                .facts(
                        Figure.of(t("Chair"), chair.orElseGet(() -> t("vacant")))
                                .tone(chair.isEmpty() ? Tone.CARE : Tone.PLAIN),
                        Figure.of(t("Voting members"), Formats.number(voting))
                                .tone(voting == 0 ? Tone.CARE : Tone.PLAIN),
                        Figure.of(t("Quorum"), Formats.number(needed))
                                .basis(t("{0} % of the voting members, rounded up", body.quorumPercent())),
                        Figure.of(t("Next meeting"), next == null ? t("none planned") : Formats.date(next.onDay()))
                                .href(next == null ? null : "/meetings/" + next.key())
                                .tone(next == null && body.isActive() ? Tone.CARE : Tone.PLAIN))
                .tabs(tabs(body, home, tab));
        return bodies.mayFound() ? steps(record, body, home) : record;
    }

    private RecordView.Tab[] tabs(BodyView body, String home, String tab) {
        var tabs = new ArrayList<RecordView.Tab>();
        tabs.add(RecordView.Tab.of(t("Terms and members"), home, tab.isEmpty()));
        if (bodies.maySeeMeetings(body)) {
            tabs.add(RecordView.Tab.of(t("Meetings"), home + "/meetings", tab.equals("/meetings")));
            tabs.add(RecordView.Tab.of(t("Decisions and actions"), home + "/outcomes", tab.equals("/outcomes")));
        }
        return tabs.toArray(RecordView.Tab[]::new);
    }

    private static RecordView steps(RecordView record, BodyView body, String home) {
        return body.isActive()
                ? record.step(RecordView.Step.post(t("Dissolve"), home + "/closure")
                                .confirm(t("Dissolve {0}? What it decided stays readable.", body.name())))
                        .step(RecordView.Step.open(t("Change the terms"), home + "/edit"))
                : record.step(RecordView.Step.post(t("Take up again"), home + "/closure/undo"));
    }

    /// A seat with the names on it.
    ///
    /// @param deputy who stands in, null for nobody
    public record Sitting(
            SeatView seat, PersonView person, @Nullable PersonView deputy) {}

    /// What the first page of a body shows.
    ///
    /// @param above the body it passes matters on to
    /// @param below the bodies that pass matters on to it
    public record Page(
            BodyView body,
            @Nullable BodyView above,
            List<BodyView> below,
            List<Sitting> present,
            List<Sitting> past,
            List<HistoryEntry> history,
            boolean mayFound) {}

    Page page(BodyView body) {
        var today = LocalDate.now(clock);
        var all = seats.of(body);
        var known = names(all);
        var above = body.parentId();
        return new Page(
                body,
                above == null ? null : bodies.find(above).orElse(null),
                bodies.all().stream()
                        .filter(other -> body.id().equals(other.parentId()) && other.isActive())
                        .toList(),
                sitting(all.stream().filter(seat -> !isPast(seat, today)).toList(), known),
                sitting(all.stream().filter(seat -> isPast(seat, today)).toList(), known),
                bodies.maySeeMeetings(body) ? histories.latest(Bodies.subject(body), ENTRIES) : List.of(),
                bodies.mayFound());
    }

    private static boolean isPast(SeatView seat, LocalDate today) {
        return seat.untilDay() != null && seat.untilDay().isBefore(today);
    }

    private Map<UUID, PersonView> names(List<SeatView> all) {
        var ids = new HashSet<UUID>();
        for (var seat : all) {
            ids.add(seat.personId());
            if (seat.deputyId() != null) {
                ids.add(seat.deputyId());
            }
        }
        return people.byIds(ids);
    }

    private static List<Sitting> sitting(List<SeatView> seats, Map<UUID, PersonView> known) {
        var sitting = new ArrayList<Sitting>();
        for (var seat : seats) {
            var person = known.get(seat.personId());
            if (person != null) {
                sitting.add(new Sitting(seat, person, seat.deputyId() == null ? null : known.get(seat.deputyId())));
            }
        }
        return sitting;
    }
}
