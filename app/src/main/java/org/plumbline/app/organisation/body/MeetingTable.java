package org.plumbline.app.organisation.body;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The stored meetings.
@Component
class MeetingTable {
    private static final String SELECT = """
            select id, key, body_id, on_day, starts_at, minutes, place, state, notes, notes_by, approved_by, sequence,
            version, (select b.scope_id from organisation.body b where b.id = body_id and b.scope = 'PROJECT') as project_id
            from organisation.meeting
            """;

    private final JdbcClient jdbc;

    MeetingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MeetingView> of(UUID bodyId) {
        return jdbc.sql(SELECT + " where body_id = :body order by on_day desc, starts_at desc")
                .param("body", bodyId)
                .query(Rows.of(MeetingView.class))
                .list();
    }

    /// Those of some bodies between two days, that were not cancelled, in their order.
    List<MeetingView> between(Collection<UUID> bodies, LocalDate first, LocalDate last) {
        return jdbc.sql(SELECT + """
                         where body_id = any(:bodies) and on_day between :first and :last and state <> 'CANCELLED'
                        order by on_day, starts_at, key
                        """)
                .param("bodies", bodies.toArray(UUID[]::new))
                .param("first", first)
                .param("last", last)
                .query(Rows.of(MeetingView.class))
                .list();
    }

    Optional<MeetingView> byKey(String key) {
        return jdbc.sql(SELECT + " where key = :key")
                .param("key", key)
                .query(Rows.of(MeetingView.class))
                .optional();
    }

    MeetingView byId(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Rows.of(MeetingView.class))
                .single();
    }

    /// The meeting, kept from others until the end of the transaction.
    MeetingView lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(Rows.of(MeetingView.class))
                .single();
    }

    /// False where the body meets then already.
    boolean insert(UUID id, String key, UUID bodyId, MeetingTime time) {
        return jdbc.sql("""
                                insert into organisation.meeting (id, key, body_id, on_day, starts_at, minutes, place, state)
                                values (:id, :key, :body, :day, :time, :minutes, :place, 'PLANNED')
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("key", key)
                        .param("body", bodyId)
                        .param("day", time.onDay())
                        .param("time", time.startsAt())
                        .param("minutes", time.minutes())
                        .param("place", time.place())
                        .update()
                == 1;
    }

    void move(UUID id, MeetingTime time) {
        jdbc.sql("""
                        update organisation.meeting set on_day = :day, starts_at = :time, minutes = :minutes,
                        place = :place, version = version + 1 where id = :id
                        """)
                .param("id", id)
                .param("day", time.onDay())
                .param("time", time.startsAt())
                .param("minutes", time.minutes())
                .param("place", time.place())
                .update();
    }

    boolean isTaken(UUID bodyId, UUID but, MeetingTime time) {
        return jdbc.sql("""
                        select exists (select from organisation.meeting where body_id = :body and id <> :but
                        and on_day = :day and starts_at = :time and state <> 'CANCELLED')
                        """)
                .param("body", bodyId)
                .param("but", but)
                .param("day", time.onDay())
                .param("time", time.startsAt())
                .query(Boolean.class)
                .single();
    }

    void state(UUID id, MeetingState state) {
        jdbc.sql("update organisation.meeting set state = :state, version = version + 1 where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    void approved(UUID id, UUID by) {
        jdbc.sql("""
                        update organisation.meeting set state = 'APPROVED', approved_by = :by, version = version + 1
                        where id = :id
                        """).param("id", id).param("by", by).update();
    }

    void notes(UUID id, String notes, UUID by) {
        jdbc.sql("""
                        update organisation.meeting set notes = :notes, notes_by = :by, version = version + 1
                        where id = :id
                        """).param("id", id).param("notes", notes).param("by", by).update();
    }

    /// Counts one more letter about it.
    void lettered(UUID id) {
        jdbc.sql("update organisation.meeting set sequence = sequence + 1 where id = :id")
                .param("id", id)
                .update();
    }
}
