package org.plumbline.app.portfolio.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.portfolio.ObjectiveLevel;
import org.plumbline.app.portfolio.ObjectiveState;
import org.plumbline.app.portfolio.ObjectiveText;
import org.plumbline.app.portfolio.ObjectiveView;
import org.plumbline.app.portfolio.Perspective;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of objectives and of what their measures read.
@Component
public class ObjectiveTable {
    private static final String SELECT = """
            select o.*, a.day as read_on, a.value as read_value, a.note as read_note
            from portfolio.objective o
            left join lateral (select * from portfolio.objective_actual a where a.objective_id = o.id
                order by a.day desc limit 1) a on true
            where (o.state <> 'DRAFT' or cast(:drafts as boolean))
            """;
    private static final String ORDER = """
             order by array_position(array['THEME', 'OBJECTIVE', 'KEY_MEASURE'], o.level), o.priority, o.title, o.key
            """;

    private final JdbcClient jdbc;

    ObjectiveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All of them, themes first, by priority.
    public List<ObjectiveView> all(boolean withDrafts) {
        return jdbc.sql(SELECT + ORDER)
                .param("drafts", withDrafts)
                .query(ObjectiveTable::map)
                .list();
    }

    /// The objective of a key.
    public Optional<ObjectiveView> byKey(String key, boolean withDrafts) {
        return jdbc.sql(SELECT + " and o.key = :key")
                .param("drafts", withDrafts)
                .param("key", key)
                .query(ObjectiveTable::map)
                .optional();
    }

    /// The objectives of some ids.
    public List<ObjectiveView> byIds(Collection<UUID> ids, boolean withDrafts) {
        return jdbc.sql(SELECT + " and o.id = any(:ids)" + ORDER)
                .param("drafts", withDrafts)
                .param("ids", ids.toArray(UUID[]::new))
                .query(ObjectiveTable::map)
                .list();
    }

    /// The objective of an id, locked until the transaction ends.
    public Optional<ObjectiveView> lock(UUID id, boolean withDrafts) {
        return jdbc.sql("select id from portfolio.objective where id = :id for update")
                .param("id", id)
                .query(Rows::id)
                .optional()
                .flatMap(found -> byIds(List.of(found), withDrafts).stream().findFirst());
    }

    /// The ids of drafts, which only some may find.
    public List<UUID> ids(boolean withDrafts) {
        return jdbc.sql("select id from portfolio.objective where state <> 'DRAFT' or cast(:drafts as boolean)")
                .param("drafts", withDrafts)
                .query(Rows::id)
                .list();
    }

    /// Writes an objective, new or changed.
    public void put(ObjectiveView objective) {
        var text = objective.text();
        jdbc.sql("""
                        insert into portfolio.objective (id, key, state, level, parent_id, perspective, title, meaning,
                            priority, owner_id, valid_from, valid_to, measure, unit, baseline, target, due, leads_to,
                            version)
                        values (:id, :key, :state, :level, :parent, :perspective, :title, :meaning, :priority, :owner,
                            :from, :to, :measure, :unit, :baseline, :target, :due, :leads, :version)
                        on conflict (id) do update set state = excluded.state, level = excluded.level,
                            parent_id = excluded.parent_id, perspective = excluded.perspective,
                            title = excluded.title, meaning = excluded.meaning, priority = excluded.priority,
                            owner_id = excluded.owner_id, valid_from = excluded.valid_from,
                            valid_to = excluded.valid_to, measure = excluded.measure, unit = excluded.unit,
                            baseline = excluded.baseline, target = excluded.target, due = excluded.due,
                            leads_to = excluded.leads_to, version = excluded.version
                        """)
                .params(values(text))
                .param("id", objective.id())
                .param("key", objective.key())
                .param("state", objective.state().name())
                .param("version", objective.version())
                .update();
    }

    private static Map<String, @Nullable Object> values(ObjectiveText text) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("level", text.level().name());
        values.put("parent", text.parentId());
        values.put("perspective", text.perspective().name());
        values.put("title", text.title().strip());
        values.put("meaning", text.meaning().strip());
        values.put("priority", text.priority());
        values.put("owner", text.ownerId());
        values.put("from", text.validFrom());
        values.put("to", text.validTo());
        values.put("measure", text.measure().name());
        values.put("unit", text.measure().unit());
        values.put("baseline", text.measure().baseline());
        values.put("target", text.measure().target());
        values.put("due", text.measure().due());
        values.put("leads", text.leadsTo().toArray(UUID[]::new));
        return values;
    }

    /// Takes a draft out.
    public void delete(UUID id) {
        jdbc.sql("delete from portfolio.objective where id = :id and state = 'DRAFT'")
                .param("id", id)
                .update();
    }

    /// Writes what a measure read on a day, in place of what was said of that day before.
    public void record(UUID id, ObjectiveView.Reading reading, UUID personId) {
        jdbc.sql("""
                        insert into portfolio.objective_actual (objective_id, day, value, note, recorded_by)
                        values (:id, :day, :value, :note, :person)
                        on conflict (objective_id, day) do update set value = excluded.value, note = excluded.note,
                            recorded_by = excluded.recorded_by
                        """)
                .param("id", id)
                .param("day", reading.day())
                .param("value", reading.value())
                .param("note", reading.note())
                .param("person", personId)
                .update();
    }

    /// What a measure read, by day.
    public List<ObjectiveView.Reading> readings(UUID id) {
        return jdbc.sql("select day, value, note from portfolio.objective_actual where objective_id = :id order by day")
                .param("id", id)
                .query((row, number) -> new ObjectiveView.Reading(
                        row.getObject("day", LocalDate.class), row.getBigDecimal("value"), row.getString("note")))
                .list();
    }

    private static ObjectiveView map(ResultSet row, int number) throws SQLException {
        var day = row.getObject("read_on", LocalDate.class);
        return new ObjectiveView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                ObjectiveState.valueOf(row.getString("state")),
                text(row),
                day == null
                        ? null
                        : new ObjectiveView.Reading(day, row.getBigDecimal("read_value"), row.getString("read_note")),
                row.getInt("version"));
    }

    private static ObjectiveText text(ResultSet row) throws SQLException {
        return new ObjectiveText(
                ObjectiveLevel.valueOf(row.getString("level")),
                row.getObject("parent_id", UUID.class),
                Perspective.valueOf(row.getString("perspective")),
                row.getString("title"),
                row.getString("meaning"),
                row.getInt("priority"),
                row.getObject("owner_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new ObjectiveText.Measure(
                        row.getString("measure"),
                        row.getString("unit"),
                        plain(row.getBigDecimal("baseline")),
                        plain(row.getBigDecimal("target")),
                        row.getObject("due", LocalDate.class)),
                List.of((UUID[]) row.getArray("leads_to").getArray()));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
