package org.plumbline.app.assurance.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.assurance.audit.AuditLine;
import org.plumbline.app.assurance.audit.ChecklistView;
import org.plumbline.app.assurance.audit.ProgrammeState;
import org.plumbline.app.assurance.audit.ProgrammeView;
import org.plumbline.app.assurance.audit.SupervisionLevel;
import org.plumbline.app.kernel.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Programmes with their samples, levels of supervision with their intervals, and checklists.
@Component
public class ProgrammeTable {
    private final JdbcClient jdbc;

    ProgrammeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All programmes, latest first, with those projects of their samples that are seen.
    public List<ProgrammeView> all(Sight sight) {
        var samples = new HashMap<UUID, List<ProgrammeView.Sampled>>();
        jdbc.sql("""
                        select s.* from assurance.sample s
                        where (:seesAll or s.project_id = any(:seen)) and s.project_id <> all(:hidden)
                        order by s.points desc, s.project_id
                        """)
                .params(sight.parameters())
                .query((row, number) -> samples.computeIfAbsent(
                                row.getObject("programme_id", UUID.class), id -> new ArrayList<>())
                        .add(sampled(row)))
                .list();
        return jdbc.sql("select * from assurance.programme order by from_on desc, key desc")
                .query((row, number) -> map(row, samples))
                .list();
    }

    /// The programme of an id, locked until the transaction ends.
    public Optional<ProgrammeView> lock(UUID id, Sight sight) {
        jdbc.sql("select 1 from assurance.programme where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return all(sight).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static ProgrammeView.Sampled sampled(ResultSet row) throws SQLException {
        return new ProgrammeView.Sampled(
                row.getObject("project_id", UUID.class),
                row.getInt("points"),
                Arrays.asList((String[]) row.getArray("reasons").getArray()),
                row.getBoolean("is_drawn"));
    }

    private static ProgrammeView map(ResultSet row, Map<UUID, List<ProgrammeView.Sampled>> samples)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ProgrammeView(
                id,
                row.getString("key"),
                new ProgrammeView.Says(
                        row.getString("title"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        row.getInt("capacity")),
                ProgrammeState.valueOf(row.getString("state")),
                row.getObject("made_by", UUID.class),
                samples.getOrDefault(id, List.of()),
                row.getInt("version"));
    }

    /// Writes a programme, new or changed, without its sample.
    public void put(ProgrammeView programme, LocalDate madeOn) {
        var says = programme.says();
        jdbc.sql("""
                        insert into assurance.programme
                        (id, key, title, from_on, to_on, capacity, state, made_by, made_on, version)
                        values (:id, :key, :title, :from, :to, :capacity, :state, :by, :on, :version)
                        on conflict (id) do update set state = excluded.state, version = excluded.version
                        """)
                .param("id", programme.id())
                .param("key", programme.key())
                .param("title", says.title())
                .param("from", says.from())
                .param("to", says.to())
                .param("capacity", says.capacity())
                .param("state", programme.state().name())
                .param("by", programme.madeBy())
                .param("on", madeOn)
                .param("version", programme.version())
                .update();
    }

    /// Writes a sample in place of the one before.
    public void draw(UUID programmeId, List<ProgrammeView.Sampled> sample) {
        jdbc.sql("delete from assurance.sample where programme_id = :programme")
                .param("programme", programmeId)
                .update();
        for (var one : sample) {
            jdbc.sql("""
                            insert into assurance.sample (programme_id, project_id, points, reasons, is_drawn)
                            values (:programme, :project, :points, :reasons, :isDrawn)
                            """)
                    .param("programme", programmeId)
                    .param("project", one.projectId())
                    .param("points", one.points())
                    .param("reasons", one.reasons().toArray(String[]::new))
                    .param("isDrawn", one.isDrawn())
                    .update();
        }
    }

    /// A level that somebody has set for a project.
    public record Supervised(UUID projectId, SupervisionLevel level, String reason) {}

    /// The levels that were set, by project.
    public Map<UUID, Supervised> supervised() {
        var all = new HashMap<UUID, Supervised>();
        jdbc.sql("select project_id, level, reason from assurance.supervision")
                .query((row, number) -> new Supervised(
                        row.getObject(1, UUID.class), SupervisionLevel.valueOf(row.getString(2)), row.getString(3)))
                .list()
                .forEach(one -> all.put(one.projectId(), one));
        return all;
    }

    /// Sets the level of a project.
    public void supervise(Supervised wanted, UUID by, LocalDate on) {
        jdbc.sql("""
                        insert into assurance.supervision (project_id, level, reason, set_by, set_on)
                        values (:project, :level, :reason, :by, :on)
                        on conflict (project_id) do update set level = :level, reason = :reason, set_by = :by,
                        set_on = :on
                        """)
                .param("project", wanted.projectId())
                .param("level", wanted.level().name())
                .param("reason", wanted.reason())
                .param("by", by)
                .param("on", on)
                .update();
    }

    /// After how many months an audit falls due, by level.
    public Map<SupervisionLevel, Integer> months() {
        var months = new EnumMap<SupervisionLevel, Integer>(SupervisionLevel.class);
        jdbc.sql("select level, months from assurance.audit_cycle")
                .query((row, number) ->
                        months.put(SupervisionLevel.valueOf(row.getString("level")), row.getInt("months")) == null)
                .list();
        return months;
    }

    /// Sets the months of a level.
    public void months(SupervisionLevel level, int months) {
        jdbc.sql("update assurance.audit_cycle set months = :months where level = :level")
                .param("level", level.name())
                .param("months", months)
                .update();
    }

    /// The checklists, each in its latest version, by name.
    public List<ChecklistView> checklists() {
        var lines = new HashMap<UUID, List<AuditLine.Asks>>();
        jdbc.sql("select * from assurance.checklist_line order by checklist_id, number")
                .query((row, number) -> lines.computeIfAbsent(
                                row.getObject("checklist_id", UUID.class), id -> new ArrayList<>())
                        .add(AuditTable.asks(row)))
                .list();
        return jdbc.sql("select distinct on (name) * from assurance.checklist order by name, version desc")
                .query((row, number) -> new ChecklistView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("version"),
                        row.getObject("released_on", LocalDate.class),
                        lines.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /// Writes a released version.
    public void put(ChecklistView checklist) {
        jdbc.sql("insert into assurance.checklist (id, name, version, released_on) values (:id, :name, :version, :on)")
                .param("id", checklist.id())
                .param("name", checklist.name())
                .param("version", checklist.version())
                .param("on", checklist.releasedOn())
                .update();
        for (var i = 0; i < checklist.lines().size(); i++) {
            var line = checklist.lines().get(i);
            var probe = line.probe();
            jdbc.sql("""
                            insert into assurance.checklist_line
                            (checklist_id, number, text, weight, is_critical, probe, class_id)
                            values (:checklist, :number, :text, :weight, :isCritical, :probe, :class)
                            """)
                    .param("checklist", checklist.id())
                    .param("number", i + 1)
                    .param("text", line.text())
                    .param("weight", line.weight())
                    .param("isCritical", line.isCritical())
                    .param("probe", probe == null ? null : probe.name(), Types.VARCHAR)
                    .param("class", line.classId())
                    .update();
        }
    }
}
