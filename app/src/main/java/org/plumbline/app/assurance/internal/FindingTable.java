package org.plumbline.app.assurance.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.assurance.audit.FindingGrade;
import org.plumbline.app.assurance.audit.FindingKind;
import org.plumbline.app.assurance.audit.FindingView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `assurance.finding`. Who may see them, the caller has asked.
@Component
public class FindingTable {
    private static final String ROWS =
            "select f.*, a.project_id from assurance.finding f join assurance.audit a on a.id = f.audit_id where ";
    private static final String PUT = """
            insert into assurance.finding (id, key, audit_id, line_number, kind, grade, title, description, class_id,
                raised_by, problem_id, answer, is_accepted, answered_by, answered_on, version)
            values (:id, :key, :audit, :line, :kind, :grade, :title, :description, :class, :raisedBy, :problem, :answer,
                :isAccepted, :answeredBy, :answeredOn, :version)
            on conflict (id) do update set problem_id = excluded.problem_id, answer = excluded.answer,
                is_accepted = excluded.is_accepted, answered_by = excluded.answered_by,
                answered_on = excluded.answered_on, version = excluded.version
            """;

    private final JdbcClient jdbc;

    FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The findings of some audits, by key.
    public List<FindingView> of(Collection<UUID> audits) {
        return jdbc.sql(ROWS + "f.audit_id = any(:audits) order by f.key")
                .param("audits", audits.toArray(UUID[]::new))
                .query(FindingTable::map)
                .list();
    }

    /// The finding of a key.
    public Optional<FindingView> byKey(String key) {
        return jdbc.sql(ROWS + "f.key = :key")
                .param("key", key)
                .query(FindingTable::map)
                .optional();
    }

    /// Writes a finding, new or answered.
    public void put(FindingView finding) {
        var says = finding.says();
        var answer = finding.answer();
        jdbc.sql(PUT)
                .param("id", finding.id())
                .param("key", finding.key())
                .param("audit", finding.auditId())
                .param("line", says.lineNumber(), Types.INTEGER)
                .param("kind", says.kind().name())
                .param("grade", says.grade() == null ? null : says.grade().name(), Types.VARCHAR)
                .param("title", says.title())
                .param("description", says.description())
                .param("class", says.classId())
                .param("raisedBy", finding.raisedBy())
                .param("problem", finding.problemId())
                .param("answer", answer == null ? null : answer.words(), Types.VARCHAR)
                .param("isAccepted", answer == null ? null : answer.isAccepted(), Types.BOOLEAN)
                .param("answeredBy", answer == null ? null : answer.by())
                .param("answeredOn", answer == null ? null : answer.on(), Types.DATE)
                .param("version", finding.version())
                .update();
    }

    /// Takes a finding of an audit that is not reported away.
    public void remove(UUID id) {
        jdbc.sql("delete from assurance.finding where id = :id and problem_id is null")
                .param("id", id)
                .update();
    }

    /// Notes that an answer was asked for; false where it was asked for on that day or later before.
    public boolean remind(UUID id, LocalDate since, LocalDate on) {
        return jdbc.sql("""
                        update assurance.finding set reminded_on = :on
                        where id = :id and answer is null and (reminded_on is null or reminded_on < :since)
                        """)
                        .param("id", id)
                        .param("since", since)
                        .param("on", on)
                        .update()
                == 1;
    }

    private static FindingView map(ResultSet row, int number) throws SQLException {
        var grade = row.getString("grade");
        var answer = row.getString("answer");
        return new FindingView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getObject("audit_id", UUID.class),
                row.getObject("project_id", UUID.class),
                new FindingView.Says(
                        row.getObject("line_number", Integer.class),
                        FindingKind.valueOf(row.getString("kind")),
                        grade == null ? null : FindingGrade.valueOf(grade),
                        row.getString("title"),
                        row.getString("description"),
                        row.getObject("class_id", UUID.class)),
                row.getObject("raised_by", UUID.class),
                row.getObject("problem_id", UUID.class),
                answer == null
                        ? null
                        : new FindingView.Answer(
                                row.getBoolean("is_accepted"),
                                answer,
                                row.getObject("answered_by", UUID.class),
                                row.getObject("answered_on", LocalDate.class)),
                row.getInt("version"));
    }
}
