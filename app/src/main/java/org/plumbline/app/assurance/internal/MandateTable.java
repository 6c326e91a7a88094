package org.plumbline.app.assurance.internal;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.ProblemState;
import org.plumbline.app.assurance.audit.Mandate;
import org.plumbline.app.assurance.audit.Verdict;
import org.plumbline.app.kernel.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `assurance.mandate`, and what reported audits found of the standards.
@Component
public class MandateTable {
    private final JdbcClient jdbc;

    MandateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The mandates that hold, by policy.
    public Map<UUID, Mandate> holding() {
        return jdbc
                .sql("select * from assurance.mandate where ended_on is null")
                .query((row, number) -> new Mandate(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        row.getObject("policy_id", UUID.class),
                        row.getObject("mandated_by", UUID.class),
                        row.getObject("mandated_on", LocalDate.class),
                        row.getString("words"),
                        row.getObject("recorded_by", UUID.class),
                        null,
                        "",
                        row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Mandate::policyId, Function.identity()));
    }

    /// Writes a mandate, made or ended.
    public void put(Mandate one) {
        jdbc.sql("""
                        insert into assurance.mandate (id, key, policy_id, mandated_by, mandated_on, words, recorded_by,
                            ended_on, end_words, version)
                        values (:id, :key, :policy, :by, :on, :words, :recorded, :ended, :endWords, :version)
                        on conflict (id) do update set ended_on = excluded.ended_on, end_words = excluded.end_words,
                            version = excluded.version
                        """)
                .param("id", one.id())
                .param("key", one.key())
                .param("policy", one.policyId())
                .param("by", one.mandatedBy())
                .param("on", one.mandatedOn())
                .param("words", one.words())
                .param("recorded", one.recordedBy())
                .param("ended", one.endedOn(), Types.DATE)
                .param("endWords", one.endWords())
                .param("version", one.version())
                .update();
    }

    /// What a reported audit found of a standard.
    ///
    /// @param policyKey key of the standard
    /// @param href the line of the audit
    /// @param findingKey a nonconformity raised for it; null without one
    /// @param isCured true where that finding is put right
    public record Found(
            UUID projectId,
            String policyKey,
            Verdict verdict,
            LocalDate reportedOn,
            String href,
            @Nullable String findingKey,
            boolean isCured) {}

    /// What reported audits of projects that are seen found of standards, oldest first.
    public List<Found> found(Sight sight) {
        return jdbc.sql("""
                        select a.project_id, split_part(l.text, ' ', 1) as policy, l.verdict, a.reported_on,
                            '/audits/' || a.key || '#line-' || l.number as href, f.key as finding, p.state
                        from assurance.audit a
                        join assurance.audit_line l on l.audit_id = a.id and l.probe = 'STANDARD'
                        left join assurance.finding f on f.audit_id = a.id and f.line_number = l.number
                            and f.kind = 'NONCONFORMITY'
                        left join assurance.problem p on p.id = f.problem_id
                        where a.state in ('REPORTED', 'CLOSED')
                            and (:seesAll or a.project_id = any(:seen)) and a.project_id <> all(:hidden)
                        order by a.reported_on, a.key, l.number, f.key
                        """)
                .params(sight.parameters())
                .query((row, number) -> {
                    var state = row.getString("state");
                    return new Found(
                            row.getObject("project_id", UUID.class),
                            row.getString("policy"),
                            Verdict.valueOf(row.getString("verdict")),
                            row.getObject("reported_on", LocalDate.class),
                            row.getString("href"),
                            row.getString("finding"),
                            state != null && !ProblemState.valueOf(state).isOpen());
                })
                .list();
    }
}
