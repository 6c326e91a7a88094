package org.plumbline.app.kernel.audit;

import static org.plumbline.app.kit.Words.t;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.AuditTrail.Change;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kit.record.HistoryEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The audit trail of a record as people read it: names for ids, words for codes. That the record may be seen, the
/// caller has asked.
@Component
public class Histories {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,}(_[A-Z]+)*");
    private static final int LONGEST = 300;
    private static final String WHERE = """
             from kernel.audit_entry e where (e.subject_id = :subject or (:withParts and e.project_id = :subject
            and (e.subject_kind <> 'status-report' or e.action <> 'saved')))
            and (:text = '' or position(lower(:text) in lower(e.actor_name || ' ' || e.action || ' ' || e.subject_key
                || ' ' || e.changes::text)) > 0)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ObjectProvider<IdNames> names;

    Histories(JdbcClient jdbc, JsonMapper json, ObjectProvider<IdNames> names) {
        this.jdbc = jdbc;
        this.json = json;
        this.names = names;
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
            } else {
                line.changes()
                        .forEach(change -> entries.add(new HistoryEntry(
                                line.who(), line.at(), t(change.field()), change.before(), change.after())));
            }
        }
        return entries.stream().limit(most).toList();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("on_behalf_of"),
                row.getString("subject_kind"),
                row.getString("subject_key"),
                row.getString("action"),
                json.readValue(row.getString("changes"), new TypeReference<List<Change>>() {}));
    }

    private List<Line> readable(List<Line> raw) {
        var ids = new HashSet<UUID>();
        raw.forEach(line -> line.changes().forEach(change -> {
            collect(change.before(), ids);
            collect(change.after(), ids);
        }));
        var known = namesOf(ids);
        return raw.stream()
                .map(line -> new Line(
                        line.at(),
                        line.who(),
                        line.onBehalfOf(),
                        line.subjectKind(),
                        line.subjectKey(),
                        line.action(),
                        changes(line, known)))
                .toList();
    }

    private static List<Change> changes(Line line, Map<UUID, String> known) {
        return line.changes().stream()
                .map(change ->
                        new Change(change.field(), readable(change.before(), known), readable(change.after(), known)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .filter(change -> change.before() != null || !"0".equals(change.after()))
                .toList();
    }

    private static void collect(@Nullable String value, Collection<UUID> ids) {
        if (value != null) {
            ID.matcher(value).results().forEach(match -> ids.add(UUID.fromString(match.group())));
        }
    }

    private Map<UUID, String> namesOf(Collection<UUID> ids) {
        var known = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            names.forEach(source -> known.putAll(source.of(ids)));
        }
        return known;
    }

    /// A value with names for ids and words for codes; null where there is nothing to read.
    private static @Nullable String readable(@Nullable String value, Map<UUID, String> known) {
        if (value == null || value.isBlank() || value.equals("[]") || value.equals("null")) {
            return null;
        }
        if (CODE.matcher(value).matches() && value.length() > 3) {
            var words = value.replace('_', ' ').toLowerCase(Locale.ROOT);
            return t(Character.toUpperCase(words.charAt(0)) + words.substring(1));
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true") ? t("Yes") : t("No");
        }
        var named = ID.matcher(value)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        known.getOrDefault(UUID.fromString(match.group()), "…")));
        var plain = named.equals(value) ? value : named.replaceAll("^\\[(.*)]$", "$1");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
