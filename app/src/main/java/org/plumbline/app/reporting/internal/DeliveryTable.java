package org.plumbline.app.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.Audience;
import org.plumbline.app.reporting.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps who got the pack of a period, how it went out and when it was opened.
@Component
public class DeliveryTable {
    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The readers of a period, by scope and name; their letters are not filled in.
    public List<Delivery> of(String periodKey) {
        return jdbc.sql("""
                        select * from reporting.distribution where period_key = :period
                        order by scope, scope_name, lower(person)
                        """)
                .param("period", periodKey)
                .query(DeliveryTable::map)
                .list();
    }

    /// One.
    public Optional<Delivery> byId(UUID id) {
        return jdbc.sql("select * from reporting.distribution where id = :id")
                .param("id", id)
                .query(DeliveryTable::map)
                .optional();
    }

    /// One, locked until the transaction ends.
    public Optional<Delivery> locked(UUID id) {
        return jdbc.sql("select * from reporting.distribution where id = :id for update")
                .param("id", id)
                .query(DeliveryTable::map)
                .optional();
    }

    /// One, locked until the transaction ends; empty too where another server is writing its letter.
    public Optional<Delivery> free(UUID id) {
        return jdbc.sql("select * from reporting.distribution where id = :id for update skip locked")
                .param("id", id)
                .query(DeliveryTable::map)
                .optional();
    }

    /// The secret part of a reader's link.
    public UUID token(UUID id) {
        return jdbc.sql("select token from reporting.distribution where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /// Adds a reader.
    ///
    /// @return false where they have the same pack already
    public boolean add(Delivery line) {
        return jdbc.sql("""
                                insert into reporting.distribution (id, period_key, scope, scope_key, scope_name,
                                person_id, person, token, audience, carriage, sent_at)
                                values (:id, :period, :scope, :key, :name, :personId, :person, :token, :audience,
                                :carriage, :at) on conflict do nothing
                                """)
                        .param("id", line.id())
                        .param("period", line.periodKey())
                        .param("scope", line.scope())
                        .param("key", line.scopeKey())
                        .param("name", line.scopeName())
                        .param("personId", line.personId())
                        .param("person", line.person())
                        .param("token", UUID.randomUUID())
                        .param("audience", line.audience())
                        .param("carriage", line.carriage().name())
                        .param("at", Timestamp.from(line.sentAt()))
                        .update()
                == 1;
    }

    /// Notes with which letter a copy went out, or why with none.
    public void note(UUID id, @Nullable UUID letter, @Nullable String problem) {
        jdbc.sql("update reporting.distribution set letter_id = :letter, problem = :problem where id = :id")
                .param("id", id)
                .param("letter", letter)
                .param("problem", problem)
                .update();
    }

    /// Notes that a reader opened their copy.
    public Optional<Delivery> opened(UUID token, UUID reader) {
        return jdbc.sql("""
                        update reporting.distribution set reads = reads + 1, last_read_at = now(),
                        first_read_at = coalesce(first_read_at, now())
                        where token = :token and person_id = :reader returning *
                        """)
                .param("token", token)
                .param("reader", reader)
                .query(DeliveryTable::map)
                .optional();
    }

    private static Delivery map(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("period_key"),
                row.getString("scope"),
                row.getString("scope_key"),
                row.getString("scope_name"),
                row.getObject("person_id", UUID.class),
                row.getString("person"),
                row.getString("audience"),
                Audience.Carriage.valueOf(row.getString("carriage")),
                row.getTimestamp("sent_at").toInstant(),
                row.getObject("letter_id", UUID.class),
                null,
                row.getString("problem"),
                instant(row, "first_read_at"),
                instant(row, "last_read_at"),
                row.getInt("reads"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
