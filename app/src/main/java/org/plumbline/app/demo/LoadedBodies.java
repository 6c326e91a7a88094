package org.plumbline.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.body.AgendaItem;
import org.plumbline.app.organisation.body.Agendas;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyKind;
import org.plumbline.app.organisation.body.BodyTemplate;
import org.plumbline.app.organisation.body.BodyTerms;
import org.plumbline.app.organisation.body.BodyView;
import org.plumbline.app.organisation.body.MeetingTime;
import org.plumbline.app.organisation.body.Meetings;
import org.plumbline.app.organisation.body.Minutes;
import org.plumbline.app.organisation.body.NewItem;
import org.plumbline.app.organisation.body.NewPromise;
import org.plumbline.app.organisation.body.NewSeat;
import org.plumbline.app.organisation.body.Post;
import org.plumbline.app.organisation.body.Promises;
import org.plumbline.app.organisation.body.Quorum.Presence;
import org.plumbline.app.organisation.body.Rhythm;
import org.plumbline.app.organisation.body.Seats;
import org.plumbline.app.organisation.body.Settlement;
import org.plumbline.app.organisation.body.Verdict;
import org.springframework.stereotype.Component;

/// Brings the committees of the demonstration in, with a year of meetings behind them and a year ahead.
@Component
class LoadedBodies {
    private static final int MINUTES = 90;
    private static final int MATTERS = 3;

    private final Bodies bodies;
    private final Seats seats;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Minutes minutes;
    private final Promises promises;
    private final People people;
    private final Access access;
    private final Clock clock;

    LoadedBodies(
            Bodies bodies,
            Seats seats,
            Meetings meetings,
            Agendas agendas,
            Minutes minutes,
            Promises promises,
            People people,
            Access access,
            Clock clock) {
        this.bodies = bodies;
        this.seats = seats;
        this.meetings = meetings;
        this.agendas = agendas;
        this.minutes = minutes;
        this.promises = promises;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /// A committee as written.
    ///
    /// @param voters chair, deputy chair and voting members
    private record Committee(
            String name,
            BodyKind kind,
            String portfolio,
            Rhythm rhythm,
            List<String> voters,
            String secretary,
            List<String> advisers) {}

    private record Matter(AgendaItem.Aim aim, String title, Verdict verdict, String words) {}

    private record Script(List<Committee> committees, List<Matter> matters, List<String> promises) {}

    private static Script read() {
        var committees = new ArrayList<Committee>();
        var matters = new ArrayList<Matter>();
        var promised = new ArrayList<String>();
        for (var line : DemoLines.of("bodies.txt")) {
            var cells = line.cells();
            switch (line.head()) {
                case "body" -> committees.add(committee(cells));
                case "matter" ->
                    matters.add(new Matter(
                            AgendaItem.Aim.valueOf(cells.get(0)),
                            cells.get(1),
                            Verdict.valueOf(cells.get(2)),
                            cells.get(3)));
                default -> promised.add(cells.getFirst());
            }
        }
        return new Script(committees, matters, promised);
    }

    private static Committee committee(List<String> cells) {
        var rhythm = new Rhythm(
                Rhythm.Every.MONTHLY,
                Integer.parseInt(cells.get(3)),
                Integer.parseInt(cells.get(4)),
                LocalTime.of(Integer.parseInt(cells.get(5)), 0),
                MINUTES,
                "Board room");
        var voters = new ArrayList<>(List.of(cells.get(6), cells.get(7)));
        voters.addAll(List.of(cells.get(9).split(", ")));
        return new Committee(
                cells.get(0),
                BodyKind.valueOf(cells.get(1)),
                cells.get(2),
                rhythm,
                voters,
                cells.get(8),
                List.of(cells.get(10).split(", ")));
    }

    void load(World world, Cast cast) {
        var script = read();
        BodyView top = null;
        for (var committee : script.committees()) {
            var scope = committee.portfolio().equals("-")
                    ? GovernedScope.ORGANISATION
                    : new GovernedScope(ScopeKind.PORTFOLIO, cast.id(committee.portfolio()));
            var template = BodyTemplate.of(committee.kind());
            var body = bodies.create(new BodyTerms(
                    committee.name(),
                    committee.kind(),
                    scope,
                    top == null ? null : top.id(),
                    template.purpose(),
                    template.authority(),
                    template.limits(),
                    template.quorumPercent(),
                    true));
            top = top == null ? body : top;
            seat(body, committee, cast);
            meet(body, committee, script, cast);
        }
    }

    private void seat(BodyView body, Committee committee, Cast cast) {
        var from = LocalDate.now(clock).minusMonths(14);
        for (var i = 0; i < committee.voters().size(); i++) {
            var post = i == 0 ? Post.CHAIR : i == 1 ? Post.DEPUTY_CHAIR : Post.MEMBER;
            take(body, cast.id(committee.voters().get(i)), post, from);
        }
        take(body, cast.id(committee.secretary()), Post.SECRETARY, from);
        committee.advisers().forEach(adviser -> take(body, cast.id(adviser), Post.ADVISER, from));
    }

    private void take(BodyView body, UUID person, Post post, LocalDate from) {
        var votes = post.leads() || post == Post.MEMBER;
        seats.take(body, new NewSeat(person, post, null, votes, null, from, null));
    }

    private void meet(BodyView body, Committee committee, Script script, Cast cast) {
        var today = LocalDate.now(clock);
        var days = committee.rhythm().days(today.minusMonths(12), today.minusDays(1));
        for (var i = 0; i < days.size(); i++) {
            hold(body, committee, script, cast, new Place(days.get(i), i, i == days.size() - 1));
        }
        meetings.keep(body, committee.rhythm());
    }

    /// Which meeting of the year it is.
    private record Place(LocalDate day, int number, boolean isLast) {}

    private void hold(BodyView body, Committee committee, Script script, Cast cast, Place place) {
        var time = committee.rhythm();
        var meeting = meetings.plan(body, new MeetingTime(place.day(), time.startsAt(), MINUTES, time.place()));
        var chosen = new ArrayList<Matter>();
        for (var i = 0; i < MATTERS; i++) {
            var matter = script.matters()
                    .get((place.number() * MATTERS + i + body.name().length())
                            % script.matters().size());
            chosen.add(matter);
            agendas.add(meeting, new NewItem(matter.title(), matter.aim(), 15, null));
        }
        minutes.hold(meeting, presence(committee, cast, place.number()));
        var items = agendas.of(meeting);
        for (var i = 0; i < items.size() - (place.isLast() ? 1 : 0); i++) {
            var matter = chosen.get(i);
            minutes.settle(
                    meeting,
                    items.get(i).id(),
                    new Settlement(matter.verdict(), matter.words(), null, null, null, false));
        }
        promise(script, committee, cast, place, meeting.key());
        if (!place.isLast()) {
            as(
                    cast.id(committee.secretary()),
                    () -> minutes.write(
                            meeting, meetings.get(meeting.key()).version(), "The agenda was agreed as sent."));
            as(cast.id(committee.voters().getFirst()), () -> minutes.approve(meeting));
        }
    }

    /// Minutes are written by the secretary and approved by the chair, as they would be.
    private void as(UUID person, Runnable work) {
        access.as(new Actor(person, people.get(person).name()), () -> {
            work.run();
            return person;
        });
    }

    /// Everybody but one, and each time another one.
    private static Map<UUID, Presence> presence(Committee committee, Cast cast, int number) {
        var presence = new HashMap<UUID, Presence>();
        var missing = 1 + number % committee.voters().size();
        for (var i = 0; i < committee.voters().size(); i++) {
            presence.put(cast.id(committee.voters().get(i)), i == missing ? Presence.APOLOGIES : Presence.PRESENT);
        }
        presence.put(cast.id(committee.secretary()), Presence.PRESENT);
        committee.advisers().forEach(adviser -> presence.put(cast.id(adviser), Presence.PRESENT));
        return presence;
    }

    private void promise(Script script, Committee committee, Cast cast, Place place, String meetingKey) {
        var meeting = meetings.get(meetingKey);
        var title = script.promises().get(place.number() % script.promises().size());
        var owner = cast.id(
                committee.voters().get(place.number() % committee.voters().size()));
        promises.add(meeting, new NewPromise(title, owner, place.day().plusDays(28), null));
        if (!place.isLast()) {
            promises.of(meeting).forEach(promise -> promises.done(meeting, promise.id()));
        }
    }
}
