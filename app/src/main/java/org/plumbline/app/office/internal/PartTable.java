package org.plumbline.app.office.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.office.Facts;
import org.plumbline.app.office.PartFacts;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `office.part` and the readings of what is measured.
@Component
public class PartTable {
    private static final String SELECT = """
            select id, key, office_id, kind, state, title, facts::text as facts, made_by, made_on, version
            from office.part
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PartTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// The parts of an office, by key.
    public List<PartView> of(UUID officeId) {
        return jdbc.sql(SELECT + " where office_id = :office order by key")
                .param("office", officeId)
                .query(this::map)
                .list();
    }

    /// All parts of a kind, by key.
    public List<PartView> of(PartKind kind) {
        return jdbc.sql(SELECT + " where kind = :kind order by key")
                .param("kind", kind.name())
                .query(this::map)
                .list();
    }

    /// The parts that name a person, by key.
    public List<PartView> naming(UUID personId) {
        return jdbc.sql(SELECT + " where :person = any(people) order by key")
                .param("person", personId)
                .query(this::map)
                .list();
    }

    /// The part of a key.
    public Optional<PartView> byKey(String key) {
        return jdbc.sql(SELECT + " where key = :key")
                .param("key", key)
                .query(this::map)
                .optional();
    }

    /// The parts of some ids.
    public List<PartView> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " where id = any(:ids) order by key")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::map)
                .list();
    }

    /// The day on which a part of some kinds was last changed; null where there is none.
    public @Nullable LocalDate touchedOn(UUID officeId, Collection<PartKind> kinds) {
        return jdbc.sql("select max(changed_at) from office.part where office_id = :office and kind = any(:kinds)")
                .param("office", officeId)
                .param("kinds", kinds.stream().map(PartKind::name).toArray(String[]::new))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(at -> LocalDate.ofInstant(at.toInstant(), clock.getZone()))
                .orElse(null);
    }

    /// The part of an id, locked until the transaction ends.
    public Optional<PartView> lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /// Writes a part, new or changed.
    public void put(PartView part) {
        jdbc.sql("""
                        insert into office.part
                        (id, key, office_id, kind, state, title, facts, people, made_by, made_on, version)
                        values (:id, :key, :office, :kind, :state, :title, :facts::jsonb, :people, :by, :on, :version)
                        on conflict (id) do update set state = :state, title = :title, facts = :facts::jsonb,
                        people = :people, version = :version, changed_at = now()
                        """)
                .param("id", part.id())
                .param("key", part.key())
                .param("office", part.officeId())
                .param("kind", part.kind().name())
                .param("state", part.state().name())
                .param("title", part.title())
                .param("facts", json.writeValueAsString(part.facts().values()))
                .param("people", OfficeTable.people(PartFacts.of(part.kind()), part.facts()))
                .param("by", part.madeBy())
                .param("on", part.madeOn())
                .param("version", part.version())
                .update();
    }

    /// Keeps what a measure showed on a day.
    public void read(UUID partId, LocalDate on, BigDecimal value) {
        jdbc.sql("""
                        insert into office.reading (part_id, taken_on, value) values (:part, :on, :value)
                        on conflict (part_id, taken_on) do update set value = :value
                        """)
                .param("part", partId)
                .param("on", on)
                .param("value", value)
                .update();
    }

    /// What a measure showed, oldest first.
    public Map<LocalDate, BigDecimal> readings(UUID partId) {
        var readings = new LinkedHashMap<LocalDate, BigDecimal>();
        jdbc.sql("select taken_on, value from office.reading where part_id = :part order by taken_on")
                .param("part", partId)
                .query(row -> {
                    readings.put(row.getObject(1, LocalDate.class), row.getBigDecimal(2));
                });
        return readings;
    }

    private PartView map(ResultSet row, int number) throws SQLException {
        return new PartView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getObject("office_id", UUID.class),
                PartKind.valueOf(row.getString("kind")),
                PartState.valueOf(row.getString("state")),
                row.getString("title"),
                new Facts(json.readValue(row.getString("facts"), OfficeTable.TEXTS)),
                row.getObject("made_by", UUID.class),
                row.getObject("made_on", LocalDate.class),
                row.getInt("version"));
    }
}
