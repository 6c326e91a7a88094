package org.plumbline.app.registers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterState;
import org.plumbline.app.registers.RegisterView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `registers.record`: common fields in columns, those of some kinds in `details`.
@Component
public class RecordTable {
    static final String SEEN = " (:seesAll or r.project_id = any(:seen)) and r.project_id <> all(:hidden) ";
    private static final String SELECT = "select r.* from registers.record r where ";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final Set<RegisterField> COLUMNS = EnumSet.of(
            RegisterField.TITLE,
            RegisterField.DESCRIPTION,
            RegisterField.OWNER,
            RegisterField.DUE,
            RegisterField.PRIORITY,
            RegisterField.CATEGORY,
            RegisterField.PROBABILITY,
            RegisterField.IMPACT,
            RegisterField.IMPACT_COST);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The seen record of a key.
    public Optional<RegisterView> byKey(String key, Sight sight) {
        return jdbc.sql(SELECT + "r.key = :key and" + SEEN)
                .param("key", key)
                .params(sight.parameters())
                .query(this::map)
                .optional();
    }

    /// The seen records of some keys.
    public List<RegisterView> byKeys(Collection<String> keys, Sight sight) {
        return jdbc.sql(SELECT + "r.key = any(:keys) and" + SEEN + "order by r.key")
                .param("keys", keys.toArray(String[]::new))
                .params(sight.parameters())
                .query(this::map)
                .list();
    }

    /// The seen records of some ids.
    public List<RegisterView> byIds(Collection<UUID> ids, Sight sight) {
        return jdbc.sql(SELECT + "r.id = any(:ids) and" + SEEN + "order by r.key")
                .param("ids", ids.toArray(UUID[]::new))
                .params(sight.parameters())
                .query(this::map)
                .list();
    }

    /// The seen record of an id, locked until the transaction ends, so that two changes queue.
    public Optional<RegisterView> lock(UUID id, Sight sight) {
        return jdbc.sql(SELECT + "r.id = :id and" + SEEN + "for update")
                .param("id", id)
                .params(sight.parameters())
                .query(this::map)
                .optional();
    }

    /// The record that a source brought before.
    public Optional<RegisterView> bySource(RegisterKind kind, NewRecord.Source source) {
        return jdbc.sql(SELECT + "r.kind = :kind and r.source_system = :system and r.source_id = :id for update")
                .param("kind", kind.name())
                .param("system", source.system())
                .param("id", source.id())
                .query(this::map)
                .optional();
    }

    /// Adds a row.
    public void insert(RegisterView record, NewRecord.@Nullable Source source) {
        jdbc.sql("""
                        insert into registers.record (id, key, kind, project_id, state, is_open, title, description,
                        owner_id, due, priority, category, probability, impact, impact_cost, details, raised_on,
                        closed_on, source_system, source_id, version)
                        values (:id, :key, :kind, :project, :state, :open, :title, :description, :owner, :due,
                        :priority, :category, :probability, :impact, :impact_cost, :details::jsonb, :raised,
                        :closed, :system, :source, :version)
                        """)
                .params(parameters(record))
                .param("system", source == null ? null : source.system())
                .param("source", source == null ? null : source.id())
                .update();
        weigh(record);
    }

    /// Replaces a row by its id.
    public void update(RegisterView record) {
        jdbc.sql("""
                        update registers.record set state = :state, is_open = :open, title = :title,
                        description = :description, owner_id = :owner, due = :due, priority = :priority,
                        category = :category, probability = :probability, impact = :impact,
                        impact_cost = :impact_cost, details = :details::jsonb, raised_on = :raised,
                        closed_on = :closed, version = :version, changed_at = now()
                        where id = :id and key = :key and kind = :kind and project_id = :project
                        """).params(parameters(record)).update();
        weigh(record);
    }

    /// Says that something of a record changed that is kept elsewhere.
    public void touch(UUID id) {
        jdbc.sql("update registers.record set version = version + 1, changed_at = now() where id = :id")
                .param("id", id)
                .update();
    }

    /// Remembers what an open risk weighs from its day on, so that exposure has a past.
    private void weigh(RegisterView record) {
        if (record.kind() != RegisterKind.RISK) {
            return;
        }
        jdbc.sql("""
                        insert into registers.exposure (record_id, project_id, since, score, expected_value)
                        values (:id, :project, (:at::timestamptz)::date, :score, :value)
                        on conflict (record_id, since) do update
                        set score = :score, expected_value = :value
                        """)
                .param("id", record.id())
                .param("project", record.projectId())
                .param(
                        "at",
                        record.version() == 0
                                ? record.raisedOn().toString()
                                : record.changedAt().toString())
                .param("score", record.isOpen() ? record.score().orElse(0) : 0)
                .param("value", record.isOpen() ? record.expectedValue() : null)
                .update();
    }

    private Map<String, @Nullable Object> parameters(RegisterView record) {
        var parameters = new HashMap<String, @Nullable Object>();
        var details = new HashMap<String, String>();
        for (var field : COLUMNS) {
            parameters.put(
                    field.name().toLowerCase(java.util.Locale.ROOT),
                    record.values().get(field));
        }
        record.values().forEach((field, value) -> {
            if (!COLUMNS.contains(field)) {
                details.put(field.name(), FieldText.write(value));
            }
        });
        parameters.put("id", record.id());
        parameters.put("key", record.key());
        parameters.put("kind", record.kind().name());
        parameters.put("project", record.projectId());
        parameters.put("state", record.state().name());
        parameters.put("open", record.isOpen());
        parameters.put("details", json.writeValueAsString(details));
        parameters.put("raised", record.raisedOn());
        parameters.put("closed", record.closedOn());
        parameters.put("version", record.version());
        return parameters;
    }

    /// A row as a record.
    RegisterView map(ResultSet row, int number) throws SQLException {
        var kind = RegisterKind.valueOf(row.getString("kind"));
        var values = new EnumMap<RegisterField, Object>(RegisterField.class);
        json.readValue(row.getString("details"), TEXTS).forEach((name, text) -> {
            var field = RegisterField.valueOf(name);
            values.put(field, FieldText.read(field, text));
        });
        for (var field : COLUMNS) {
            var value = field.isOf(kind) ? column(row, field) : null;
            if (value != null) {
                values.put(field, value);
            }
        }
        return new RegisterView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                kind,
                row.getObject("project_id", UUID.class),
                RegisterState.valueOf(row.getString("state")),
                values,
                row.getObject("raised_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable Object column(ResultSet row, RegisterField field) throws SQLException {
        return switch (field) {
            case OWNER -> row.getObject("owner_id", UUID.class);
            case DUE -> row.getObject("due", LocalDate.class);
            case PROBABILITY, IMPACT -> row.getObject(field.name().toLowerCase(java.util.Locale.ROOT), Integer.class);
            case IMPACT_COST -> FieldText.plain(row.getBigDecimal("impact_cost"));
            default -> row.getString(field.name().toLowerCase(java.util.Locale.ROOT));
        };
    }
}
