package org.plumbline.app.exchange.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.ColumnMapping;
import org.plumbline.app.exchange.FileReport;
import org.plumbline.app.exchange.ImportOrder;
import org.plumbline.app.exchange.ImportProblem;
import org.plumbline.app.exchange.ImportState;
import org.plumbline.app.exchange.ImportView;
import org.plumbline.app.exchange.ImportView.FileView;
import org.plumbline.app.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of imports, their files and problems.
@Component
public class JobTable {
    /// Silence of a running import after which its server is taken for gone.
    private static final String GONE = "45 seconds";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(UUID id, ImportOrder order, Actor actor) {
        jdbc.sql("""
                        insert into exchange.import_job (id, title, state, is_dry_run, as_of, mapping, project_id,
                        started_by, started_by_name, beat_at)
                        values (:id, :title, 'QUEUED', :dry, :asOf, :mapping::jsonb, :project, :by, :name, now())
                        """)
                .param("id", id)
                .param("title", order.title())
                .param("dry", order.isDryRun())
                .param("asOf", order.asOf())
                .param("mapping", json.writeValueAsString(order.mapping()))
                .param("project", order.projectId())
                .param("by", actor.personId())
                .param("name", actor.name())
                .update();
    }

    public void insert(UUID jobId, UUID fileId, int position, Uploads.Stored file) {
        jdbc.sql("""
                        insert into exchange.import_file (id, job_id, position, name, size, sha256, state, as_of)
                        values (:id, :job, :position, :name, :size, :sha, 'waiting', :asOf)
                        """)
                .param("id", fileId)
                .param("job", jobId)
                .param("position", position)
                .param("name", file.name())
                .param("size", file.size())
                .param("sha", file.sha256())
                .param("asOf", file.asOf())
                .update();
    }

    public Optional<ImportView> find(UUID id) {
        markGone();
        return jdbc.sql("select * from exchange.import_job where id = :id")
                .param("id", id)
                .query((row, number) -> view(row, files(id)))
                .optional();
    }

    /// The latest imports without their files; those of one person, or of all.
    public List<ImportView> latest(@Nullable UUID startedBy, int limit, int offset) {
        markGone();
        return jdbc.sql("""
                        select * from exchange.import_job
                        where cast(:by as uuid) is null or started_by = cast(:by as uuid)
                        order by created_at desc limit :limit offset :offset
                        """)
                .param("by", startedBy)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> view(row, List.of()))
                .list();
    }

    public long count(@Nullable UUID startedBy) {
        return jdbc.sql("""
                        select count(*) from exchange.import_job
                        where cast(:by as uuid) is null or started_by = cast(:by as uuid)
                        """).param("by", startedBy).query(Long.class).single();
    }

    private ImportView view(ResultSet row, List<FileView> files) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getString("title"),
                ImportState.valueOf(row.getString("state")),
                row.getBoolean("is_dry_run"),
                row.getObject("as_of", LocalDate.class),
                json.readValue(row.getString("mapping"), ColumnMapping.class),
                row.getObject("project_id", UUID.class),
                row.getObject("started_by", UUID.class),
                row.getString("started_by_name"),
                row.getTimestamp("created_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("message"),
                row.getInt("files_done"),
                files);
    }

    private List<FileView> files(UUID jobId) {
        return jdbc.sql("select * from exchange.import_file where job_id = :job order by position")
                .param("job", jobId)
                .query((row, number) -> new FileView(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getString("state"),
                        row.getObject("as_of", LocalDate.class),
                        report(row.getString("report"))))
                .list();
    }

    private @Nullable FileReport report(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, FileReport.class);
    }

    public List<ImportProblem> problems(UUID jobId, int limit) {
        return jdbc.sql("""
                        select f.name, p.row_number, p.field, p.value, p.message from exchange.import_problem p
                        join exchange.import_file f on f.id = p.file_id
                        where f.job_id = :job order by f.position, p.number limit :limit
                        """)
                .param("job", jobId)
                .param("limit", limit)
                .query((row, number) -> new ImportProblem(
                        row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    /// Moves an import on; the message says why it failed.
    public void state(UUID id, ImportState state, @Nullable String message) {
        jdbc.sql("""
                        update exchange.import_job set state = :state, message = :message, beat_at = now(),
                        finished_at = case when :running then null else now() end,
                        files_done = case when :state in ('QUEUED', 'READING') then 0 else files_done end
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("message", message)
                .param("running", state.isRunning())
                .update();
    }

    /// Takes an import for oneself; false where it is running already.
    public boolean claim(UUID id, boolean isDryRun) {
        return jdbc.sql("""
                        update exchange.import_job set state = 'QUEUED', is_dry_run = :dry, message = null,
                        beat_at = now(), files_done = 0
                        where id = :id and state in ('CHECKED', 'FAILED')
                        """).param("id", id).param("dry", isDryRun).update() == 1;
    }

    public void settings(UUID id, @Nullable LocalDate asOf, ColumnMapping mapping) {
        jdbc.sql("update exchange.import_job set as_of = :asOf, mapping = :mapping::jsonb where id = :id")
                .param("id", id)
                .param("asOf", asOf)
                .param("mapping", json.writeValueAsString(mapping))
                .update();
    }

    /// Says of which day one file of an import is; null where it says so itself.
    public void day(UUID id, UUID fileId, @Nullable LocalDate day) {
        jdbc.sql("update exchange.import_file set as_of = :day where id = :file and job_id = :id")
                .param("id", id)
                .param("file", fileId)
                .param("day", day)
                .update();
    }

    public void progress(UUID id, int filesDone) {
        jdbc.sql("update exchange.import_job set files_done = :done, beat_at = now() where id = :id")
                .param("id", id)
                .param("done", filesDone)
                .update();
    }

    public void beat(UUID id) {
        jdbc.sql("update exchange.import_job set beat_at = now() where id = :id")
                .param("id", id)
                .update();
    }

    private void markGone() {
        jdbc.sql("""
                        update exchange.import_job set state = 'FAILED', finished_at = now(),
                        message = 'Interrupted: start it again. Nothing was half-written.'
                        where state in ('QUEUED', 'READING', 'CHECKING', 'APPLYING')
                        and beat_at < now() - cast(:gone as interval)
                        """).param("gone", GONE).update();
    }

    /// Keeps what became of a file.
    public void outcome(UUID fileId, String state, FileReport report, List<ImportProblem> problems) {
        jdbc.sql("update exchange.import_file set state = :state, report = :report::jsonb where id = :id")
                .param("id", fileId)
                .param("state", state)
                .param("report", json.writeValueAsString(report).replace("\\u0000", ""))
                .update();
        jdbc.sql("delete from exchange.import_problem where file_id = :id")
                .param("id", fileId)
                .update();
        jdbc.sql("""
                        insert into exchange.import_problem (file_id, number, row_number, field, value, message)
                        select :id, p.* from unnest(:numbers::int[], :rows::int[], :fields::text[], :values::text[],
                        :messages::text[]) as p
                        """)
                .param("id", fileId)
                .param(
                        "numbers",
                        java.util.stream.IntStream.range(0, problems.size())
                                .boxed()
                                .toArray(Integer[]::new))
                .param("rows", problems.stream().map(ImportProblem::row).toArray(Integer[]::new))
                .param("fields", problems.stream().map(ImportProblem::field).toArray(String[]::new))
                .param("values", problems.stream().map(ImportProblem::value).toArray(String[]::new))
                .param("messages", problems.stream().map(ImportProblem::message).toArray(String[]::new))
                .update();
    }

    /// Marks a file as taken in, under the mapping and day it was taken with.
    public void applied(UUID fileId, String fingerprint) {
        jdbc.sql("update exchange.import_file set fingerprint = :print, applied_at = now() where id = :id")
                .param("id", fileId)
                .param("print", fingerprint)
                .update();
    }

    /// True where another run has taken the file in meanwhile.
    public boolean isApplied(UUID fileId) {
        return jdbc.sql("select applied_at is not null from exchange.import_file where id = :id")
                .param("id", fileId)
                .query(Boolean.class)
                .single();
    }

    /// A file of the same bytes that was taken in under the same mapping and day.
    public Optional<FileView> twin(String sha256, String fingerprint) {
        return jdbc.sql("""
                        select * from exchange.import_file
                        where sha256 = :sha and fingerprint = :print and applied_at is not null
                        order by applied_at desc limit 1
                        """)
                .param("sha", sha256)
                .param("print", fingerprint)
                .query((row, number) -> new FileView(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getString("state"),
                        row.getObject("as_of", LocalDate.class),
                        report(row.getString("report"))))
                .optional();
    }

    public List<ImportProblem> problemsOf(UUID fileId, String name) {
        return jdbc.sql("""
                        select row_number, field, value, message from exchange.import_problem
                        where file_id = :id order by number
                        """)
                .param("id", fileId)
                .query((row, number) ->
                        new ImportProblem(name, row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    public Optional<ColumnMapping> mapping(String signature) {
        return jdbc.sql("select mapping from exchange.mapping where signature = :signature")
                .param("signature", signature)
                .query((row, number) -> json.readValue(row.getString(1), ColumnMapping.class))
                .optional();
    }

    public void remember(String signature, ColumnMapping mapping, String by) {
        jdbc.sql("""
                        insert into exchange.mapping (signature, mapping, changed_by)
                        values (:signature, :mapping::jsonb, :by)
                        on conflict (signature) do update set mapping = excluded.mapping,
                        changed_by = excluded.changed_by, changed_at = now()
                        """)
                .param("signature", signature)
                .param("mapping", json.writeValueAsString(mapping))
                .param("by", by)
                .update();
    }
}
