package org.plumbline.app.demand.internal;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.demand.Blueprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `demand.blueprint`.
@Component
public class BlueprintTable {
    private static final TypeReference<List<Blueprint.Stage>> STAGES = new TypeReference<>() {};
    private static final TypeReference<List<Blueprint.Starter>> STARTERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BlueprintTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The newest version of each blueprint, the one with the fewest stages first.
    public List<Blueprint> newest() {
        return jdbc.sql("""
                        select * from (select distinct on (name) * from demand.blueprint order by name, version desc) b
                        order by jsonb_array_length(stages), name
                        """)
                .query((row, number) -> new Blueprint(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("version"),
                        row.getString("sentence"),
                        json.readValue(row.getString("stages"), STAGES),
                        json.readValue(row.getString("starters"), STARTERS)))
                .list();
    }
}
