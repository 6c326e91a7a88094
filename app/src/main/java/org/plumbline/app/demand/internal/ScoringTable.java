package org.plumbline.app.demand.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.demand.Criterion;
import org.plumbline.app.demand.ScoringMethod;
import org.plumbline.app.demand.ScoringModel;
import org.plumbline.app.demand.ScoringState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of scoring models.
@Component
public class ScoringTable {
    private static final TypeReference<List<Criterion>> CRITERIA = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> PAIRS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScoringTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// All versions, by name, the latest first.
    public List<ScoringModel> all() {
        return jdbc.sql("select * from demand.scoring_model order by lower(name), family_id, number desc")
                .query(this::map)
                .list();
    }

    /// The model of an id, locked until the transaction ends; with it the versions beside it.
    public Optional<ScoringModel> lock(UUID id) {
        return jdbc.sql("""
                        select * from demand.scoring_model where family_id =
                            (select family_id from demand.scoring_model where id = :id) order by number for update
                        """).param("id", id).query(this::map).list().stream()
                .filter(model -> model.id().equals(id))
                .findFirst();
    }

    /// Writes a model, new or changed.
    public void put(ScoringModel model) {
        jdbc.sql("""
                        insert into demand.scoring_model (id, key, family_id, name, number, state, method, criteria,
                            comparisons, in_force_on, superseded_on, version)
                        values (:id, :key, :family, :name, :number, :state, :method, :criteria::jsonb,
                            :comparisons::jsonb, :inForce, :superseded, :version)
                        on conflict (id) do update set name = excluded.name, state = excluded.state,
                            criteria = excluded.criteria, comparisons = excluded.comparisons,
                            in_force_on = excluded.in_force_on, superseded_on = excluded.superseded_on,
                            version = excluded.version
                        """)
                .param("id", model.id())
                .param("key", model.key())
                .param("family", model.familyId())
                .param("name", model.name())
                .param("number", model.number())
                .param("state", model.state().name())
                .param("method", model.method().name())
                .param("criteria", json.writeValueAsString(model.criteria()))
                .param("comparisons", json.writeValueAsString(model.comparisons()))
                .param("inForce", model.inForceOn())
                .param("superseded", model.supersededOn())
                .param("version", model.version())
                .update();
    }

    /// Takes a draft out.
    public void delete(UUID id) {
        jdbc.sql("delete from demand.scoring_model where id = :id and state = 'DRAFT'")
                .param("id", id)
                .update();
    }

    private ScoringModel map(ResultSet row, int number) throws SQLException {
        return new ScoringModel(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getObject("family_id", UUID.class),
                row.getString("name"),
                row.getInt("number"),
                ScoringState.valueOf(row.getString("state")),
                ScoringMethod.valueOf(row.getString("method")),
                json.readValue(row.getString("criteria"), CRITERIA),
                json.readValue(row.getString("comparisons"), PAIRS),
                row.getObject("in_force_on", LocalDate.class),
                row.getObject("superseded_on", LocalDate.class),
                row.getInt("version"));
    }
}
