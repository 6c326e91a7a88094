package org.plumbline.app.kernel.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail.Change;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The whole audit trail, for administrators and auditors. Entries of projects that the reader may not see stay out.
@Service
public class AuditLog {
    private static final String WHERE = """
             from kernel.audit_entry e
            where (e.project_id is null or ((:seesAll or e.project_id = any(:seen)) and e.project_id <> all(:hidden)))
            and (:text = '' or e.actor_name ilike '%' || :text || '%' or e.subject_key ilike '%' || :text || '%'
                or e.action ilike '%' || :text || '%')
            and (:kind = '' or e.subject_kind = :kind)
            and (:from::timestamptz is null or e.at >= :from::timestamptz)
            and (:until::timestamptz is null or e.at < :until::timestamptz)
            """;

    private final JdbcClient jdbc;
    private final ReadableChanges reading;
    private final Access access;

    AuditLog(JdbcClient jdbc, ReadableChanges reading, Access access) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.access = access;
    }

    /// What is asked for.
    ///
    /// @param text part of who, what or how; empty for all
    /// @param kind of subject, empty for all
    /// @param from first day, null for open
    /// @param until last day, null for open
    /// @param zone in which the days are meant
    public record Wanted(
            String text,
            String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            ZoneId zone) {}

    /// One entry.
    ///
    /// @param changes what differs, readable
    /// @param sealedNumber place in the chain, null for the last seconds
    public record LogEntry(
            UUID id,
            Instant at,
            String actorName,
            @Nullable String onBehalfOf,
            String action,
            String subjectKind,
            String subjectKey,
            List<Change> changes,
            @Nullable Long sealedNumber) {
        public LogEntry {
            changes = List.copyOf(changes);
        }

        private LogEntry with(List<Change> others) {
            return new LogEntry(id, at, actorName, onBehalfOf, action, subjectKind, subjectKey, others, sealedNumber);
        }
    }

    private LogEntry entry(ResultSet row, int number) throws SQLException {
        return new LogEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("on_behalf_of"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_key"),
                reading.parse(row.getString("changes")),
                row.getObject("sealed_number", Long.class));
    }

    /// A page of entries, latest first.
    @Transactional(readOnly = true)
    public List<LogEntry> page(Wanted wanted, long offset, int limit) {
        require();
        var raw = jdbc.sql("select e.id, e.at, e.actor_name, e.on_behalf_of, e.action, e.subject_kind, e.subject_key,"
                        + " e.changes::text as changes, e.sealed_number" + WHERE
                        + " order by e.at desc, e.id desc limit :limit offset :offset")
                .params(parameters(wanted))
                .param("limit", limit)
                .param("offset", offset)
                .query(this::entry)
                .list();
        var read = reading.of(raw.stream().map(LogEntry::changes).toList());
        var entries = new ArrayList<LogEntry>();
        for (var i = 0; i < raw.size(); i++) {
            entries.add(raw.get(i).with(read.get(i)));
        }
        return entries;
    }

    /// How many entries there are.
    @Transactional(readOnly = true)
    public long count(Wanted wanted) {
        require();
        return jdbc.sql("select count(*)" + WHERE)
                .params(parameters(wanted))
                .query(Long.class)
                .single();
    }

    /// The kinds of things that have entries.
    @Transactional(readOnly = true)
    public List<String> kinds() {
        require();
        return jdbc.sql("select distinct subject_kind from kernel.audit_entry order by 1")
                .query(Rows::text)
                .list();
    }

    private Map<String, @Nullable Object> parameters(Wanted wanted) {
        var parameters = new HashMap<String, @Nullable Object>(access.sight().parameters());
        parameters.put("text", wanted.text());
        parameters.put("kind", wanted.kind());
        parameters.put("from", start(wanted.from(), wanted.zone()));
        var until = wanted.until();
        parameters.put("until", start(until == null ? null : until.plusDays(1), wanted.zone()));
        return parameters;
    }

    private static java.time.@Nullable OffsetDateTime start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toOffsetDateTime();
    }

    private void require() {
        if (!access.is(Role.AUDITOR)) {
            access.require(Permission.ADMINISTER);
        }
    }
}
