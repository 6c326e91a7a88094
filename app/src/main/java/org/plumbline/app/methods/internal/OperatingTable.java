package org.plumbline.app.methods.internal;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.methods.Pack.Automation;
import org.plumbline.app.methods.operating.OperatingProcess;
import org.plumbline.app.methods.operating.OperatingProcess.Kind;
import org.plumbline.app.methods.operating.OperatingProcess.Run;
import org.plumbline.app.methods.operating.SharedTool;
import org.plumbline.app.organisation.process.ProcessView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps how processes are run, each run, and shared tools.
@Component
public class OperatingTable {
    private final JdbcClient jdbc;

    OperatingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How a process is run.
    public record Row(
            Kind kind,
            Automation automation,
            int targetDays,
            @Nullable LocalDate publishedOn,
            int version) {}

    /// How processes are run, by process.
    public Map<UUID, Row> all() {
        var all = new HashMap<UUID, Row>();
        jdbc.sql("select * from methods.operating_process").query(row -> {
            all.put(
                    row.getObject("process_id", UUID.class),
                    new Row(
                            Kind.valueOf(row.getString("kind")),
                            Automation.valueOf(row.getString("automation")),
                            row.getInt("target_days"),
                            row.getObject("published_on", LocalDate.class),
                            row.getInt("version")));
        });
        return all;
    }

    /// A process with how it is run; a draft done by hand where nobody has said.
    public OperatingProcess of(ProcessView process, @Nullable Row row, int usualDays) {
        return row == null
                ? new OperatingProcess(process, Kind.SERVICE, Automation.MANUAL, usualDays, null, 0)
                : new OperatingProcess(
                        process, row.kind(), row.automation(), row.targetDays(), row.publishedOn(), row.version());
    }

    /// Writes how a process is run.
    public void put(OperatingProcess one, UUID by) {
        jdbc.sql("""
            insert into methods.operating_process
                (process_id, kind, automation, target_days, published_on, published_by, version)
            values (:id, :kind, :automation, :days, :on, :by, :version)
            on conflict (process_id) do update set kind = :kind, automation = :automation,
            target_days = :days, published_on = :on, published_by = :by, version = :version
            """)
                .param("id", one.process().id())
                .param("kind", one.kind().name())
                .param("automation", one.automation().name())
                .param("days", one.targetDays())
                .param("on", one.publishedOn(), Types.DATE)
                .param("by", by)
                .param("version", one.version())
                .update();
    }

    /// All runs, the latest first.
    public List<Run> runs() {
        return jdbc.sql("select * from methods.process_run order by started_on desc, key desc")
                .query((row, number) -> new Run(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        row.getObject("process_id", UUID.class),
                        row.getString("title"),
                        row.getString("steps"),
                        row.getInt("done"),
                        row.getObject("started_by", UUID.class),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getInt("version")))
                .list();
    }

    /// Writes a run, begun or gone on.
    public void put(Run run) {
        jdbc.sql("""
            insert into methods.process_run (id, key, process_id, title, steps, done, started_by,
                started_on, due_on, ended_on, version)
            values (:id, :key, :process, :title, :steps, :done, :by, :on, :due, :ended, :version)
            on conflict (id) do update set done = :done, ended_on = :ended, version = :version
            """)
                .param("id", run.id())
                .param("key", run.key())
                .param("process", run.processId())
                .param("title", run.title())
                .param("steps", run.steps())
                .param("done", run.done())
                .param("by", run.startedBy())
                .param("on", run.startedOn())
                .param("due", run.dueOn())
                .param("ended", run.endedOn(), Types.DATE)
                .param("version", run.version())
                .update();
    }

    /// All shared tools by name.
    public List<SharedTool> tools() {
        return jdbc.sql("select * from methods.tool order by lower(name), key")
                .query((row, number) -> new SharedTool(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        row.getString("name"),
                        SharedTool.Kind.valueOf(row.getString("kind")),
                        row.getObject("owner_id", UUID.class),
                        row.getString("edition"),
                        row.getString("href"),
                        row.getString("help"),
                        row.getString("pages"),
                        row.getInt("version")))
                .list();
    }

    /// Writes a tool, made or changed.
    public void put(SharedTool one) {
        jdbc.sql("""
            insert into methods.tool (id, key, name, kind, owner_id, edition, href, help, pages, version)
            values (:id, :key, :name, :kind, :owner, :edition, :href, :help, :pages, :version)
            on conflict (id) do update set name = :name, kind = :kind, owner_id = :owner,
            edition = :edition, href = :href, help = :help, pages = :pages, version = :version
            """)
                .param("id", one.id())
                .param("key", one.key())
                .param("name", one.name())
                .param("kind", one.kind().name())
                .param("owner", one.ownerId())
                .param("edition", one.edition())
                .param("href", one.href())
                .param("help", one.help())
                .param("pages", one.pages())
                .param("version", one.version())
                .update();
    }
}
