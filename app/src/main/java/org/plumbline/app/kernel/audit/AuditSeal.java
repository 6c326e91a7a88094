package org.plumbline.app.kernel.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Chains committed audit entries by hash: each hash covers its entry and the hash before, so that an edited, deleted,
/// inserted or reordered entry breaks the chain, and a shortened chain disagrees with the head. Sealing runs apart
/// from the changes themselves: a chain inside each transaction would make all writers queue.
@Component
public class AuditSeal {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSeal.class);
    private static final int BATCH = 2000;
    private static final String COLUMNS = "select sealed_number, hash, id, (extract(epoch from at) * 1000000)::bigint"
            + " as micros, actor_id, actor_name, on_behalf_of, action, subject_kind, subject_id, subject_key,"
            + " project_id, changes::text as changes from kernel.audit_entry ";

    private final JdbcClient jdbc;

    AuditSeal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How far the chain reaches.
    ///
    /// @param count sealed entries
    /// @param hash of the last of them, hexadecimal
    public record Head(long count, String hash) {}

    /// What checking the chain found.
    public sealed interface Verdict {
        /// Every sealed entry is as it was.
        record Intact(Head head) implements Verdict {}

        /// Something was tampered with at or before this number.
        record Broken(long number, String finding) implements Verdict {}
    }

    private record Entry(long number, byte[] hash, byte[] content) {}

    /// Seals what has been committed since, a batch at a time.
    ///
    /// @return how many entries were sealed
    @Transactional
    public int seal() {
        var head = jdbc.sql("select sealed_count, hash from kernel.audit_head for update")
                .query((row, number) -> new Entry(row.getLong(1), row.getBytes(2), new byte[0]))
                .single();
        var unsealed = jdbc.sql(COLUMNS + "where sealed_number is null order by at, id limit :batch")
                .param("batch", BATCH)
                .query((row, number) -> new Unsealed(row.getObject("id", java.util.UUID.class), content(row)))
                .list();
        var count = head.number();
        var hash = head.hash();
        for (var entry : unsealed) {
            count++;
            hash = next(hash, count, entry.content());
            jdbc.sql("update kernel.audit_entry set sealed_number = :number, hash = :hash where id = :id")
                    .param("number", count)
                    .param("hash", hash)
                    .param("id", entry.id())
                    .update();
        }
        if (!unsealed.isEmpty()) {
            jdbc.sql("update kernel.audit_head set sealed_count = :count, hash = :hash, sealed_at = now()")
                    .param("count", count)
                    .param("hash", hash)
                    .update();
            LOG.info("audit trail sealed to {} {}", count, HexFormat.of().formatHex(hash));
        }
        return unsealed.size();
    }

    private record Unsealed(java.util.UUID id, byte[] content) {}

    /// The head as the database has it.
    @Transactional(readOnly = true)
    public Head head() {
        return jdbc.sql("select sealed_count, hash from kernel.audit_head")
                .query((row, number) -> new Head(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))))
                .single();
    }

    /// Checks the whole chain against the head in the database.
    @Transactional(readOnly = true)
    public Verdict verify() {
        return verify(head());
    }

    /// Checks the chain against a head noted elsewhere, such as a line of the log: whoever rewrites the table and its
    /// head cannot rewrite that.
    @Transactional(readOnly = true)
    public Verdict verify(Head noted) {
        var hash = new byte[0];
        var count = 0L;
        var atNoted = noted.count() == 0 ? "" : null;
        while (true) {
            var batch = batchAfter(count);
            for (var entry : batch) {
                count++;
                if (entry.number() != count) {
                    return new Verdict.Broken(count, "entry %d is not there".formatted(count));
                }
                hash = next(hash, count, entry.content());
                if (!Arrays.equals(hash, entry.hash())) {
                    return new Verdict.Broken(count, "entry %d is not what was sealed".formatted(count));
                }
                if (count == noted.count()) {
                    atNoted = HexFormat.of().formatHex(hash);
                }
            }
            if (batch.size() < BATCH) {
                return verdict(noted, atNoted, count);
            }
        }
    }

    private static Verdict verdict(Head noted, @Nullable String atNoted, long count) {
        if (atNoted == null) {
            return new Verdict.Broken(count + 1, "%d entries were sealed, %d are left".formatted(noted.count(), count));
        }
        return atNoted.equals(noted.hash())
                ? new Verdict.Intact(noted)
                : new Verdict.Broken(noted.count(), "entry %d is not what was noted".formatted(noted.count()));
    }

    private List<Entry> batchAfter(long number) {
        return jdbc.sql(COLUMNS + "where sealed_number > :number order by sealed_number limit :batch")
                .param("number", number)
                .param("batch", BATCH)
                .query((row, index) -> new Entry(row.getLong("sealed_number"), row.getBytes("hash"), content(row)))
                .list();
    }

    /// Every value with its length before it, so that no two entries look alike.
    private static byte[] content(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        for (var column : List.of(
                "id",
                "micros",
                "actor_id",
                "actor_name",
                "on_behalf_of",
                "action",
                "subject_kind",
                "subject_id",
                "subject_key",
                "project_id",
                "changes")) {
            var value = row.getString(column);
            text.append(value == null ? "-" : value.length() + ":" + value).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] next(byte[] before, long number, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update((number + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
