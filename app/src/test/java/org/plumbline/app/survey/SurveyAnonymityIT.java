package org.plumbline.app.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.survey.Asking.HEAD;
import static org.plumbline.app.survey.Asking.SURVEYS;
import static org.plumbline.app.survey.Asking.answer;
import static org.plumbline.app.survey.Asking.closed;
import static org.plumbline.app.survey.Asking.department;
import static org.plumbline.app.survey.Asking.outcome;
import static org.plumbline.app.survey.Asking.people;
import static org.plumbline.app.survey.Asking.question;
import static org.plumbline.app.survey.Asking.rule;
import static org.plumbline.app.survey.Asking.sent;
import static org.plumbline.app.survey.Asking.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.StateMachine;
import org.plumbline.app.kernel.search.SearchIndex;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever asks tries to find out who said what: by groups, times, ids and order, through pages, files, search,
/// the audit
/// trail and notifications, and at last in the tables themselves.
class SurveyAnonymityIT {
    private static final JdbcClient JDBC = Running.bean(JdbcClient.class);
    private static final String SECRET = "Zinnober wants another head";

    @Test
    void small_groups_and_what_could_be_worked_out_from_large_ones_stay_hidden() {
        var stores = department("Stores");
        var finance = department("Finance");
        var legal = department("Legal");
        var asked = new ArrayList<>(people(stores, 9));
        asked.addAll(people(finance, 6));
        asked.addAll(people(legal, 3));
        var survey = sent(terms(true, Grouping.DEPARTMENT, Set.of(stores, finance, legal)));
        asked.forEach(person -> answer(person, survey, 4, "Never", ""));

        var outcome = outcome(closed(survey));

        assertThat(outcome.answered()).isEqualTo(18);
        assertThat(outcome.groups())
                .as("18 less 9 less 6 would be the three of Legal")
                .singleElement()
                .asString()
                .startsWith("Stores");
    }

    @Test
    void a_question_that_few_answered_shows_neither_a_figure_nor_what_groups_said() {
        var stores = department("Stores");
        var asked = people(stores, 8);
        var terms = terms(true, Grouping.DEPARTMENT, Set.of(stores))
                .with(List.of(
                        Question.scale("useful", "The office helps me"),
                        new Question(
                                "often", Question.Kind.CHOICE, "Would you leave?", List.of("Never", "Soon"), false)));
        var survey = sent(terms);
        for (var i = 0; i < 8; i++) {
            answer(asked.get(i), survey, 3, i < 4 ? "" : "Never", "");
        }

        var outcome = outcome(closed(survey));

        assertThat(question(outcome, "useful").whole()).isNotNull();
        assertThat(question(outcome, "often").whole()).isNull();
        assertThat(question(outcome, "often").groups()).isEmpty();
    }

    @Test
    void fewer_than_five_answers_show_nothing_at_all() {
        var stores = department("Stores");
        var asked = people(stores, 7);
        var survey = sent(terms(true, Grouping.NONE, Set.of(stores)));
        asked.subList(0, 4).forEach(person -> answer(person, survey, 1, "Never", SECRET));
        closed(survey);

        var visitor = Visitor.signedIn(HEAD);

        assertThat(outcome(survey).isShown()).isFalse();
        assertThat(visitor.get(survey.href()).body()).contains("fewer than 5").doesNotContain(SECRET);
        assertThat(new String(visitor.bytes(survey.href() + "/results.csv"), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("Never");
    }

    @Test
    void nobody_looks_before_and_after_an_answer() {
        var stores = department("Stores");
        var asked = people(stores, 7);
        var survey = sent(terms(true, Grouping.NONE, Set.of(stores)));
        asked.subList(0, 6).forEach(person -> answer(person, survey, 5, "Never", SECRET));
        var visitor = Visitor.signedIn(HEAD);

        assertThat(outcome(survey).isShown()).isFalse();
        assertThat(visitor.get(survey.href()).body()).doesNotContain(SECRET);
        closed(survey);
        assertThat(rule(() -> answer(asked.get(6), survey, 1, "Never", ""))).isEqualTo("NOT_OPEN");
        assertThat(rule(() -> Running.as(HEAD, () -> SURVEYS.move(survey.id(), SurveyCommand.SEND))))
                .as("a closed survey is never opened again")
                .isEqualTo(StateMachine.Rules.NOT_FROM_HERE.name());
    }

    @Test
    void answers_reach_neither_audit_trail_nor_search_nor_export_nor_notifications() {
        var stores = department("Stores");
        var asked = people(stores, 6);
        var survey = sent(terms(true, Grouping.DEPARTMENT, Set.of(stores)));
        asked.forEach(person -> answerOnPage(person, survey));
        closed(survey);
        var visitor = Visitor.signedIn(HEAD);

        assertThat(visitor.get(survey.href()).body()).contains(SECRET);
        assertThat(new String(visitor.bytes(survey.href() + "/results.csv"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("The office helps me")
                .doesNotContain(SECRET);
        assertThat(Running.as(HEAD, () -> Running.bean(SearchIndex.class).find("Zinnober", 5)))
                .isEmpty();
        assertThat(JDBC.sql("select count(*) from kernel.audit_entry e where e::text like '%Zinnober%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(JDBC.sql("select count(*) from kernel.notification n where n::text like '%Zinnober%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(JDBC.sql("select count(*) from kernel.audit_entry where subject_id = :id and action = 'answered'")
                        .param("id", survey.id())
                        .query(Integer.class)
                        .single())
                .as("an entry for each answer would tell the time of each")
                .isZero();
        assertThat(JDBC.sql(
                                "select changes::text from kernel.audit_entry where subject_id = :id order by at desc limit 1")
                        .param("id", survey.id())
                        .query(String.class)
                        .single())
                .as("that something happened: how many answered")
                .contains("People answered", "\"6\"");
        assertThat(visitor.get(survey.href()).body().split("<aside", 2)[1])
                .as("the history beside it")
                .doesNotContain("answered<");
    }

    private static void answerOnPage(Actor person, SurveyView survey) {
        var visitor = Visitor.signedIn(person);
        var page = visitor.get(survey.ballotHref()).body();
        var token = page.replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        var answer = visitor.post(
                "/my-work",
                survey.ballotHref(),
                java.util.Map.of("token", token, "q_useful", "2", "q_often", "Never", "q_wish", SECRET));
        assertThat(page)
                .as("what makes other forms repeatable would note the person")
                .doesNotContain("idempotency_key");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    /// What a thief of the whole database finds.
    @Test
    void the_tables_do_not_tell_who_said_what_by_id_time_order_or_group() {
        var stores = department("Stores");
        var legal = department("Legal");
        var asked = new ArrayList<>(people(stores, 12));
        asked.addAll(people(legal, 2));
        var survey = sent(terms(true, Grouping.DEPARTMENT, Set.of(stores, legal)));
        for (var i = 0; i < asked.size(); i++) {
            answer(asked.get(i), survey, 1 + i % 5, "Never", "No " + i);
        }
        assertThat(columns())
                .as("no person and no time")
                .containsExactlyInAnyOrder("id", "survey_id", "is_anonymous", "person_id", "group_name", "replies");
        assertThat(ids(survey))
                .as("random ids")
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(4));

        closed(survey);

        assertThat(rows("select xmin::text from survey.answer where survey_id = :id", survey).stream()
                        .distinct())
                .as("all rows written at once")
                .hasSize(1);
        assertThat(rows("select replies->>'wish' from survey.answer where survey_id = :id order by ctid", survey))
                .as("in another order than they came")
                .isNotEqualTo(java.util.stream.IntStream.range(0, 14)
                        .mapToObj(i -> "No " + i)
                        .toList());
        assertThat(rows("select distinct coalesce(group_name, '-') from survey.answer where survey_id = :id", survey))
                .as("a group of two is forgotten, and so is the only other one")
                .containsExactly("-");
        assertThat(rows(
                        "select distinct has_answered || coalesce(group_name, '') || (token_hash is null) from survey.invitation where survey_id = :id",
                        survey))
                .containsExactly("falsetrue");
    }

    @Test
    void the_table_itself_refuses_a_person_beside_an_anonymous_answer() {
        var stores = department("Stores");
        var asked = people(stores, 5);
        var survey = sent(terms(true, Grouping.NONE, Set.of(stores)));
        answer(asked.getFirst(), survey, 3, "Never", "");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> JDBC.sql("""
                        update survey.answer set person_id = :person where survey_id = :id
                        """)
                        .param("person", asked.getFirst().personId())
                        .param("id", survey.id())
                        .update()))
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    private static List<String> columns() {
        return JDBC.sql("""
                        select column_name from information_schema.columns
                        where table_schema = 'survey' and table_name = 'answer'
                        """).query(Rows::text).list();
    }

    private static List<UUID> ids(SurveyView survey) {
        return JDBC.sql("select id from survey.answer where survey_id = :id")
                .param("id", survey.id())
                .query(Rows::id)
                .list();
    }

    private static List<String> rows(String sql, SurveyView survey) {
        return JDBC.sql(sql).param("id", survey.id()).query(Rows::text).list();
    }
}
