package org.plumbline.app.kernel.audit;

import static org.plumbline.app.kit.Words.t;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.AuditTrail.Change;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Words;
import org.plumbline.app.kit.record.HistoryEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The audit trail of a record as people read it: names for ids, words for codes. That the record may be seen, the
/// caller has asked.
@Component
public class Histories {
    private static final String WHERE = """
             from kernel.audit_entry e where (e.subject_id = :subject or (:withParts and e.project_id = :subject
            and (e.subject_kind <> 'status-report' or e.action <> 'saved')))
            and (:text = '' or position(lower(:text) in lower(e.actor_name || ' ' || e.action || ' ' || e.subject_key
                || ' ' || e.changes::text)) > 0)
            """;

    private final JdbcClient jdbc;
    private final ReadableChanges reading;

    Histories(JdbcClient jdbc, ReadableChanges reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /// How much of the trail is meant.
    public enum Reach {
        /// The record alone.
        ITSELF,
        /// A project with all that belongs to it; drafts of reports stay with who writes them.
        WITH_PARTS
    }

    /// An entry, readable.
    ///
    /// @param who as shown
    /// @param onBehalfOf for whom a deputy acted, null for oneself
    /// @param subjectKind what changed, such as `risk`
    /// @param subjectKey its key
    /// @param action past participle, English; a text key
    /// @param changes what differs, readable
    public record Line(
            Instant at,
            String who,
            @Nullable String onBehalfOf,
            String subjectKind,
            String subjectKey,
            String action,
            List<Change> changes) {
        public Line {
            changes = List.copyOf(changes);
        }
    }

    /// Which entries are meant.
    ///
    /// @param text held by who, what, key or values; empty for all
    public record Wanted(Subject subject, Reach reach, String text) {}

    /// Entries of a record, latest first.
    @Transactional(readOnly = true)
    public List<Line> page(Wanted wanted, long offset, int limit) {
        var raw = jdbc.sql("select e.at, e.actor_name, e.on_behalf_of, e.subject_kind, e.subject_key, e.action,"
                        + " e.changes::text as changes" + WHERE
                        + " order by e.at desc, e.id desc limit :limit offset :offset")
                .params(parameters(wanted))
                .param("limit", limit)
                .param("offset", offset)
                .query(this::line)
                .list();
        return readable(raw);
    }

    /// How many entries there are.
    @Transactional(readOnly = true)
    public long count(Wanted wanted) {
        return jdbc.sql("select count(*)" + WHERE)
                .params(parameters(wanted))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> parameters(Wanted wanted) {
        return Map.of(
                "subject",
                wanted.subject().id(),
                "withParts",
                wanted.reach() == Reach.WITH_PARTS,
                "text",
                wanted.text());
    }

    /// The latest changes of a record for the side of its page, one entry a changed field; a creation is one entry.
    ///
    /// @param most entries at most
    @Transactional(readOnly = true)
    public List<HistoryEntry> latest(Subject subject, int most) {
        var entries = new ArrayList<HistoryEntry>();
        for (var line : page(new Wanted(subject, Reach.ITSELF, ""), 0, most)) {
            if (line.changes().isEmpty() || "created".equals(line.action())) {
                entries.add(new HistoryEntry(line.who(), line.at(), t(line.action()), null, null));
            } else if (isSaidTogether(line)) {
                entries.add(new HistoryEntry(line.who(), line.at(), t(line.action()), null, together(line)));
            } else {
                line.changes()
                        .forEach(change -> entries.add(new HistoryEntry(
                                line.who(), line.at(), Words.retold(change.field()), change.before(), change.after())));
            }
        }
        return entries.stream().limit(most).toList();
    }

    /// Several values that were not there before, such as those of a seat that was taken: one entry, not one each.
    private static boolean isSaidTogether(Line line) {
        return line.changes().size() > 1
                && !"changed".equals(line.action())
                && line.changes().stream().allMatch(change -> change.before() == null);
    }

    private static String together(Line line) {
        return line.changes().stream()
                .map(change -> Words.retold(change.field()) + " " + Formats.kept(change.after()))
                .collect(Collectors.joining(", "));
    }

    private Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("on_behalf_of"),
                row.getString("subject_kind"),
                row.getString("subject_key"),
                row.getString("action"),
                reading.parse(row.getString("changes")));
    }

    private List<Line> readable(List<Line> raw) {
        var read = reading.of(raw.stream().map(Line::changes).toList());
        var lines = new ArrayList<Line>();
        for (var i = 0; i < raw.size(); i++) {
            var line = raw.get(i);
            lines.add(new Line(
                    line.at(),
                    line.who(),
                    line.onBehalfOf(),
                    line.subjectKind(),
                    line.subjectKey(),
                    line.action(),
                    read.get(i)));
        }
        return lines;
    }
}
