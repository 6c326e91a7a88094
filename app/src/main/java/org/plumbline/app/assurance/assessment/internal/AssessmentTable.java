package org.plumbline.app.assurance.assessment.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentPurpose;
import org.plumbline.app.assurance.assessment.AssessmentResult;
import org.plumbline.app.assurance.assessment.AssessmentState;
import org.plumbline.app.assurance.assessment.AssessmentView;
import org.plumbline.app.assurance.assessment.NewAssessment;
import org.plumbline.app.kernel.ScopeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `assurance.assessment` with who is asked.
@Component
public class AssessmentTable {
    private static final TypeReference<Map<String, BigDecimal>> TARGETS = new TypeReference<>() {};
    private static final String SELECT = """
            select a.id, a.key, a.title, a.model_id, a.purpose, a.scope, a.scope_id, a.state, a.sponsor_id, a.lead_id,
            a.deadline, a.is_anonymous, a.targets::text as targets, a.prior_id, a.result::text as result, a.summary,
            a.published_on, a.version,
            array(select r.person_id from assurance.respondent r where r.assessment_id = a.id) as respondents
            from assurance.assessment a
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AssessmentTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// All assessments, latest first.
    public List<AssessmentView> all() {
        return jdbc.sql(SELECT + " order by coalesce(a.published_on, a.deadline) desc, a.id desc")
                .query(this::map)
                .list();
    }

    /// The assessment of a key.
    public Optional<AssessmentView> byKey(String key) {
        return jdbc.sql(SELECT + " where a.key = :key")
                .param("key", key)
                .query(this::map)
                .optional();
    }

    /// The assessment of an id.
    public Optional<AssessmentView> byId(UUID id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /// The same, locked until the transaction ends.
    public Optional<AssessmentView> lock(UUID id) {
        return jdbc.sql(SELECT + " where a.id = :id for update of a")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /// Writes an assessment, fresh or changed. Who is asked is written with it while it is planned.
    public void put(AssessmentView one) {
        var terms = one.terms();
        jdbc.sql("""
                        insert into assurance.assessment (id, key, title, model_id, purpose, scope, scope_id, state,
                        sponsor_id, lead_id, deadline, is_anonymous, targets, prior_id, result, summary, published_on,
                        version)
                        values (:id, :key, :title, :model, :purpose, :scope, :scopeId, :state, :sponsor, :lead, :deadline,
                        :anonymous, :targets::jsonb, :prior, :result::jsonb, :summary, :published, :version)
                        on conflict (id) do update set title = :title, model_id = :model, purpose = :purpose,
                        scope = :scope, scope_id = :scopeId, state = :state, sponsor_id = :sponsor, lead_id = :lead,
                        deadline = :deadline, is_anonymous = :anonymous, targets = :targets::jsonb, prior_id = :prior,
                        result = :result::jsonb, summary = :summary, published_on = :published, version = :version
                        """)
                .param("id", one.id())
                .param("key", one.key())
                .param("title", terms.title())
                .param("model", terms.modelId())
                .param("purpose", terms.purpose().name())
                .param("scope", terms.scope().name())
                .param("scopeId", terms.scopeId())
                .param("state", one.state().name())
                .param("sponsor", terms.sponsorId())
                .param("lead", one.leadId())
                .param("deadline", terms.deadline())
                .param("anonymous", terms.isAnonymous())
                .param("targets", json.writeValueAsString(terms.targets()))
                .param("prior", terms.priorId())
                .param("result", one.result() == null ? null : json.writeValueAsString(one.result()))
                .param("summary", one.summary())
                .param("published", one.publishedOn())
                .param("version", one.version())
                .update();
        if (one.state() == AssessmentState.PLANNED) {
            ask(one.id(), terms.respondents());
        }
    }

    private void ask(UUID id, Set<UUID> people) {
        jdbc.sql("delete from assurance.respondent where assessment_id = :id and person_id <> all(:people)")
                .param("id", id)
                .param("people", people.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        insert into assurance.respondent (assessment_id, person_id)
                        select :id, unnest(:people::uuid[]) on conflict do nothing
                        """)
                .param("id", id)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /// Notes that somebody was told of its last day; false where that was done on that day or later.
    public boolean tell(UUID id, LocalDate since, LocalDate today) {
        return jdbc.sql("""
                        update assurance.assessment set told_on = :today
                        where id = :id and (told_on is null or told_on < :since)
                        """)
                        .param("id", id)
                        .param("since", since)
                        .param("today", today)
                        .update()
                == 1;
    }

    /// The assessments that ask a person and wait for the answer.
    public List<AssessmentView> waitingFor(UUID personId) {
        return jdbc.sql(SELECT + """
                         where a.state = 'COLLECTING' and exists (select from assurance.respondent r
                         where r.assessment_id = a.id and r.person_id = :me and not r.is_done) order by a.deadline
                        """).param("me", personId).query(this::map).list();
    }

    private AssessmentView map(ResultSet row, int number) throws SQLException {
        var terms = new NewAssessment(
                row.getString("title"),
                row.getObject("model_id", UUID.class),
                AssessmentPurpose.valueOf(row.getString("purpose")),
                ScopeKind.valueOf(row.getString("scope")),
                row.getObject("scope_id", UUID.class),
                row.getObject("sponsor_id", UUID.class),
                row.getObject("deadline", LocalDate.class),
                row.getBoolean("is_anonymous"),
                new HashMap<>(json.readValue(row.getString("targets"), TARGETS)),
                row.getObject("prior_id", UUID.class),
                new HashSet<>(List.of((UUID[]) row.getArray("respondents").getArray())));
        return new AssessmentView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                AssessmentState.valueOf(row.getString("state")),
                terms,
                row.getObject("lead_id", UUID.class),
                result(row.getString("result")),
                row.getString("summary"),
                row.getObject("published_on", LocalDate.class),
                row.getInt("version"));
    }

    private @Nullable AssessmentResult result(@Nullable String text) {
        return text == null ? null : json.readValue(text, AssessmentResult.class);
    }
}
