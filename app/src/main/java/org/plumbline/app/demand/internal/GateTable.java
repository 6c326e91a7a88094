package org.plumbline.app.demand.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.GateRuling;
import org.plumbline.app.demand.GateState;
import org.plumbline.app.demand.GateTemplate;
import org.plumbline.app.demand.GateTemplate.Answer;
import org.plumbline.app.demand.GateTemplate.Criterion;
import org.plumbline.app.demand.GateVerdict;
import org.plumbline.app.demand.GateView;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of gates, their templates, gatekeepers, votes, decisions and conditions. Who may read them is asked by the
/// facade, which knows what a gate is about.
@Component
public class GateTable {
    private static final TypeReference<List<Criterion>> CRITERIA = new TypeReference<>() {};
    private static final TypeReference<Map<Integer, Answer>> ANSWERS = new TypeReference<>() {};
    private static final String SELECT = """
            select g.*, coalesce(g.proposal_id, g.project_id) as about_id,
                t.name, t.version as template_version, t.criteria, t.hurdle, t.quorum_percent as template_quorum,
                d.verdict, d.reason, d.decided_by, d.decided_at, d.tranche, d.currency, d.score, d.is_eligible,
                d.votes, d.needed,
                (select json_agg(json_build_object('personId', k.person_id, 'deputyId', k.deputy_id, 'leads', k.leads,
                    'recusal', k.recusal) order by k.leads desc, k.person_id)
                    from demand.gate_keeper k where k.gate_id = g.id) as keepers,
                (select json_agg(json_build_object('personId', v.person_id, 'castBy', v.cast_by, 'verdict', v.verdict,
                    'words', v.words, 'at', v.at) order by v.at)
                    from demand.gate_vote v where v.gate_id = g.id) as ballots,
                (select json_agg(json_build_object('id', c.id, 'text', c.text, 'ownerId', c.owner_id, 'dueOn', c.due_on,
                    'doneOn', c.done_on, 'doneWords', c.done_words) order by c.place)
                    from demand.gate_condition c where c.gate_id = g.id) as conditions
            from demand.gate g join demand.gate_template t on t.id = g.template_id
            left join demand.gate_decision d on d.gate_id = g.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GateTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The newest version of each template, by name.
    public List<GateTemplate> templates() {
        return jdbc.sql("select distinct on (name) * from demand.gate_template order by name, version desc")
                .query((row, number) -> new GateTemplate(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("version"),
                        json.readValue(row.getString("criteria"), CRITERIA),
                        row.getInt("hurdle"),
                        row.getInt("quorum_percent")))
                .list();
    }

    /// Writes another version of a template.
    public void put(GateTemplate template) {
        jdbc.sql("""
                        insert into demand.gate_template (id, name, version, criteria, hurdle, quorum_percent)
                        values (:id, :name, :version, :criteria::jsonb, :hurdle, :quorum)
                        """)
                .param("id", template.id())
                .param("name", template.name())
                .param("version", template.version())
                .param("criteria", json.writeValueAsString(template.criteria()))
                .param("hurdle", template.hurdle())
                .param("quorum", template.quorumPercent())
                .update();
    }

    /// The gate of a key.
    public Optional<GateView> byKey(String key) {
        return jdbc.sql(SELECT + " where g.key = :key")
                .param("key", key)
                .query(this::map)
                .optional();
    }

    /// The ids of the gates of projects, and of those of some proposals.
    public List<UUID> findable(Collection<UUID> proposals) {
        return jdbc.sql("select id from demand.gate where project_id is not null or proposal_id = any(:proposals)")
                .param("proposals", proposals.toArray(UUID[]::new))
                .query(Rows::id)
                .list();
    }

    /// The gate of an id, locked until the transaction ends.
    public Optional<GateView> lock(UUID id) {
        jdbc.sql("select id from demand.gate where id = :id for update")
                .param("id", id)
                .query(Rows::id)
                .optional();
        return jdbc.sql(SELECT + " where g.id = :id")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /// The gates of some proposals and projects, oldest first.
    public List<GateView> about(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " where coalesce(g.proposal_id, g.project_id) = any(:ids) order by g.made_at, g.key")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::map)
                .list();
    }

    /// All gates, oldest first.
    public List<GateView> all() {
        return jdbc.sql(SELECT + " order by g.made_at, g.key").query(this::map).list();
    }

    /// Gates that somebody has a say at or an open condition of.
    public List<GateView> of(UUID personId) {
        return jdbc.sql(SELECT + """
                         where g.id in (select gate_id from demand.gate_keeper
                            where (person_id = :person or deputy_id = :person))
                        or g.id in (select gate_id from demand.gate_condition
                            where owner_id = :person and done_on is null)
                        order by g.due_on nulls last, g.key
                        """).param("person", personId).query(this::map).list();
    }

    /// Writes a planned gate with its gatekeepers.
    public void insert(GateView gate, UUID madeBy, Instant at) {
        var about = gate.about();
        jdbc.sql("""
                        insert into demand.gate (id, key, proposal_id, project_id, stage, template_id, body_id,
                            quorum_percent, needs_chair, state, due_on, made_by, made_at)
                        values (:id, :key, :proposal, :project, :stage, :template, :body, :quorum, :chair, :state, :due,
                            :by, :at)
                        """)
                .param("id", gate.id())
                .param("key", gate.key())
                .param("proposal", about.isProject() ? null : about.id())
                .param("project", about.isProject() ? about.id() : null)
                .param("stage", gate.stage())
                .param("template", gate.template().id())
                .param("body", gate.bodyId())
                .param("quorum", gate.bar().percent())
                .param("chair", gate.bar().needsChair())
                .param("state", gate.state().name())
                .param("due", gate.dueOn())
                .param("by", madeBy)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (var keeper : gate.keepers()) {
            put(gate.id(), keeper);
        }
    }

    /// Writes a gatekeeper, new or changed.
    public void put(UUID gateId, GateView.Keeper keeper) {
        jdbc.sql("""
                        insert into demand.gate_keeper (gate_id, person_id, deputy_id, leads, recusal)
                        values (:gate, :person, :deputy, :leads, :recusal)
                        on conflict (gate_id, person_id) do update set deputy_id = excluded.deputy_id,
                            recusal = excluded.recusal
                        """)
                .param("gate", gateId)
                .param("person", keeper.personId())
                .param("deputy", keeper.deputyId())
                .param("leads", keeper.leads())
                .param("recusal", keeper.recusal())
                .update();
    }

    /// Writes answers, or that a gate moved on.
    public void move(UUID gateId, GateState state, Map<Integer, Answer> answers, @Nullable Instant askedAt) {
        jdbc.sql("""
                        update demand.gate set state = :state, answers = :answers::jsonb, asked_at = :asked,
                            version = version + 1 where id = :id
                        """)
                .param("id", gateId)
                .param("state", state.name())
                .param("answers", json.writeValueAsString(answers))
                .param("asked", askedAt == null ? null : askedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes a vote back.
    public void unvote(UUID gateId, UUID personId) {
        jdbc.sql("delete from demand.gate_vote where gate_id = :gate and person_id = :person")
                .param("gate", gateId)
                .param("person", personId)
                .update();
    }

    /// Writes a vote; another of the same person takes its place.
    public void put(UUID gateId, GateView.Vote vote) {
        jdbc.sql("""
                        insert into demand.gate_vote (gate_id, person_id, cast_by, verdict, words, at)
                        values (:gate, :person, :by, :verdict, :words, :at)
                        on conflict (gate_id, person_id) do update set cast_by = excluded.cast_by,
                            verdict = excluded.verdict, words = excluded.words, at = excluded.at
                        """)
                .param("gate", gateId)
                .param("person", vote.personId())
                .param("by", vote.castBy())
                .param("verdict", vote.verdict().name())
                .param("words", vote.words())
                .param("at", vote.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Writes the decision, for good.
    public void put(UUID gateId, GateView.Decision decision, List<GateRuling.Wanted> conditions) {
        jdbc.sql("""
                        insert into demand.gate_decision (gate_id, verdict, reason, decided_by, decided_at, tranche,
                            currency, score, is_eligible, votes, needed)
                        values (:gate, :verdict, :reason, :by, :at, :tranche, :currency, :score, :eligible, :votes,
                            :needed)
                        """)
                .param("gate", gateId)
                .param("verdict", decision.verdict().name())
                .param("reason", decision.reason())
                .param("by", decision.decidedBy())
                .param("at", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .param("tranche", decision.tranche())
                .param("currency", decision.currency())
                .param("score", decision.score())
                .param("eligible", decision.isEligible())
                .param("votes", decision.votes())
                .param("needed", decision.needed())
                .update();
        for (var place = 0; place < conditions.size(); place++) {
            var condition = conditions.get(place);
            jdbc.sql("""
                            insert into demand.gate_condition (id, gate_id, place, text, owner_id, due_on)
                            values (:id, :gate, :place, :text, :owner, :due)
                            """)
                    .param("id", Ids.next())
                    .param("gate", gateId)
                    .param("place", place)
                    .param("text", condition.text())
                    .param("owner", condition.ownerId())
                    .param("due", condition.dueOn())
                    .update();
        }
    }

    /// Writes that a condition is met.
    public void fulfil(UUID conditionId, LocalDate on, UUID by, String words) {
        jdbc.sql("""
                        update demand.gate_condition set done_on = :on, done_by = :by, done_words = :words
                        where id = :id and done_on is null
                        """)
                .param("id", conditionId)
                .param("on", on)
                .param("by", by)
                .param("words", words)
                .update();
    }

    private GateView map(ResultSet row, int number) throws SQLException {
        var asked = row.getTimestamp("asked_at");
        return new GateView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                new GateView.About(row.getObject("project_id") != null, row.getObject("about_id", UUID.class), "", ""),
                row.getString("stage"),
                new GateTemplate(
                        row.getObject("template_id", UUID.class),
                        row.getString("name"),
                        row.getInt("template_version"),
                        json.readValue(row.getString("criteria"), CRITERIA),
                        row.getInt("hurdle"),
                        row.getInt("template_quorum")),
                row.getObject("body_id", UUID.class),
                new GateView.Bar(row.getInt("quorum_percent"), row.getBoolean("needs_chair")),
                GateState.valueOf(row.getString("state")),
                json.readValue(row.getString("answers"), ANSWERS),
                row.getObject("due_on", LocalDate.class),
                asked == null ? null : asked.toInstant(),
                many(row.getString("keepers"), new TypeReference<List<GateView.Keeper>>() {}),
                many(row.getString("ballots"), new TypeReference<List<GateView.Vote>>() {}),
                decision(row),
                many(row.getString("conditions"), new TypeReference<List<GateView.Condition>>() {}),
                row.getInt("version"));
    }

    private <T> List<T> many(@Nullable String text, TypeReference<List<T>> type) {
        return text == null ? new ArrayList<>() : json.readValue(text, type);
    }

    private static GateView.@Nullable Decision decision(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return verdict == null
                ? null
                : new GateView.Decision(
                        GateVerdict.valueOf(verdict),
                        row.getString("reason"),
                        row.getObject("decided_by", UUID.class),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getBigDecimal("tranche"),
                        row.getString("currency"),
                        row.getBigDecimal("score"),
                        row.getBoolean("is_eligible"),
                        row.getInt("votes"),
                        row.getInt("needed"));
    }
}
