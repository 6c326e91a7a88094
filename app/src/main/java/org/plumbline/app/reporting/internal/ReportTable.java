package org.plumbline.app.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.ReportBody;
import org.plumbline.app.reporting.ReportState;
import org.plumbline.app.reporting.ReportView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `reporting.status_report`, and the report columns of the live facts.
@Component
public class ReportTable {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReportTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The latest version of a project's report for a period.
    public Optional<ReportView> latest(UUID projectId, String period) {
        return jdbc.sql("""
                        select * from reporting.status_report where project_id = :project and period_key = :period
                        order by version desc limit 1
                        """)
                .param("project", projectId)
                .param("period", period)
                .query(this::map)
                .optional();
    }

    /// All versions of a project's reports, latest first.
    public List<ReportView> of(UUID projectId) {
        return jdbc.sql("""
                        select r.* from reporting.status_report r join reporting.period p on p.key = r.period_key
                        where r.project_id = :project order by p.to_day desc, r.version desc
                        """).param("project", projectId).query(this::map).list();
    }

    /// Adds a report.
    public void insert(ReportView report, Actor author) {
        jdbc.sql("""
                        insert into reporting.status_report (id, project_id, period_key, version, state, is_correction,
                        overall, body, author_id, author, submitted_at, is_in_time, validated_by, return_note,
                        source_file, edit_version)
                        values (:id, :project, :period, :version, :state, :correction, :overall, :body::jsonb,
                        :authorId, :author, :submitted, :inTime, :validatedBy, :note, :file, :edit)
                        """)
                .params(written(report, author))
                .param("project", report.projectId())
                .param("period", report.periodKey())
                .param("version", report.version())
                .param("file", report.sourceFile())
                .update();
    }

    /// Replaces a report by its id where nobody else changed it meanwhile.
    ///
    /// @return false where somebody did
    public boolean update(ReportView report, Actor author) {
        return jdbc.sql("""
                        update reporting.status_report set state = :state, is_correction = :correction,
                        overall = :overall, body = :body::jsonb, author_id = :authorId, author = :author,
                        submitted_at = :submitted, is_in_time = :inTime, validated_by = :validatedBy,
                        validated_at = case when :validatedBy::text is null then null
                            else coalesce(validated_at, now()) end,
                        return_note = :note, edit_version = edit_version + 1, changed_at = now()
                        where id = :id and edit_version = :edit
                        """).params(written(report, author)).update() == 1;
    }

    /// What adding and replacing write alike.
    private Map<String, @Nullable Object> written(ReportView report, Actor author) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", report.id());
        values.put("edit", report.editVersion());
        values.put("state", report.state().name());
        values.put("correction", report.isCorrection());
        values.put("overall", report.body().overall().name());
        values.put("body", json.writeValueAsString(report.body()));
        values.put("authorId", author.personId());
        values.put("author", author.name());
        values.put("submitted", time(report));
        values.put("inTime", report.isInTime());
        values.put("validatedBy", report.validatedBy());
        values.put("note", report.returnNote());
        return values;
    }

    private static @Nullable Object time(ReportView report) {
        return report.submittedAt() == null ? null : report.submittedAt().atOffset(ZoneOffset.UTC);
    }

    /// Who wrote a report last.
    public Actor author(UUID reportId) {
        return jdbc.sql("select author_id, author from reporting.status_report where id = :id")
                .param("id", reportId)
                .query((row, number) -> new Actor(row.getObject("author_id", UUID.class), row.getString("author")))
                .single();
    }

    /// Shows the latest report of a project handed in, or none, beside its live facts.
    public void show(UUID projectId) {
        jdbc.sql("""
                        update reporting.project_fact f set report_id = r.id, report_period = r.period_key,
                        reported = coalesce(r.overall, 'NONE'), ratings = coalesce(r.body -> 'ratings', '{}'),
                        report = r.body, reporter = r.author, reported_on = r.submitted_at::date,
                        fresh_until = r.fresh_until, report_file = r.source_file
                        from (select :project::uuid as project_id) one
                        left join lateral (select s.*, p.to_day + (p.to_day - p.from_day + 1) + p.grace_days
                            as fresh_until from reporting.status_report s
                            join reporting.period p on p.key = s.period_key
                            where s.project_id = one.project_id and s.state <> 'DRAFTED'
                            order by p.to_day desc, s.version desc limit 1) r on true
                        where f.project_id = one.project_id
                        and (f.reported_on is null or r.id is not null or f.report_id is not null)
                        """).param("project", projectId).update();
    }

    /// Shows what files said last of some projects beside their live facts, unless a later report is shown.
    public void showImported(PeriodView period) {
        jdbc.sql("""
                        update reporting.project_fact f set report_id = s.report_id, report_period = s.period_key,
                        reported = s.reported, ratings = s.ratings, report = s.report, reporter = s.reporter,
                        reported_on = s.reported_on, fresh_until = s.fresh_until, report_file = s.report_file
                        from (select distinct on (project_id) * from reporting.snapshot where period_key = :key
                            order by project_id, answers_from desc, version desc) s
                        where s.project_id = f.project_id and s.reported <> 'NONE'
                        and coalesce(f.reported_on, '-infinity') <= s.reported_on
                        """).param("key", period.key()).update();
    }

    private ReportView map(ResultSet row, int number) throws SQLException {
        Timestamp submitted = row.getTimestamp("submitted_at");
        return new ReportView(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("period_key"),
                row.getInt("version"),
                ReportState.valueOf(row.getString("state")),
                row.getBoolean("is_correction"),
                json.readValue(row.getString("body"), ReportBody.class),
                row.getString("author"),
                submitted == null ? null : submitted.toInstant(),
                row.getObject("is_in_time", Boolean.class),
                row.getString("validated_by"),
                row.getString("return_note"),
                row.getString("source_file"),
                row.getInt("edit_version"));
    }
}
