package org.plumbline.app.survey.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.survey.SurveyView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Who was asked, and apart from it what was answered. Nothing leads from one to the other: an answer has a random id,
/// no time and no token, and when a survey closes the rows are written anew in random order, so that their place in the
/// files tells nothing either.
@Component
public class BallotBox {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BallotBox(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A person who is asked.
    ///
    /// @param group to which the answer is counted; null for none
    public record Invitation(
            UUID surveyId, UUID personId, @Nullable String group, boolean hasAnswered) {}

    /// An answer.
    ///
    /// @param personId who gave it; null where it is anonymous
    /// @param group to which it is counted; null for none
    /// @param replies by the question's id
    public record Answer(@Nullable UUID personId, @Nullable String group, Map<String, String> replies) {}

    /// Asks people.
    public void invite(UUID surveyId, UUID personId, @Nullable String group) {
        jdbc.sql("""
                        insert into survey.invitation (survey_id, person_id, group_name)
                        values (:survey, :person, :group) on conflict do nothing
                        """)
                .param("survey", surveyId)
                .param("person", personId)
                .param("group", group)
                .update();
    }

    /// The invitation of a person.
    public Optional<Invitation> invitation(UUID surveyId, UUID personId) {
        return jdbc.sql("""
                        select survey_id, person_id, group_name, has_answered from survey.invitation
                        where survey_id = :survey and person_id = :person
                        """)
                .param("survey", surveyId)
                .param("person", personId)
                .query((row, number) -> new Invitation(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getBoolean(4)))
                .optional();
    }

    /// The open surveys that wait for a person.
    public List<UUID> waitingFor(UUID personId) {
        return jdbc.sql("""
                        select i.survey_id from survey.invitation i join survey.survey s on s.id = i.survey_id
                        where i.person_id = :person and not i.has_answered and s.state = 'OPEN'
                        """).param("person", personId).query(Rows::id).list();
    }

    /// The surveys that a person was asked in.
    public List<UUID> asking(UUID personId) {
        return jdbc.sql("select survey_id from survey.invitation where person_id = :person")
                .param("person", personId)
                .query(Rows::id)
                .list();
    }

    /// Who has not answered.
    public List<UUID> silent(UUID surveyId) {
        return jdbc.sql("select person_id from survey.invitation where survey_id = :survey and not has_answered")
                .param("survey", surveyId)
                .query(Rows::id)
                .list();
    }

    /// Gives an invitation a token in place of the one before.
    public void arm(UUID surveyId, UUID personId, byte[] hash) {
        jdbc.sql("""
                        update survey.invitation set token_hash = :hash
                        where survey_id = :survey and person_id = :person and not has_answered
                        """)
                .param("hash", hash)
                .param("survey", surveyId)
                .param("person", personId)
                .update();
    }

    /// Uses a token up; empty where there is none or it was used.
    public Optional<Invitation> redeem(UUID surveyId, byte[] hash) {
        return jdbc.sql("""
                        update survey.invitation set has_answered = true, token_hash = null
                        where survey_id = :survey and token_hash = :hash and not has_answered
                        returning survey_id, person_id, group_name
                        """)
                .param("survey", surveyId)
                .param("hash", hash)
                .query((row, number) -> new Invitation(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), true))
                .optional();
    }

    /// Keeps an answer.
    public void drop(SurveyView survey, Answer answer) {
        jdbc.sql("""
                        insert into survey.answer (survey_id, is_anonymous, person_id, group_name, replies)
                        values (:survey, :anonymous, :person, :group, :replies::jsonb)
                        """)
                .param("survey", survey.id())
                .param("anonymous", survey.terms().isAnonymous())
                .param("person", answer.personId())
                .param("group", answer.group())
                .param("replies", json.writeValueAsString(answer.replies()))
                .update();
    }

    /// How many have answered.
    public int answered(UUID surveyId) {
        return jdbc.sql("select count(*) from survey.answer where survey_id = :survey")
                .param("survey", surveyId)
                .query(Integer.class)
                .single();
    }

    /// The answers, in the order of their random ids.
    public List<Answer> answers(UUID surveyId) {
        return jdbc.sql(
                        "select person_id, group_name, replies::text from survey.answer where survey_id = :survey order by id")
                .param("survey", surveyId)
                .query((row, number) -> new Answer(
                        row.getObject(1, UUID.class), row.getString(2), json.readValue(row.getString(3), TEXTS)))
                .list();
    }

    /// Makes answers of an anonymous survey untraceable for good: groups that may not be shown are forgotten, rows are
    /// written anew in random order under other ids, and who has answered is forgotten too.
    public void seal(UUID surveyId, Collection<String> kept) {
        jdbc.sql("""
                        with gone as (delete from survey.answer where survey_id = :survey returning *)
                        insert into survey.answer (id, survey_id, is_anonymous, person_id, group_name, replies)
                        select gen_random_uuid(), survey_id, is_anonymous, person_id,
                        case when group_name = any(:kept) then group_name end, replies from gone order by random()
                        """)
                .param("survey", surveyId)
                .param("kept", kept.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        update survey.invitation set has_answered = false, token_hash = null, group_name = null
                        where survey_id = :survey
                        """).param("survey", surveyId).update();
    }

    /// Takes all answers of a survey away.
    public void empty(UUID surveyId) {
        jdbc.sql("delete from survey.answer where survey_id = :survey")
                .param("survey", surveyId)
                .update();
        jdbc.sql("delete from survey.invitation where survey_id = :survey")
                .param("survey", surveyId)
                .update();
    }
}
