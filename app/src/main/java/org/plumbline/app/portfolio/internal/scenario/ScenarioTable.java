package org.plumbline.app.portfolio.internal.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.Outcome;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.ScenarioLine;
import org.plumbline.app.portfolio.scenario.ScenarioState;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.ScenarioView.Adoption;
import org.plumbline.app.portfolio.scenario.Worth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `portfolio.scenario` and its decision. Every question says who asks: a scenario is seen by who sees its
/// portfolio and every project that competes in it.
@Component
public class ScenarioTable {
    private static final String SEEN = """
             (cast(:seesScenarios as boolean) or s.portfolio_id = any(:portfolios) or s.author_id = :me)
            and not exists (select 1 from portfolio.scenario_project p where p.scenario_id = s.id
                and (not (cast(:seesAll as boolean) or p.project_id = any(:seen)) or p.project_id = any(:hidden)))
            """;
    private static final String STATE = """
            case when a.scenario_id is not null then 'ADOPTED'
                when r.scenario_id is not null and not r.is_failed then 'SOLVING'
                when s.answered_version = s.version then 'SOLVED' else 'DRAFT' end as state
            """;
    private static final String FROM = """
             from portfolio.scenario s left join portfolio.scenario_adoption a on a.scenario_id = s.id
            left join portfolio.scenario_search r on r.scenario_id = s.id where
            """;
    private static final String WHOLE =
            "select s.*, " + STATE + ", a.decided_on, a.decided_by, a.reason, a.recorded_by, a.recorded_at" + FROM;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScenarioTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The scenario of a key.
    public Optional<ScenarioView> byKey(String key, ScenarioReader reader) {
        return jdbc.sql(WHOLE + SEEN + " and s.key = :key")
                .params(reader.parameters())
                .param("key", key)
                .query(this::map)
                .optional();
    }

    /// The scenario of an id, locked until the transaction ends.
    public Optional<ScenarioView> lock(UUID id, ScenarioReader reader) {
        return jdbc.sql(WHOLE + SEEN + " and s.id = :id for update of s")
                .params(reader.parameters())
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /// The scenario of an id for the search, whoever asks.
    public Optional<ScenarioView> any(UUID id) {
        return jdbc.sql(WHOLE + "s.id = :id").param("id", id).query(this::map).optional();
    }

    /// All that may be seen, the latest first.
    public List<ScenarioLine> lines(ScenarioReader reader) {
        return jdbc.sql("""
                        select s.id, s.key, s.name, s.purpose, s.portfolio_id, s.author_id, s.changed_at, s.worth,
                            s.currency, s.candidates,
                            case when s.answered_version = s.version then s.outcome ->> 'result' end as result,
                            case when s.answered_version = s.version
                                then (select cast(count(*) as int) from jsonb_object_keys(s.outcome -> 'starts')) end as chosen,
                            case when s.answered_version = s.version
                                then cast(s.outcome -> 'figures' ->> 'value' as numeric) end as value,
                            case when s.answered_version = s.version
                                then cast(s.outcome -> 'figures' ->> 'cost' as numeric) end as cost,
                        """ + STATE + FROM + SEEN + " order by s.changed_at desc, s.key desc")
                .params(reader.parameters())
                .query(ScenarioTable::line)
                .list();
    }

    /// The ids of some that may be seen; all where none are named.
    public List<UUID> seen(ScenarioReader reader) {
        return jdbc.sql("select s.id from portfolio.scenario s where" + SEEN)
                .params(reader.parameters())
                .query(Rows::id)
                .list();
    }

    /// What some scenarios are called, by id, of those that may be seen.
    public Map<UUID, String> names(Collection<UUID> ids, ScenarioReader reader) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select s.id, s.key, s.name from portfolio.scenario s where s.id = any(:ids) and" + SEEN)
                .params(reader.parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2) + " " + row.getString(3));
                });
        return names;
    }

    /// Writes a scenario, new or changed; its answer stays as it is.
    public void put(ScenarioView scenario) {
        var question = scenario.question();
        jdbc.sql("""
                        insert into portfolio.scenario (id, key, name, purpose, portfolio_id, author_id, changed_at,
                            version, question, worth, currency, candidates)
                        values (:id, :key, :name, :purpose, :portfolio, :author, :at, :version, :question::jsonb,
                            :worth, :currency, :candidates)
                        on conflict (id) do update set name = excluded.name, purpose = excluded.purpose,
                            portfolio_id = excluded.portfolio_id, changed_at = excluded.changed_at,
                            version = excluded.version, question = excluded.question, worth = excluded.worth,
                            currency = excluded.currency, candidates = excluded.candidates
                        """)
                .param("id", scenario.id())
                .param("key", scenario.key())
                .param("name", scenario.name())
                .param("purpose", scenario.purpose())
                .param("portfolio", scenario.portfolioId())
                .param("author", scenario.authorId())
                .param("at", scenario.changedAt().atOffset(ZoneOffset.UTC))
                .param("version", scenario.version())
                .param("question", json.writeValueAsString(question))
                .param("worth", question.worth().name())
                .param("currency", question.currency())
                .param("candidates", question.contenders().size())
                .update();
        place(scenario);
    }

    private void place(ScenarioView scenario) {
        var projects = scenario.question().contenders().stream()
                .filter(Contender::isRunning)
                .map(Contender::subjectId)
                .distinct()
                .toArray(UUID[]::new);
        jdbc.sql("delete from portfolio.scenario_project where scenario_id = :id and project_id <> all(:projects)")
                .param("id", scenario.id())
                .param("projects", projects)
                .update();
        jdbc.sql("""
                        insert into portfolio.scenario_project (scenario_id, project_id)
                        select :id, unnest(cast(:projects as uuid[])) on conflict do nothing
                        """).param("id", scenario.id()).param("projects", projects).update();
    }

    /// Keeps the answer to a version of the question.
    public void answer(UUID id, int version, Outcome outcome) {
        jdbc.sql("update portfolio.scenario set answered_version = :version, outcome = :outcome::jsonb where id = :id")
                .param("id", id)
                .param("version", version)
                .param("outcome", json.writeValueAsString(outcome))
                .update();
    }

    /// Takes a scenario out.
    public void delete(UUID id) {
        jdbc.sql("delete from portfolio.scenario where id = :id")
                .param("id", id)
                .update();
    }

    /// Writes the decision for a scenario down, with what it was decided on and what it recommends for work under way.
    public void adopt(ScenarioView scenario, Outcome outcome, Adoption adoption) {
        var at = adoption.recordedAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into portfolio.scenario_adoption (scenario_id, decided_on, decided_by, reason,
                            recorded_by, recorded_at, question, outcome)
                        values (:id, :day, :by, :reason, :person, :at, :question::jsonb, :outcome::jsonb)
                        """)
                .param("id", scenario.id())
                .param("day", adoption.decidedOn())
                .param("by", adoption.decidedBy())
                .param("reason", adoption.reason())
                .param("person", adoption.recordedBy())
                .param("at", at)
                .param("question", json.writeValueAsString(scenario.question()))
                .param("outcome", json.writeValueAsString(outcome))
                .update();
        for (var one : scenario.question().contenders()) {
            if (one.isRunning()) {
                jdbc.sql("insert into portfolio.recommendation values (:id, :project, :on, :at)")
                        .param("id", scenario.id())
                        .param("project", one.subjectId())
                        .param("on", outcome.isIn(one.key()))
                        .param("at", at)
                        .update();
            }
        }
    }

    private ScenarioView map(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new ScenarioView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("name"),
                row.getString("purpose"),
                row.getObject("portfolio_id", UUID.class),
                ScenarioState.valueOf(row.getString("state")),
                row.getObject("author_id", UUID.class),
                moment(row, "changed_at"),
                row.getInt("version"),
                json.readValue(row.getString("question"), Question.class),
                row.getObject("answered_version", Integer.class),
                outcome == null ? null : json.readValue(outcome, Outcome.class),
                adoption(row));
    }

    private static @Nullable Adoption adoption(ResultSet row) throws SQLException {
        return row.getString("decided_by") == null
                ? null
                : new Adoption(
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decided_by"),
                        row.getString("reason"),
                        row.getObject("recorded_by", UUID.class),
                        moment(row, "recorded_at"));
    }

    private static ScenarioLine line(ResultSet row, int number) throws SQLException {
        return new ScenarioLine(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("name"),
                row.getString("purpose"),
                row.getObject("portfolio_id", UUID.class),
                ScenarioState.valueOf(row.getString("state")),
                row.getObject("author_id", UUID.class),
                moment(row, "changed_at"),
                Worth.valueOf(row.getString("worth")),
                row.getString("currency"),
                row.getInt("candidates"),
                row.getObject("chosen", Integer.class),
                row.getBigDecimal("value"),
                row.getBigDecimal("cost"),
                Outcome.Result.UNMEETABLE.name().equals(row.getString("result")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
