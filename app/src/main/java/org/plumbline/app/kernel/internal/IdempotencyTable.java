package org.plumbline.app.kernel.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `kernel.idempotency`.
@Component
public class IdempotencyTable {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    IdempotencyTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// An answer given before.
    public record Answer(String requestHash, int status, Map<String, String> headers, byte[] body) {}

    /// Claims a key for this transaction; where another one holds it, waits for that to end.
    ///
    /// @return false where the key was used before
    public boolean claim(UUID personId, String key, String requestHash) {
        return jdbc.sql("""
                        insert into kernel.idempotency (person_id, key, request_hash) values (:person, :key, :hash)
                        on conflict do nothing
                        """)
                        .param("person", personId)
                        .param("key", key)
                        .param("hash", requestHash)
                        .update()
                == 1;
    }

    /// Remembers the answer in the transaction of the work itself.
    public void keep(UUID personId, String key, Answer answer) {
        jdbc.sql("""
                        update kernel.idempotency set status = :status, headers = :headers::jsonb, body = :body
                        where person_id = :person and key = :key
                        """)
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("person", personId)
                .param("key", key)
                .update();
    }

    /// The answer of a key.
    public Optional<Answer> answer(UUID personId, String key) {
        return jdbc.sql("""
                        select request_hash, status, headers::text, body from kernel.idempotency
                        where person_id = :person and key = :key and status is not null
                        """)
                .param("person", personId)
                .param("key", key)
                .query((row, number) -> new Answer(
                        row.getString(1),
                        row.getInt(2),
                        json.readValue(row.getString(3), new TypeReference<Map<String, String>>() {}),
                        orEmpty(row.getBytes(4))))
                .optional();
    }

    private static byte[] orEmpty(byte @Nullable [] stored) {
        return stored == null ? new byte[0] : stored;
    }

    /// Forgets answers older than two days.
    public int forgetOld() {
        return jdbc.sql("delete from kernel.idempotency where at < now() - interval '2 days'")
                .update();
    }
}
