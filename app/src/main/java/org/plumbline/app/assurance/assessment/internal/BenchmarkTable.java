package org.plumbline.app.assurance.assessment.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.assurance.assessment.BenchmarkSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `assurance.benchmark_set`.
@Component
public class BenchmarkTable {
    private static final TypeReference<List<BenchmarkSet.Line>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BenchmarkTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// All sets, latest year first.
    public List<BenchmarkSet> all() {
        return jdbc.sql("""
                        select id, key, name, source, year, lines::text as lines, made_by, made_on
                        from assurance.benchmark_set order by year desc, lower(name)
                        """)
                .query((row, number) -> new BenchmarkSet(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("source"),
                        row.getInt("year"),
                        json.readValue(row.getString("lines"), LINES),
                        row.getObject("made_by", UUID.class),
                        row.getObject("made_on", LocalDate.class)))
                .list();
    }

    /// Keeps a set.
    public void add(BenchmarkSet set) {
        jdbc.sql("""
                        insert into assurance.benchmark_set (id, key, name, source, year, lines, made_by, made_on)
                        values (:id, :key, :name, :source, :year, :lines::jsonb, :by, :on)
                        """)
                .param("id", set.id())
                .param("key", set.key())
                .param("name", set.name())
                .param("source", set.source())
                .param("year", set.year())
                .param("lines", json.writeValueAsString(set.lines()))
                .param("by", set.madeBy())
                .param("on", set.madeOn())
                .update();
    }

    /// Takes a set out.
    public void remove(UUID id) {
        jdbc.sql("delete from assurance.benchmark_set where id = :id")
                .param("id", id)
                .update();
    }
}
