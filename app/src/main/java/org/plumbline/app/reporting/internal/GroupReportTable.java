package org.plumbline.app.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.reporting.GroupName;
import org.plumbline.app.reporting.GroupReportView;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.ReportState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `reporting.group_report` and the names of groups.
@Component
public class GroupReportTable {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    GroupReportTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The groups, by kind and name.
    public List<GroupName> groups() {
        return jdbc.sql("select * from reporting.group_fact order by kind, lower(name)")
                .query(Rows.of(GroupName.class))
                .list();
    }

    /// The group of a key.
    public Optional<GroupName> group(String key) {
        return jdbc.sql("select * from reporting.group_fact where key = :key")
                .param("key", key)
                .query(Rows.of(GroupName.class))
                .optional();
    }

    /// The latest version of a group's report for a period.
    public Optional<GroupReportView> latest(UUID groupId, String period) {
        return jdbc.sql("""
                        select * from reporting.group_report where group_id = :group and period_key = :period
                        order by version desc limit 1
                        """)
                .param("group", groupId)
                .param("period", period)
                .query(this::map)
                .optional();
    }

    /// All versions of a group's report for a period, latest first.
    public List<GroupReportView> versions(UUID groupId, String period) {
        return jdbc.sql("""
                        select * from reporting.group_report where group_id = :group and period_key = :period
                        order by version desc
                        """)
                .param("group", groupId)
                .param("period", period)
                .query(this::map)
                .list();
    }

    /// The latest version of every group's report for a period.
    public List<GroupReportView> of(String period) {
        return jdbc.sql("""
                        select distinct on (group_name, group_id) * from reporting.group_report
                        where period_key = :period and state <> 'DRAFTED'
                        order by group_name, group_id, version desc
                        """).param("period", period).query(this::map).list();
    }

    /// Adds a report or replaces one that is not frozen.
    public void write(GroupReportView report, Actor author) {
        jdbc.sql("""
                        insert into reporting.group_report (id, group_id, period_key, version, state, group_kind,
                        group_key, group_name, overall, body, author_id, author, submitted_at, edit_version)
                        values (:id, :group, :period, :version, :state, :kind, :key, :name, :overall, :body::jsonb,
                        :authorId, :author, :submitted, 1)
                        on conflict (group_id, period_key, version) do update set state = :state,
                        overall = :overall, body = :body::jsonb, author_id = :authorId, author = :author,
                        submitted_at = :submitted, edit_version = group_report.edit_version + 1, changed_at = now()
                        """)
                .param("id", report.id())
                .param("group", report.group().groupId())
                .param("period", report.periodKey())
                .param("version", report.version())
                .param("state", report.state().name())
                .param("kind", report.group().kind().name())
                .param("key", report.group().key())
                .param("name", report.group().name())
                .param("overall", report.body().overall().name())
                .param("body", json.writeValueAsString(report.body()))
                .param("authorId", author.personId())
                .param("author", author.name())
                .param(
                        "submitted",
                        report.submittedAt() == null
                                ? null
                                : report.submittedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Freezes what was handed in for a period, with the roll-up of its projects beside it.
    public void freeze(PeriodView period) {
        jdbc.sql("""
                        update reporting.group_report g set state = 'FROZEN', changed_at = now(), rollup = (
                            select jsonb_build_object('projects', count(*), 'red', count(*) filter
                                (where s.reported in ('RED', 'AMBER_RED')), 'amber', count(*) filter
                                (where s.reported = 'AMBER'), 'green', count(*) filter
                                (where s.reported in ('GREEN', 'AMBER_GREEN')), 'falseGreens', count(*) filter
                                (where s.agreement = 'FALSE_GREEN'))
                            from reporting.snapshot s where s.period_key = g.period_key
                            and (g.group_id = s.programme_id or g.group_id = any(s.portfolio_ids))
                            and s.version = (select max(v.version) from reporting.snapshot v
                                where v.project_id = s.project_id and v.period_key = s.period_key))
                        where period_key = :key and state = 'SUBMITTED'
                        """).param("key", period.key()).update();
    }

    private GroupReportView map(ResultSet row, int number) throws SQLException {
        var submitted = row.getTimestamp("submitted_at");
        return new GroupReportView(
                row.getObject("id", UUID.class),
                new GroupName(
                        row.getObject("group_id", UUID.class),
                        ScopeKind.valueOf(row.getString("group_kind")),
                        row.getString("group_key"),
                        row.getString("group_name"),
                        null,
                        null),
                row.getString("period_key"),
                row.getInt("version"),
                ReportState.valueOf(row.getString("state")),
                json.readValue(row.getString("body"), ReportBody.class),
                row.getString("author"),
                submitted == null ? null : submitted.toInstant());
    }
}
