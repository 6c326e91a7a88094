package org.plumbline.app.demand.internal;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.GateState;
import org.plumbline.app.demand.GateView;
import org.plumbline.app.demand.Gates;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.kernel.setting.PublicAddress;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyMatters;
import org.plumbline.app.organisation.body.BodyView;
import org.plumbline.app.organisation.body.CalendarSource;
import org.plumbline.app.organisation.body.ICalendar;
import org.plumbline.app.organisation.body.MeetingPapers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The days of gates: in the calendars of who has a say, and on the meetings and agendas of the body that decides.
@Component
class GateDays implements CalendarSource, MeetingPapers, BodyMatters {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Gates gates;
    private final Proposals proposals;
    private final Bodies bodies;
    private final PublicAddress address;
    private final Clock clock;

    GateDays(@Lazy Gates gates, @Lazy Proposals proposals, @Lazy Bodies bodies, PublicAddress address, Clock clock) {
        this.gates = gates;
        this.proposals = proposals;
        this.bodies = bodies;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public List<ICalendar.Event> mine(LocalDate from, LocalDate until) {
        var events = new ArrayList<ICalendar.Event>();
        for (var gate : gates.mine()) {
            var due = gate.dueOn();
            if (gate.state() != GateState.DECIDED && due != null && !due.isBefore(from) && !due.isAfter(until)) {
                events.add(event(gate, due));
            }
        }
        return events;
    }

    /// Half an hour at nine.
    private ICalendar.Event event(GateView gate, LocalDate due) {
        var start = due.atTime(NINE).atZone(clock.getZone()).toInstant();
        var link = address.link(gate.href());
        return new ICalendar.Event(
                gate.id(),
                gate.version(),
                t("Decision needed: {0}", gate.about().title() + ", " + gate.stage()),
                link,
                null,
                start,
                start.plus(HALF_AN_HOUR),
                clock.instant(),
                link,
                null,
                List.of());
    }

    /// What the bodies of a scope are to decide and did not yet, with the day it is needed by.
    @Override
    public List<Paper> of(GovernedScope scope, LocalDate day) {
        var meant = bodies.all().stream()
                .filter(body -> body.governs().equals(scope))
                .map(BodyView::id)
                .collect(Collectors.toSet());
        return gates.all().stream()
                .filter(gate -> gate.state() != GateState.DECIDED && isOf(gate.bodyId(), meant))
                .map(gate -> new Paper(label(gate), gate.href()))
                .toList();
    }

    /// The gates in review of a body, as long as what they are about competes or runs.
    @Override
    public List<Asked> of(UUID bodyId) {
        var asked = gates.all().stream()
                .filter(gate -> gate.state() == GateState.IN_REVIEW && bodyId.equals(gate.bodyId()))
                .toList();
        var proposed = asked.stream()
                .filter(gate -> !gate.about().isProject())
                .map(gate -> gate.about().id())
                .collect(Collectors.toSet());
        var competing = proposals.of(proposed).stream()
                .filter(proposal -> proposal.state().isCandidate())
                .map(ProposalView::id)
                .collect(Collectors.toSet());
        return asked.stream()
                .filter(gate -> gate.about().isProject()
                        || competing.contains(gate.about().id()))
                .map(gate -> new Asked(
                        gate.id(),
                        gate.key(),
                        gate.about().title() + ": " + gate.stage(),
                        gate.href(),
                        gate.subject().projectId()))
                .toList();
    }

    private static boolean isOf(@Nullable UUID body, Set<UUID> meant) {
        return body != null && meant.contains(body);
    }

    private static String label(GateView gate) {
        var title = gate.key() + " " + gate.about().title() + ": " + gate.stage();
        return gate.dueOn() == null ? title : t("{0}, to decide by {1}", title, Formats.date(gate.dueOn()));
    }
}
