package org.plumbline.app.organisation.web.body;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.search.SearchAction;
import org.plumbline.app.kernel.search.SearchGuard;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kernel.work.WorkSource;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyView;
import org.plumbline.app.organisation.body.MeetingView;
import org.plumbline.app.organisation.body.Meetings;
import org.plumbline.app.organisation.body.Promises;
import org.plumbline.app.organisation.body.SeatView;
import org.plumbline.app.organisation.body.Seats;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// What bodies offer elsewhere: navigation, search, and what waits for a person.
@Configuration(proxyBeanMethods = false)
class BodyOffers {
    @Bean
    NavigationEntry bodiesEntry() {
        return new NavigationEntry(NavigationArea.OFFICE, "Committees", "/bodies", 50);
    }

    @Bean
    SearchAction newBody() {
        return new SearchAction("Set a body up", "/bodies/new", access -> access.may(Permission.GROUP));
    }

    @Bean
    SearchGuard bodyGuard(@Lazy Bodies bodies) {
        return new SearchGuard() {
            @Override
            public String kind() {
                return "body";
            }

            @Override
            public Collection<UUID> admitted() {
                return bodies.all().stream().map(BodyView::id).toList();
            }
        };
    }

    /// The next meeting of each body that the person sits in.
    @Bean
    WorkSource meetingsAhead(Bodies bodies, Seats seats, Meetings meetings, Access access, Clock clock) {
        return () -> {
            var me = access.actor().personId();
            var readable = bodies.all().stream().filter(bodies::maySeeMeetings).toList();
            var mine = seats.on(LocalDate.now(clock), readable).stream()
                    .filter(seat -> seat.personId().equals(me))
                    .map(SeatView::bodyId)
                    .collect(Collectors.toSet());
            var those =
                    readable.stream().filter(body -> mine.contains(body.id())).toList();
            var next = meetings.next(those);
            return those.stream()
                    .filter(body -> next.containsKey(body.id()))
                    .map(body -> item(body, Objects.requireNonNull(next.get(body.id()))))
                    .toList();
        };
    }

    private static WorkItem item(BodyView body, MeetingView meeting) {
        return new WorkItem(
                WorkItem.Section.MEET,
                body.name(),
                "/meetings/" + meeting.key(),
                meeting.key() + " · " + meeting.startsAt() + (meeting.place() == null ? "" : " · " + meeting.place()),
                meeting.onDay());
    }

    @Bean
    WorkSource promised(Promises promises) {
        return () -> {
            var items = new ArrayList<WorkItem>();
            promises.mine()
                    .forEach(promise -> items.add(new WorkItem(
                            WorkItem.Section.DUE,
                            promise.title(),
                            "/meetings/" + promise.meetingKey(),
                            promise.meetingKey() + " · " + t("promised in a meeting"),
                            promise.due())));
            return items;
        };
    }
}
