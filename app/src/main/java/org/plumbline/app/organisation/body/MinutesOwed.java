package org.plumbline.app.organisation.body;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.app.organisation.SupportKind;
import org.plumbline.app.organisation.SupportNeed;
import org.plumbline.app.organisation.SupportSource;
import org.springframework.stereotype.Component;

/// Meetings that were held and have no minutes; wanted within a week.
@Component
class MinutesOwed implements SupportSource {
    private static final int DAYS = 7;
    private static final int YEARS_BACK = 2;

    private final Bodies bodies;
    private final Meetings meetings;
    private final Clock clock;

    MinutesOwed(Bodies bodies, Meetings meetings, Clock clock) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public List<SupportNeed> needs() {
        var today = LocalDate.now(clock);
        var readable = bodies.all().stream().filter(bodies::maySeeMeetings).toList();
        var byId = readable.stream().collect(Collectors.toMap(BodyView::id, body -> body));
        return meetings.between(readable, today.minusYears(YEARS_BACK), today).stream()
                .filter(meeting -> meeting.state() == MeetingState.HELD)
                .filter(meeting -> meeting.notes() == null || meeting.notes().isBlank())
                .map(meeting -> need(meeting, java.util.Objects.requireNonNull(byId.get(meeting.bodyId()))))
                .toList();
    }

    private static SupportNeed need(MeetingView meeting, BodyView body) {
        return new SupportNeed(
                SupportKind.MINUTES,
                meeting.key(),
                t("Write the minutes of {0}", body.name()),
                "/meetings/" + meeting.key(),
                body.governs(),
                meeting.onDay().plusDays(DAYS));
    }
}
