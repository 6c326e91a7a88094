package org.plumbline.app.demand.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.demand.Blueprint;
import org.plumbline.app.demand.Blueprints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `demand.blueprint` and which proposal began with which.
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

    /// The newest published version of each blueprint, the one with the fewest stages first.
    public List<Blueprint> newest() {
        return jdbc.sql("""
                        select * from (select distinct on (name) * from demand.blueprint
                            where published_on is not null order by name, version desc) b
                        order by jsonb_array_length(stages), name
                        """).query((row, number) -> blueprint(row)).list();
    }

    /// Every version with its use, by name, the latest first.
    public List<Blueprints.Kept> all() {
        return jdbc.sql("""
                        select b.*, (select count(*) from demand.blueprint_use u where u.blueprint_id = b.id) as used
                        from demand.blueprint b order by lower(b.name), b.version desc
                        """)
                .query((row, number) -> new Blueprints.Kept(
                        blueprint(row), row.getObject("published_on", LocalDate.class), row.getInt("used")))
                .list();
    }

    private Blueprint blueprint(ResultSet row) throws SQLException {
        return new Blueprint(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("version"),
                row.getString("sentence"),
                json.readValue(row.getString("stages"), STAGES),
                json.readValue(row.getString("starters"), STARTERS));
    }

    /// Writes a draft.
    public void insert(Blueprint blueprint) {
        jdbc.sql("""
                        insert into demand.blueprint (id, name, version, sentence, stages, starters)
                        values (:id, :name, :version, :sentence, :stages::jsonb, :starters::jsonb)
                        """)
                .param("id", blueprint.id())
                .param("name", blueprint.name())
                .param("version", blueprint.version())
                .param("sentence", blueprint.sentence())
                .param("stages", json.writeValueAsString(blueprint.stages()))
                .param("starters", json.writeValueAsString(blueprint.starters()))
                .update();
    }

    /// Takes a draft out.
    public void delete(UUID id) {
        jdbc.sql("delete from demand.blueprint where id = :id and published_on is null")
                .param("id", id)
                .update();
    }

    /// Publishes a draft.
    public void publish(UUID id, LocalDate on) {
        jdbc.sql("update demand.blueprint set published_on = :on where id = :id and published_on is null")
                .param("id", id)
                .param("on", on)
                .update();
    }

    /// Says with which version a proposal began.
    public void use(UUID proposalId, UUID blueprintId) {
        jdbc.sql("insert into demand.blueprint_use (proposal_id, blueprint_id) values (:proposal, :blueprint)")
                .param("proposal", proposalId)
                .param("blueprint", blueprintId)
                .update();
    }
}
