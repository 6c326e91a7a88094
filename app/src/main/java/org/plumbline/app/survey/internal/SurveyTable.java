package org.plumbline.app.survey.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.survey.Audience;
import org.plumbline.app.survey.Grouping;
import org.plumbline.app.survey.NewSurvey;
import org.plumbline.app.survey.Question;
import org.plumbline.app.survey.SurveyState;
import org.plumbline.app.survey.SurveyView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `survey.survey`.
@Component
public class SurveyTable {
    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};
    private static final String SELECT = """
            select id, key, series_id, topic, scope, scope_id, title, introduction, is_anonymous, is_shared, grouping,
            state, deadline, remind_days, questions::text as questions, audience::text as audience, invited, made_by,
            opened_on, closed_on, reminded_on, version
            from survey.survey
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SurveyTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// All surveys, latest first.
    public List<SurveyView> all() {
        return jdbc.sql(SELECT + " order by id desc").query(this::map).list();
    }

    /// The survey of a key.
    public Optional<SurveyView> byKey(String key) {
        return jdbc.sql(SELECT + " where key = :key")
                .param("key", key)
                .query(this::map)
                .optional();
    }

    /// The survey of an id, locked until the transaction ends.
    public Optional<SurveyView> lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /// The surveys of a series, oldest first.
    public List<SurveyView> series(UUID seriesId) {
        return jdbc.sql(SELECT + " where series_id = :series order by id")
                .param("series", seriesId)
                .query(this::map)
                .list();
    }

    /// The surveys of a topic about an office or project, latest first.
    public List<SurveyView> of(UUID scopeId, String topic) {
        return jdbc.sql(SELECT + " where scope_id = :scope and topic = :topic order by id desc")
                .param("scope", scopeId)
                .param("topic", topic)
                .query(this::map)
                .list();
    }

    /// Surveys that are open and were to be answered by a day before this one, or shall be reminded of.
    public List<SurveyView> open() {
        return jdbc.sql(SELECT + " where state = 'OPEN' order by id")
                .query(this::map)
                .list();
    }

    /// Writes a survey, fresh or changed.
    public void put(SurveyView survey) {
        var terms = survey.terms();
        jdbc.sql("""
                        insert into survey.survey (id, key, series_id, topic, scope, scope_id, title, introduction,
                        is_anonymous, is_shared, grouping, state, deadline, remind_days, questions, audience, invited,
                        made_by, opened_on, closed_on, reminded_on, version)
                        values (:id, :key, :series, :topic, :scope, :scopeId, :title, :introduction, :anonymous, :shared,
                        :grouping, :state, :deadline, :remindDays, :questions::jsonb, :audience::jsonb, :invited, :by,
                        :opened, :closed, :reminded, :version)
                        on conflict (id) do update set title = :title, introduction = :introduction,
                        is_anonymous = :anonymous, is_shared = :shared, grouping = :grouping, state = :state,
                        deadline = :deadline, remind_days = :remindDays, questions = :questions::jsonb,
                        audience = :audience::jsonb, invited = :invited, opened_on = :opened, closed_on = :closed,
                        reminded_on = :reminded, version = :version
                        """)
                .param("id", survey.id())
                .param("key", survey.key())
                .param("series", survey.seriesId())
                .param("topic", terms.topic())
                .param("scope", terms.scope().name())
                .param("scopeId", terms.scopeId())
                .param("title", terms.title())
                .param("introduction", terms.introduction())
                .param("anonymous", terms.isAnonymous())
                .param("shared", terms.isShared())
                .param("grouping", terms.grouping().name())
                .param("state", survey.state().name())
                .param("deadline", terms.deadline())
                .param("remindDays", terms.remindDays())
                .param("questions", json.writeValueAsString(terms.questions()))
                .param("audience", json.writeValueAsString(terms.audience()))
                .param("invited", survey.invited())
                .param("by", survey.madeBy())
                .param("opened", survey.openedOn())
                .param("closed", survey.closedOn())
                .param("reminded", survey.remindedOn())
                .param("version", survey.version())
                .update();
    }

    private SurveyView map(ResultSet row, int number) throws SQLException {
        var terms = new NewSurvey(
                row.getString("topic"),
                ScopeKind.valueOf(row.getString("scope")),
                row.getObject("scope_id", UUID.class),
                null,
                row.getString("title"),
                row.getString("introduction"),
                row.getBoolean("is_anonymous"),
                row.getBoolean("is_shared"),
                Grouping.valueOf(row.getString("grouping")),
                row.getObject("deadline", LocalDate.class),
                row.getInt("remind_days"),
                json.readValue(row.getString("questions"), QUESTIONS),
                json.readValue(row.getString("audience"), Audience.class));
        return new SurveyView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getObject("series_id", UUID.class),
                SurveyState.valueOf(row.getString("state")),
                terms,
                row.getInt("invited"),
                row.getObject("made_by", UUID.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("reminded_on", LocalDate.class),
                row.getInt("version"));
    }
}
