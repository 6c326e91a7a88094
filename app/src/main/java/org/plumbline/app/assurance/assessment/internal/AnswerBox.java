package org.plumbline.app.assurance.assessment.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.Reply;
import org.plumbline.app.assurance.assessment.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people answered and what moderators agreed on: `assurance.respondent`, `answer` and `verdict`. Answers hang
/// on a voice; of an anonymous assessment nobody keeps whose it is.
@Component
public class AnswerBox {
    private final JdbcClient jdbc;

    AnswerBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody who is asked.
    ///
    /// @param voiceId of the answers so far; null without any, and always where answers are anonymous
    public record Respondent(UUID personId, @Nullable UUID voiceId, boolean isDone) {}

    /// Who is asked.
    public List<Respondent> respondents(UUID assessmentId) {
        return jdbc.sql("select person_id, voice_id, is_done from assurance.respondent where assessment_id = :id")
                .param("id", assessmentId)
                .query((row, number) -> new Respondent(
                        row.getObject("person_id", UUID.class),
                        row.getObject("voice_id", UUID.class),
                        row.getBoolean("is_done")))
                .list();
    }

    /// Somebody who is asked, locked until the transaction ends.
    public Optional<Respondent> lock(UUID assessmentId, UUID personId) {
        return jdbc.sql("""
                        select person_id, voice_id, is_done from assurance.respondent
                        where assessment_id = :id and person_id = :person for update
                        """)
                .param("id", assessmentId)
                .param("person", personId)
                .query((row, number) -> new Respondent(
                        row.getObject("person_id", UUID.class),
                        row.getObject("voice_id", UUID.class),
                        row.getBoolean("is_done")))
                .optional();
    }

    /// Notes how far somebody is.
    ///
    /// @param voiceId null where answers are anonymous
    public void note(UUID assessmentId, UUID personId, @Nullable UUID voiceId, boolean isDone) {
        jdbc.sql("""
                        update assurance.respondent set voice_id = :voice, is_done = :done
                        where assessment_id = :id and person_id = :person
                        """)
                .param("id", assessmentId)
                .param("person", personId)
                .param("voice", voiceId)
                .param("done", isDone)
                .update();
    }

    /// What a voice said, by code of the question.
    public Map<String, Reply> of(UUID voiceId) {
        var replies = new HashMap<String, Reply>();
        jdbc.sql("select question, value, evidence from assurance.answer where voice_id = :voice")
                .param("voice", voiceId)
                .query(row -> {
                    replies.put(
                            row.getString("question"),
                            new Reply(row.getObject("value", Integer.class), row.getString("evidence")));
                });
        return replies;
    }

    /// Keeps what a voice says, in place of what it said before.
    public void put(UUID assessmentId, UUID voiceId, Map<String, Reply> replies) {
        jdbc.sql("delete from assurance.answer where voice_id = :voice")
                .param("voice", voiceId)
                .update();
        var codes = new ArrayList<String>();
        var values = new ArrayList<@Nullable Integer>();
        var evidence = new ArrayList<@Nullable String>();
        replies.forEach((code, reply) -> {
            codes.add(code);
            values.add(reply.value());
            evidence.add(reply.evidence());
        });
        jdbc.sql("""
                        insert into assurance.answer (assessment_id, voice_id, question, value, evidence)
                        select :id, :voice, q, v, e
                        from unnest(:questions::text[], :values::int[], :evidence::text[]) as said (q, v, e)
                        """)
                .param("id", assessmentId)
                .param("voice", voiceId)
                .param("questions", codes.toArray(String[]::new))
                .param("values", values.toArray(Integer[]::new))
                .param("evidence", evidence.toArray(String[]::new))
                .update();
    }

    /// All that was said by voices that are done, by code of the question; in an order that says nothing.
    public Map<String, List<Reply>> said(UUID assessmentId, boolean isAnonymous) {
        var said = new LinkedHashMap<String, List<Reply>>();
        jdbc.sql("""
                        select a.question, a.value, a.evidence from assurance.answer a where a.assessment_id = :id
                        and (:anonymous or exists (select from assurance.respondent r where r.voice_id = a.voice_id
                        and r.is_done)) order by a.question, a.value, a.evidence
                        """).param("id", assessmentId).param("anonymous", isAnonymous).query(row -> {
            said.computeIfAbsent(row.getString("question"), code -> new ArrayList<>())
                    .add(new Reply(row.getObject("value", Integer.class), row.getString("evidence")));
        });
        return said;
    }

    /// What was agreed, by code of the question.
    public Map<String, Verdict> verdicts(UUID assessmentId) {
        var verdicts = new HashMap<String, Verdict>();
        jdbc.sql("select question, value, reason, made_by from assurance.verdict where assessment_id = :id")
                .param("id", assessmentId)
                .query(row -> {
                    verdicts.put(
                            row.getString("question"),
                            new Verdict(
                                    row.getInt("value"),
                                    row.getString("reason"),
                                    row.getObject("made_by", UUID.class)));
                });
        return verdicts;
    }

    /// Keeps what was agreed about a question.
    public void put(UUID assessmentId, String question, Verdict verdict) {
        jdbc.sql("""
                        insert into assurance.verdict (assessment_id, question, value, reason, made_by)
                        values (:id, :question, :value, :reason, :by)
                        on conflict (assessment_id, question) do update set value = :value, reason = :reason,
                        made_by = :by
                        """)
                .param("id", assessmentId)
                .param("question", question)
                .param("value", verdict.value())
                .param("reason", verdict.reason())
                .param("by", verdict.madeBy())
                .update();
    }

    /// Takes back what was agreed about a question.
    public void drop(UUID assessmentId, String question) {
        jdbc.sql("delete from assurance.verdict where assessment_id = :id and question = :question")
                .param("id", assessmentId)
                .param("question", question)
                .update();
    }
}
