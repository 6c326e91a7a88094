package org.plumbline.app.demand.internal;

import static org.plumbline.app.kit.Words.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.GateState;
import org.plumbline.app.demand.GateView;
import org.plumbline.app.demand.Gates;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyView;
import org.plumbline.app.organisation.body.CalendarDays;
import org.plumbline.app.organisation.body.MeetingPapers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The days of gates: in the calendars of who has a say, and on the meetings of the body that decides.
@Component
class GateDays implements CalendarDays, MeetingPapers {
    private final Gates gates;
    private final Bodies bodies;

    GateDays(@Lazy Gates gates, @Lazy Bodies bodies) {
        this.gates = gates;
        this.bodies = bodies;
    }

    @Override
    public List<Day> mine() {
        return gates.mine().stream()
                .filter(gate -> gate.state() != GateState.DECIDED)
                .flatMap(gate -> {
                    var due = gate.dueOn();
                    return due == null
                            ? Stream.<Day>empty()
                            : Stream.of(new Day(
                                    gate.id(),
                                    due,
                                    t("Decision needed: {0}", gate.about().title() + ", " + gate.stage()),
                                    gate.href()));
                })
                .toList();
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

    private static boolean isOf(@Nullable UUID body, Set<UUID> meant) {
        return body != null && meant.contains(body);
    }

    private static String label(GateView gate) {
        var title = gate.key() + " " + gate.about().title() + ": " + gate.stage();
        return gate.dueOn() == null ? title : t("{0}, to decide by {1}", title, Formats.date(gate.dueOn()));
    }
}
