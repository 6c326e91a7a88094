package org.plumbline.app.organisation.body;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.organisation.internal.Secrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Personal addresses under which a calendar program reads a person's meetings without signing in. The secret in the
/// address is shown once, kept as a hash, and revoked by its person at any time.
@Service
public class CalendarFeeds {
    private static final int PAST_DAYS = 90;
    private static final int AHEAD_MONTHS = 18;

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final Meetings meetings;
    private final MeetingLetters letters;
    private final ObjectProvider<CalendarSource> sources;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    CalendarFeeds(
            JdbcClient jdbc,
            Bodies bodies,
            Meetings meetings,
            MeetingLetters letters,
            ObjectProvider<CalendarSource> sources,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.meetings = meetings;
        this.letters = letters;
        this.sources = sources;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// The acting person's address as they see it.
    ///
    /// @param lastReadAt when a calendar last asked, null where none did
    public record Feed(Instant createdAt, @Nullable Instant lastReadAt) {}

    /// The acting person's address, if they made one.
    @Transactional(readOnly = true)
    public Optional<Feed> mine() {
        return jdbc.sql("select created_at, last_read_at from organisation.calendar_feed where person_id = :me")
                .param("me", access.actor().personId())
                .query(Rows.of(Feed.class))
                .optional();
    }

    /// Makes an address for the acting person; an earlier one stops working.
    ///
    /// @return the secret, which nobody can show again
    @Transactional
    public String make() {
        var secret = Secrets.random();
        jdbc.sql("""
                        insert into organisation.calendar_feed (person_id, hash) values (:me, :hash)
                        on conflict (person_id) do update set hash = :hash, created_at = now(), last_read_at = null
                        """)
                .param("me", access.actor().personId())
                .param("hash", Secrets.hash(secret))
                .update();
        audit.record(
                subject(),
                "calendar address made",
                Map.of(),
                Map.of("Person", access.actor().personId()));
        return secret;
    }

    /// Ends the acting person's address.
    @Transactional
    public void revoke() {
        var ended = jdbc.sql("delete from organisation.calendar_feed where person_id = :me")
                .param("me", access.actor().personId())
                .update();
        if (ended == 1) {
            audit.record(
                    subject(),
                    "calendar address revoked",
                    Map.of("Person", access.actor().personId()),
                    Map.of());
        }
    }

    private Subject subject() {
        var me = access.actor();
        return new Subject("person", me.personId(), me.name(), null);
    }

    private record Reader(UUID id, String name) {}

    /// The calendar behind a secret; empty where it is unknown, or its person has left.
    @Transactional
    public Optional<String> read(String secret) {
        var reader = jdbc.sql("""
                        update organisation.calendar_feed f set last_read_at = now() from organisation.person p
                        where f.hash = :hash and p.id = f.person_id and p.left_on is null returning p.id, p.name
                        """)
                .param("hash", Secrets.hash(secret))
                .query(Rows.of(Reader.class))
                .optional();
        return reader.map(person -> access.as(new Actor(person.id(), person.name()), this::calendar));
    }

    /// The meetings of bodies that the acting person sits on, or stands in on.
    private String calendar() {
        var today = LocalDate.now(clock);
        var sitting = jdbc.sql("""
                        select distinct body_id from organisation.seat
                        where (person_id = :me or deputy_id = :me) and coalesce(until_day, :today) >= :today
                        """)
                .param("me", access.actor().personId())
                .param("today", today)
                .query(Rows::id)
                .set();
        var mine = bodies.all().stream()
                .filter(body -> sitting.contains(body.id()))
                .collect(java.util.stream.Collectors.toMap(BodyView::id, body -> body));
        var from = today.minusDays(PAST_DAYS);
        var until = today.plusMonths(AHEAD_MONTHS);
        var events = new ArrayList<>(meetings.between(mine.values(), from, until).stream()
                .map(meeting -> letters.entry(java.util.Objects.requireNonNull(mine.get(meeting.bodyId())), meeting))
                .toList());
        sources.forEach(source -> events.addAll(source.mine(from, until)));
        return ICalendar.write(ICalendar.Method.PUBLISH, t("My meetings"), events);
    }
}
