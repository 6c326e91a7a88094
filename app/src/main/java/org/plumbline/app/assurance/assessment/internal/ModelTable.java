package org.plumbline.app.assurance.assessment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.assurance.assessment.AssessmentModel;
import org.plumbline.app.assurance.assessment.ModelMapping;
import org.plumbline.app.assurance.assessment.ModelRule;
import org.plumbline.app.assurance.assessment.ModelState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `assurance.model` and `assurance.model_mapping`.
@Component
public class ModelTable {
    private static final TypeReference<Map<String, String>> PAIRS = new TypeReference<>() {};
    private static final String SELECT = """
            select id, key, family_id, name, number, state, rule, purpose, origin, body::text as body, in_force_on,
            version from assurance.model
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ModelTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// All versions of all models, by name, the latest first.
    public List<AssessmentModel> all() {
        return jdbc.sql(SELECT + " order by lower(name), number desc")
                .query(this::map)
                .list();
    }

    /// The version of an id.
    public Optional<AssessmentModel> byId(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /// The same, locked until the transaction ends.
    public Optional<AssessmentModel> lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /// Writes a version, fresh or changed.
    public void put(AssessmentModel model) {
        jdbc.sql("""
                        insert into assurance.model (id, key, family_id, name, number, state, rule, purpose, origin, body,
                        in_force_on, version)
                        values (:id, :key, :family, :name, :number, :state, :rule, :purpose, :origin, :body::jsonb, :on,
                        :version)
                        on conflict (id) do update set name = :name, state = :state, purpose = :purpose,
                        origin = :origin, body = :body::jsonb, in_force_on = :on, version = :version
                        """)
                .param("id", model.id())
                .param("key", model.key())
                .param("family", model.familyId())
                .param("name", model.name())
                .param("number", model.number())
                .param("state", model.state().name())
                .param("rule", model.rule().name())
                .param("purpose", model.purpose())
                .param("origin", model.origin())
                .param("body", json.writeValueAsString(model.body()))
                .param("on", model.inForceOn())
                .param("version", model.version())
                .update();
    }

    /// What a model has in common with an earlier one.
    public Optional<ModelMapping> mapping(UUID nowId, UUID priorId) {
        return jdbc.sql("""
                        select now_id, prior_id, pairs::text as pairs, note, made_by, made_on
                        from assurance.model_mapping where now_id = :now and prior_id = :prior
                        """)
                .param("now", nowId)
                .param("prior", priorId)
                .query((row, number) -> new ModelMapping(
                        row.getObject("now_id", UUID.class),
                        row.getObject("prior_id", UUID.class),
                        json.readValue(row.getString("pairs"), PAIRS),
                        row.getString("note"),
                        row.getObject("made_by", UUID.class),
                        row.getObject("made_on", LocalDate.class)))
                .optional();
    }

    /// Keeps what two models have in common.
    public void put(ModelMapping mapping) {
        jdbc.sql("""
                        insert into assurance.model_mapping (now_id, prior_id, pairs, note, made_by, made_on)
                        values (:now, :prior, :pairs::jsonb, :note, :by, :on)
                        on conflict (now_id, prior_id) do update set pairs = :pairs::jsonb, note = :note, made_by = :by,
                        made_on = :on
                        """)
                .param("now", mapping.nowId())
                .param("prior", mapping.priorId())
                .param("pairs", json.writeValueAsString(mapping.pairs()))
                .param("note", mapping.note())
                .param("by", mapping.madeBy())
                .param("on", mapping.madeOn())
                .update();
    }

    private AssessmentModel map(ResultSet row, int number) throws SQLException {
        return new AssessmentModel(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getObject("family_id", UUID.class),
                row.getString("name"),
                row.getInt("number"),
                ModelState.valueOf(row.getString("state")),
                ModelRule.valueOf(row.getString("rule")),
                row.getString("purpose"),
                row.getString("origin"),
                json.readValue(row.getString("body"), AssessmentModel.Body.class),
                row.getObject("in_force_on", LocalDate.class),
                row.getInt("version"));
    }
}
