package org.plumbline.app.assurance.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.assurance.audit.AuditKind;
import org.plumbline.app.assurance.audit.AuditLine;
import org.plumbline.app.assurance.audit.AuditState;
import org.plumbline.app.assurance.audit.AuditView;
import org.plumbline.app.assurance.audit.Probe;
import org.plumbline.app.assurance.audit.Verdict;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `assurance.audit` with the lines of each. Every question of audits says what projects are seen.
@Component
public class AuditTable {
    private static final String SEEN = " (:seesAll or a.project_id = any(:seen)) and a.project_id <> all(:hidden) ";
    private static final String PUT = """
            insert into assurance.audit (id, key, programme_id, project_id, kind, why, lead_id, checklist, state,
                planned_on, notified_on, reported_on, answer_due, closed_on, summary, version)
            values (:id, :key, :programme, :project, :kind, :why, :lead, :checklist, :state, :plannedOn, :notifiedOn,
                :reportedOn, :answerDue, :closedOn, :summary, :version)
            on conflict (id) do update set state = excluded.state, notified_on = excluded.notified_on,
                reported_on = excluded.reported_on, answer_due = excluded.answer_due, closed_on = excluded.closed_on,
                summary = excluded.summary, version = excluded.version
            """;

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The audit of a key.
    public Optional<AuditView> byKey(String key, Sight sight) {
        return jdbc.sql("select a.* from assurance.audit a where a.key = :key and" + SEEN)
                .param("key", key)
                .params(sight.parameters())
                .query(AuditTable::map)
                .optional();
    }

    /// The audit of an id.
    public Optional<AuditView> byId(UUID id, Sight sight) {
        return jdbc.sql("select a.* from assurance.audit a where a.id = :id and" + SEEN)
                .param("id", id)
                .params(sight.parameters())
                .query(AuditTable::map)
                .optional();
    }

    /// The audit of an id, locked until the transaction ends.
    public Optional<AuditView> lock(UUID id, Sight sight) {
        return jdbc.sql("select a.* from assurance.audit a where a.id = :id and" + SEEN + "for update of a")
                .param("id", id)
                .params(sight.parameters())
                .query(AuditTable::map)
                .optional();
    }

    /// All that are seen, latest planned first.
    public List<AuditView> all(Sight sight) {
        return jdbc.sql("select a.* from assurance.audit a where" + SEEN + "order by a.planned_on desc, a.key desc")
                .params(sight.parameters())
                .query(AuditTable::map)
                .list();
    }

    /// Notes that its auditor was told; false where that was done on that day or later.
    public boolean remind(UUID id, LocalDate since, LocalDate today) {
        return jdbc.sql("""
                        update assurance.audit set reminded_on = :today
                        where id = :id and (reminded_on is null or reminded_on < :since)
                        """)
                        .param("id", id)
                        .param("since", since)
                        .param("today", today)
                        .update()
                == 1;
    }

    /// Writes an audit, new or changed.
    public void put(AuditView audit) {
        var order = audit.order();
        jdbc.sql(PUT)
                .param("id", audit.id())
                .param("key", audit.key())
                .param("programme", order.programmeId())
                .param("project", order.projectId())
                .param("kind", order.kind().name())
                .param("why", order.why())
                .param("lead", order.leadId())
                .param("checklist", audit.checklist())
                .param("state", audit.state().name())
                .param("plannedOn", order.plannedOn())
                .param("notifiedOn", audit.notifiedOn(), Types.DATE)
                .param("reportedOn", audit.reportedOn(), Types.DATE)
                .param("answerDue", audit.answerDue(), Types.DATE)
                .param("closedOn", audit.closedOn(), Types.DATE)
                .param("summary", audit.summary())
                .param("version", audit.version())
                .update();
    }

    private static AuditView map(ResultSet row, int number) throws SQLException {
        return new AuditView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                new AuditView.Order(
                        row.getObject("programme_id", UUID.class),
                        row.getObject("project_id", UUID.class),
                        AuditKind.valueOf(row.getString("kind")),
                        row.getString("why"),
                        row.getObject("lead_id", UUID.class),
                        row.getObject("planned_on", LocalDate.class)),
                row.getString("checklist"),
                AuditState.valueOf(row.getString("state")),
                row.getObject("notified_on", LocalDate.class),
                row.getObject("reported_on", LocalDate.class),
                row.getObject("answer_due", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("summary"),
                row.getInt("version"));
    }

    /// The lines of some audits, by number.
    public List<AuditLine> lines(Collection<UUID> audits) {
        if (audits.isEmpty()) {
            return List.of();
        }
        var ids = audits.toArray(UUID[]::new);
        var seen = new HashMap<UUID, List<AuditLine.Evidence>>();
        jdbc.sql("""
                        select e.* from assurance.evidence e join assurance.audit_line l on l.id = e.line_id
                        where l.audit_id = any(:audits) order by e.is_gathered desc, e.id
                        """)
                .param("audits", ids)
                .query((row, number) -> seen.computeIfAbsent(
                                row.getObject("line_id", UUID.class), id -> new ArrayList<>())
                        .add(evidence(row)))
                .list();
        return jdbc.sql("select * from assurance.audit_line where audit_id = any(:audits) order by audit_id, number")
                .param("audits", ids)
                .query((row, number) -> line(row, seen))
                .list();
    }

    private static AuditLine.Evidence evidence(ResultSet row) throws SQLException {
        return new AuditLine.Evidence(
                row.getString("source"),
                row.getObject("seen_on", LocalDate.class),
                row.getString("sentence"),
                row.getBoolean("is_gathered"),
                row.getObject("kept_by", UUID.class));
    }

    private static AuditLine line(ResultSet row, Map<UUID, List<AuditLine.Evidence>> seen) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new AuditLine(
                id,
                row.getObject("audit_id", UUID.class),
                row.getInt("number"),
                asks(row),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("note"),
                seen.getOrDefault(id, List.of()));
    }

    static AuditLine.Asks asks(ResultSet row) throws SQLException {
        var probe = row.getString("probe");
        return new AuditLine.Asks(
                row.getString("text"),
                row.getInt("weight"),
                row.getBoolean("is_critical"),
                probe == null ? null : Probe.valueOf(probe),
                row.getObject("class_id", UUID.class));
    }

    /// Adds the lines of an audit that nobody has looked at, counted from 1.
    public void add(UUID auditId, List<AuditLine.Asks> lines) {
        for (var i = 0; i < lines.size(); i++) {
            add(auditId, i + 1, lines.get(i));
        }
    }

    private void add(UUID auditId, int number, AuditLine.Asks asks) {
        var probe = asks.probe();
        jdbc.sql("""
                        insert into assurance.audit_line
                        (id, audit_id, number, text, weight, is_critical, probe, class_id, verdict)
                        values (:id, :audit, :number, :text, :weight, :isCritical, :probe, :class, 'OPEN')
                        """)
                .param("id", Ids.next())
                .param("audit", auditId)
                .param("number", number)
                .param("text", asks.text())
                .param("weight", asks.weight())
                .param("isCritical", asks.isCritical())
                .param("probe", probe == null ? null : probe.name(), Types.VARCHAR)
                .param("class", asks.classId())
                .update();
    }

    /// Keeps what was found of a line.
    public void judge(UUID lineId, Verdict verdict, String note) {
        jdbc.sql("update assurance.audit_line set verdict = :verdict, note = :note where id = :id")
                .param("id", lineId)
                .param("verdict", verdict.name())
                .param("note", note)
                .update();
    }

    /// Takes what the system saw of a line away, before it looks again.
    public void forget(UUID lineId) {
        jdbc.sql("delete from assurance.evidence where line_id = :line and is_gathered")
                .param("line", lineId)
                .update();
    }

    /// Keeps what was seen.
    public void keep(UUID lineId, AuditLine.Evidence evidence) {
        jdbc.sql("""
                        insert into assurance.evidence (id, line_id, source, seen_on, sentence, is_gathered, kept_by)
                        values (:id, :line, :source, :seenOn, :sentence, :isGathered, :by)
                        """)
                .param("id", Ids.next())
                .param("line", lineId)
                .param("source", evidence.source())
                .param("seenOn", evidence.seenOn())
                .param("sentence", evidence.sentence())
                .param("isGathered", evidence.isGathered())
                .param("by", evidence.keptBy())
                .update();
    }
}
