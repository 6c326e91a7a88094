package org.plumbline.app.organisation.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonLeft;
import org.plumbline.app.organisation.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who sits on which body, as what, and from when to when.
@Service
public class Seats {
    private static final int LONGEST = 200;
    private static final String COLUMNS = """
            select id, body_id, person_id, post, stands_for, votes, deputy_id, from_day, until_day
            from organisation.seat
            """;
    private static final String ORDER = """
             order by array_position(array['CHAIR', 'DEPUTY_CHAIR', 'SECRETARY', 'MEMBER', 'ADVISER'], post),
            from_day, id
            """;

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final BodyGate gate;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    Seats(JdbcClient jdbc, Bodies bodies, BodyGate gate, People people, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.gate = gate;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// All seats of a body, past ones too, chair first.
    @Transactional(readOnly = true)
    public List<SeatView> of(BodyView body) {
        return jdbc.sql(COLUMNS + " where body_id = :body" + ORDER)
                .param("body", bodies.get(body.id()).id())
                .query(Rows.of(SeatView.class))
                .list();
    }

    /// The seats of some bodies that are held on a day.
    @Transactional(readOnly = true)
    public List<SeatView> on(LocalDate day, Collection<BodyView> some) {
        return jdbc.sql(COLUMNS + " where body_id = any(:bodies) and from_day <= :day"
                        + " and coalesce(until_day, :day) >= :day" + ORDER)
                .param("bodies", some.stream().map(BodyView::id).toArray(UUID[]::new))
                .param("day", day)
                .query(Rows.of(SeatView.class))
                .list();
    }

    /// Seats a person.
    @Transactional
    public UUID take(BodyView body, NewSeat wanted) {
        gate.requireFounder();
        Bodies.requireActive(body);
        check(body, wanted);
        var id = Ids.next();
        jdbc.sql("""
                        insert into organisation.seat (id, body_id, person_id, post, stands_for, votes, deputy_id,
                        from_day, until_day)
                        values (:id, :body, :person, :post, :standsFor, :votes, :deputy, :from, :until)
                        """)
                .param("id", id)
                .param("body", body.id())
                .param("person", wanted.personId())
                .param("post", wanted.post().name())
                .param("standsFor", wanted.standsFor())
                .param("votes", wanted.votes())
                .param("deputy", wanted.deputyId())
                .param("from", wanted.fromDay())
                .param("until", wanted.untilDay())
                .update();
        audit.record(Bodies.subject(body), "seat taken", Map.of(), facts(wanted));
        return id;
    }

    private void check(BodyView body, NewSeat wanted) {
        if (wanted.untilDay() != null && wanted.untilDay().isBefore(wanted.fromDay())) {
            throw new Refusal(BodyRules.DAYS);
        }
        if (wanted.standsFor() != null && wanted.standsFor().length() > LONGEST) {
            throw new Refusal(BodyRules.TOO_LONG, LONGEST);
        }
        if (wanted.personId().equals(wanted.deputyId())) {
            throw new Refusal(BodyRules.OWN_DEPUTY);
        }
        if (wanted.votes() && wanted.post() == Post.ADVISER) {
            throw new Refusal(BodyRules.ADVISERS_DO_NOT_VOTE);
        }
        requireHere(wanted.personId());
        if (wanted.deputyId() != null) {
            requireHere(wanted.deputyId());
        }
        for (var other : of(body)) {
            if (meets(other, wanted)) {
                if (other.personId().equals(wanted.personId())) {
                    throw new Refusal(BodyRules.SEATED, body.name());
                }
                if (other.post() == Post.CHAIR && wanted.post() == Post.CHAIR) {
                    throw new Refusal(BodyRules.ONE_CHAIR, body.name());
                }
            }
        }
    }

    private void requireHere(UUID personId) {
        var person = people.get(personId);
        if (person.hasLeft()) {
            throw new Refusal(BodyRules.HAS_LEFT, person.name());
        }
    }

    private static boolean meets(SeatView one, NewSeat other) {
        var endsBefore = one.untilDay() != null && one.untilDay().isBefore(other.fromDay());
        var beginsAfter = other.untilDay() != null && other.untilDay().isBefore(one.fromDay());
        return !endsBefore && !beginsAfter;
    }

    /// Ends a seat: yesterday was its last day, or it goes away where it never began.
    @Transactional
    public void end(BodyView body, UUID seatId) {
        gate.requireFounder();
        var seat = of(body).stream()
                .filter(one -> one.id().equals(seatId))
                .findFirst()
                .orElseThrow(() -> new Missing("seat", seatId));
        endBefore(seat, LocalDate.now(clock));
        audit.record(
                Bodies.subject(body),
                "seat ended",
                Map.of("Person", seat.personId(), "Post", seat.post().label()),
                Map.of());
    }

    private void endBefore(SeatView seat, LocalDate today) {
        var sql = seat.fromDay().isBefore(today)
                ? """
                update organisation.seat set until_day = cast(:today as date) - 1
                where id = :id and coalesce(until_day, :today) >= :today
                """
                : "delete from organisation.seat where id = :id and from_day >= :today";
        jdbc.sql(sql).param("id", seat.id()).param("today", today).update();
    }

    /// The seats of who leaves become free on that day.
    @EventListener
    void on(PersonLeft event) {
        var today = LocalDate.now(clock);
        jdbc.sql("update organisation.seat set deputy_id = null where deputy_id = :person")
                .param("person", event.personId())
                .update();
        for (var seat : jdbc.sql(COLUMNS + " where person_id = :person and coalesce(until_day, :today) >= :today")
                .param("person", event.personId())
                .param("today", today)
                .query(Rows.of(SeatView.class))
                .list()) {
            endBefore(seat, today);
            bodies.find(seat.bodyId())
                    .ifPresent(body -> audit.record(
                            Bodies.subject(body),
                            "seat vacant",
                            Map.of(
                                    "Person",
                                    event.personId(),
                                    "Post",
                                    seat.post().label()),
                            Map.of()));
        }
    }

    /// Two people who turned out to be one keep one seat.
    @EventListener
    void on(PersonsMerged event) {
        jdbc.sql("""
                        update organisation.seat set person_id = case when person_id = :gone then :kept else person_id end,
                        deputy_id = case when deputy_id = :gone then :kept else deputy_id end
                        where person_id = :gone or deputy_id = :gone
                        """).param("gone", event.gone()).param("kept", event.kept()).update();
    }

    private static Map<String, @Nullable Object> facts(NewSeat seat) {
        var facts = new TreeMap<String, @Nullable Object>();
        facts.put("Person", seat.personId());
        facts.put("Post", seat.post().label());
        facts.put("Stands for", Objects.toString(seat.standsFor(), ""));
        facts.put("Votes", seat.votes());
        facts.put("Deputy", seat.deputyId());
        facts.put("From", seat.fromDay());
        facts.put("Until", seat.untilDay());
        return facts;
    }
}
