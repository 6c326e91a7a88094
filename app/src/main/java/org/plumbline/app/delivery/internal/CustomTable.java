package org.plumbline.app.delivery.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.delivery.PlanFiles.CustomValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `delivery.project_custom`.
@Component
public class CustomTable {
    private final JdbcClient jdbc;

    CustomTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A project's values by name.
    public Map<String, CustomValue> of(UUID project) {
        var values = new LinkedHashMap<String, CustomValue>();
        jdbc.sql("select name, kind, value from delivery.project_custom where project_id = :project order by name")
                .param("project", project)
                .query(row -> {
                    values.put(row.getString(1), new CustomValue(row.getString(2), row.getString(3)));
                });
        return values;
    }

    /// Writes values over those of the same name.
    public void write(UUID project, LocalDate asOf, String file, Map<String, CustomValue> values) {
        jdbc.sql("""
                        insert into delivery.project_custom (project_id, name, kind, value, source_file, as_of)
                        select :project, v.name, v.kind, v.value, :file, :asOf
                        from unnest(:names::text[], :kinds::text[], :values::text[]) as v (name, kind, value)
                        on conflict (project_id, name) do update set kind = excluded.kind, value = excluded.value,
                        source_file = excluded.source_file, as_of = excluded.as_of
                        """)
                .param("project", project)
                .param("file", file)
                .param("asOf", asOf)
                .param("names", values.keySet().toArray(String[]::new))
                .param("kinds", values.values().stream().map(CustomValue::kind).toArray(String[]::new))
                .param(
                        "values",
                        values.values().stream().map(CustomValue::value).toArray(String[]::new))
                .update();
    }
}
