package org.plumbline.app.capability.change.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.capability.change.WaveState;
import org.plumbline.app.capability.change.WaveView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `capability.wave` with units, what must be ready, and what is deployed. Whether the initiative may be
/// seen, the facade has asked.
@Component
public class WaveTable {
    private final JdbcClient jdbc;

    WaveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The waves of some initiatives, by number.
    public List<WaveView> of(Collection<UUID> initiatives) {
        return full(jdbc.sql("""
                        select * from capability.wave where initiative_id = any(:ids) order by initiative_id, number
                        """)
                .param("ids", initiatives.toArray(UUID[]::new))
                .query(WaveTable::map)
                .list());
    }

    /// The wave of an id.
    public Optional<WaveView> byId(UUID id) {
        return full(jdbc.sql("select * from capability.wave where id = :id")
                        .param("id", id)
                        .query(WaveTable::map)
                        .list())
                .stream()
                .findFirst();
    }

    private static WaveView map(ResultSet row, int number) throws SQLException {
        return new WaveView(
                row.getObject("id", UUID.class),
                row.getObject("initiative_id", UUID.class),
                row.getInt("number"),
                WaveState.valueOf(row.getString("state")),
                new WaveView.Terms(
                        row.getString("title"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("owner_id", UUID.class),
                        Set.of()),
                row.getObject("started_on", LocalDate.class),
                List.of(),
                List.of(),
                List.of(),
                row.getInt("version"));
    }

    private List<WaveView> full(List<WaveView> found) {
        if (found.isEmpty()) {
            return found;
        }
        var ids = found.stream().map(WaveView::id).toArray(UUID[]::new);
        var units = units(ids);
        var items = items(ids);
        var deployments = deployments(ids);
        var surveys = surveys(ids);
        return found.stream()
                .map(wave -> new WaveView(
                        wave.id(),
                        wave.initiativeId(),
                        wave.number(),
                        wave.state(),
                        new WaveView.Terms(
                                wave.terms().title(),
                                wave.terms().startsOn(),
                                wave.terms().endsOn(),
                                wave.terms().ownerId(),
                                units.getOrDefault(wave.id(), Set.of())),
                        wave.startedOn(),
                        items.getOrDefault(wave.id(), List.of()),
                        deployments.getOrDefault(wave.id(), List.of()),
                        surveys.getOrDefault(wave.id(), List.of()),
                        wave.version()))
                .toList();
    }

    private Map<UUID, Set<UUID>> units(UUID[] waves) {
        var found = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("select wave_id, department_id from capability.wave_unit where wave_id = any(:ids)")
                .param("ids", waves)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                            .add(row.getObject(2, UUID.class));
                });
        return found;
    }

    private Map<UUID, List<WaveView.Item>> items(UUID[] waves) {
        var found = new HashMap<UUID, List<WaveView.Item>>();
        jdbc.sql("select * from capability.readiness_item where wave_id = any(:ids) order by id")
                .param("ids", waves)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("wave_id", UUID.class), id -> new ArrayList<>())
                            .add(new WaveView.Item(
                                    row.getObject("id", UUID.class),
                                    row.getString("title"),
                                    row.getBoolean("is_met"),
                                    row.getString("evidence"),
                                    row.getObject("settled_by", UUID.class),
                                    row.getObject("settled_on", LocalDate.class)));
                });
        return found;
    }

    private Map<UUID, List<WaveView.Deployment>> deployments(UUID[] waves) {
        var found = new HashMap<UUID, List<WaveView.Deployment>>();
        jdbc.sql("select * from capability.deployment where wave_id = any(:ids)")
                .param("ids", waves)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("wave_id", UUID.class), id -> new ArrayList<>())
                            .add(new WaveView.Deployment(
                                    row.getObject("department_id", UUID.class),
                                    row.getObject("practice_id", UUID.class),
                                    row.getObject("deployed_on", LocalDate.class),
                                    YearMonth.from(row.getObject("month", LocalDate.class)),
                                    row.getInt("kept"),
                                    row.getInt("required")));
                });
        return found;
    }

    private Map<UUID, List<String>> surveys(UUID[] waves) {
        var found = new HashMap<UUID, List<String>>();
        jdbc.sql("""
                        select wave_id, survey_key from capability.readiness_survey where wave_id = any(:ids)
                        order by asked_on, survey_key
                        """).param("ids", waves).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(row.getString(2));
        });
        return found;
    }

    /// Writes a wave with its units; what must be ready is written for itself.
    public void put(WaveView wave) {
        var terms = wave.terms();
        jdbc.sql("""
                        insert into capability.wave (id, initiative_id, number, state, title, starts_on, ends_on, owner_id,
                            started_on, version)
                        values (:id, :initiative, :number, :state, :title, :starts, :ends, :owner, :started, :version)
                        on conflict (id) do update set state = excluded.state, title = excluded.title,
                            starts_on = excluded.starts_on, ends_on = excluded.ends_on, owner_id = excluded.owner_id,
                            started_on = excluded.started_on, version = excluded.version
                        """)
                .param("id", wave.id())
                .param("initiative", wave.initiativeId())
                .param("number", wave.number())
                .param("state", wave.state().name())
                .param("title", terms.title())
                .param("starts", terms.startsOn())
                .param("ends", terms.endsOn())
                .param("owner", terms.ownerId())
                .param("started", wave.startedOn(), Types.DATE)
                .param("version", wave.version())
                .update();
        jdbc.sql("delete from capability.wave_unit where wave_id = :id")
                .param("id", wave.id())
                .update();
        jdbc.sql("insert into capability.wave_unit (wave_id, department_id) select :id, unnest(:units)")
                .param("id", wave.id())
                .param("units", terms.units().toArray(UUID[]::new))
                .update();
    }

    public void put(UUID waveId, WaveView.Item item) {
        jdbc.sql("""
                        insert into capability.readiness_item (id, wave_id, title, is_met, evidence, settled_by, settled_on)
                        values (:id, :wave, :title, :met, :evidence, :by, :on)
                        on conflict (id) do update set title = excluded.title, is_met = excluded.is_met,
                            evidence = excluded.evidence, settled_by = excluded.settled_by,
                            settled_on = excluded.settled_on
                        """)
                .param("id", item.id())
                .param("wave", waveId)
                .param("title", item.title())
                .param("met", item.isMet())
                .param("evidence", item.evidence())
                .param("by", item.settledBy())
                .param("on", item.settledOn(), Types.DATE)
                .update();
    }

    public void removeItem(UUID id) {
        jdbc.sql("delete from capability.readiness_item where id = :id")
                .param("id", id)
                .update();
    }

    /// Keeps what showed that a practice is deployed; the first evidence stays.
    public void keep(UUID waveId, WaveView.Deployment shown, UUID by) {
        jdbc.sql("""
                        insert into capability.deployment (wave_id, department_id, practice_id, deployed_on, deployed_by,
                            month, kept, required)
                        values (:wave, :department, :practice, :on, :by, :month, :kept, :required) on conflict do nothing
                        """)
                .param("wave", waveId)
                .param("department", shown.departmentId())
                .param("practice", shown.practiceId())
                .param("on", shown.deployedOn())
                .param("by", by)
                .param("month", shown.month().atDay(1))
                .param("kept", shown.kept())
                .param("required", shown.required())
                .update();
    }

    public void keepSurvey(UUID waveId, String key, LocalDate on) {
        jdbc.sql("insert into capability.readiness_survey (wave_id, survey_key, asked_on) values (:wave, :key, :on)")
                .param("wave", waveId)
                .param("key", key)
                .param("on", on)
                .update();
    }
}
