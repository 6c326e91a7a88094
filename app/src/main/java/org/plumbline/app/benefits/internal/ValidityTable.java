package org.plumbline.app.benefits.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.benefits.BenefitAlignment.Said;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `benefits.validity` and `benefits.reminder`.
@Component
public class ValidityTable {
    private final JdbcClient jdbc;

    ValidityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was said of a project's benefits, the latest period first.
    public List<Said> of(UUID projectId) {
        return jdbc.sql("select benefit_id, period, is_valid as valid, note, said_by, said_on, issue_id"
                        + " from benefits.validity where project_id = :project order by period desc, benefit_id")
                .param("project", projectId)
                .query(Rows.of(Said.class))
                .list();
    }

    public void put(UUID projectId, Said said) {
        jdbc.sql("""
                        insert into benefits.validity (benefit_id, project_id, period, is_valid, note, said_by, said_on,
                            issue_id)
                        values (:benefit, :project, :period, :valid, :note, :by, :on, :issue)
                        on conflict (benefit_id, project_id, period) do update set is_valid = excluded.is_valid,
                            note = excluded.note, said_by = excluded.said_by, said_on = excluded.said_on,
                            issue_id = coalesce(excluded.issue_id, validity.issue_id)
                        """)
                .param("benefit", said.benefitId())
                .param("project", projectId)
                .param("period", said.period())
                .param("valid", said.valid())
                .param("note", said.note())
                .param("by", said.saidBy())
                .param("on", said.saidOn())
                .param("issue", said.issueId())
                .update();
    }

    /// The projects that bring open benefits of which nothing was said in a period.
    public List<UUID> silent(List<UUID> projects, String period) {
        return jdbc.sql("""
                        select distinct s.project_id from benefits.share s
                        join benefits.benefit b on b.id = s.benefit_id
                        where s.project_id = any(:projects) and b.state in ('VALIDATED', 'PLANNED', 'REALISING')
                        and not exists (select 1 from benefits.validity v where v.benefit_id = b.id
                            and v.project_id = s.project_id and v.period = :period)
                        """)
                .param("projects", projects.toArray(UUID[]::new))
                .param("period", period)
                .query(Rows::id)
                .list();
    }

    /// Notes that an owner is told of a missing period; false where they were told before.
    public boolean remind(UUID benefitId, YearMonth month, LocalDate today) {
        return jdbc.sql("insert into benefits.reminder (benefit_id, month, told_on) values (:benefit, :month, :today)"
                                + " on conflict do nothing")
                        .param("benefit", benefitId)
                        .param("month", month.atDay(1))
                        .param("today", today)
                        .update()
                == 1;
    }
}
