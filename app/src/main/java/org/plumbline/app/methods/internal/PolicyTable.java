package org.plumbline.app.methods.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.methods.policy.PolicyKind;
import org.plumbline.app.methods.policy.PolicyState;
import org.plumbline.app.methods.policy.PolicyView;
import org.plumbline.app.methods.policy.WaiverView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps policies, who has read them, and waivers.
@Component
public class PolicyTable {
    private final JdbcClient jdbc;

    PolicyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All policies by title.
    public List<PolicyView> all() {
        return jdbc.sql("select * from methods.policy order by lower(title), key")
                .query(PolicyTable::policy)
                .list();
    }

    /// The policy of an id, locked for a change.
    public Optional<PolicyView> lock(UUID id) {
        return jdbc.sql("select * from methods.policy where id = :id for update")
                .param("id", id)
                .query(PolicyTable::policy)
                .optional();
    }

    private static PolicyView policy(ResultSet row, int number) throws SQLException {
        return new PolicyView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                PolicyState.valueOf(row.getString("state")),
                new PolicyView.Terms(
                        PolicyKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("applies"),
                        row.getObject("department_id", UUID.class),
                        row.getObject("owner_id", UUID.class),
                        row.getObject("review_on", LocalDate.class),
                        row.getString("deliverable"),
                        row.getObject("most_percent", Integer.class),
                        row.getObject("notice_days", Integer.class),
                        row.getBoolean("is_acknowledged")),
                row.getObject("in_force_from", LocalDate.class),
                row.getInt("edition"),
                row.getObject("written_by", UUID.class),
                row.getInt("version"));
    }

    /// Writes a policy, made or changed.
    public void put(PolicyView policy) {
        var terms = policy.terms();
        jdbc.sql("""
            insert into methods.policy (id, key, kind, state, title, body, applies, department_id, owner_id,
                review_on, in_force_from, edition, deliverable, most_percent, notice_days, is_acknowledged,
                written_by, version)
            values (:id, :key, :kind, :state, :title, :body, :applies, :department, :owner, :review, :from,
                :edition, :deliverable, :percent, :days, :acknowledged, :by, :version)
            on conflict (id) do update set kind = :kind, state = :state, title = :title, body = :body,
            applies = :applies, department_id = :department, owner_id = :owner, review_on = :review,
            in_force_from = :from, edition = :edition, deliverable = :deliverable, most_percent = :percent,
            notice_days = :days, is_acknowledged = :acknowledged, written_by = :by, version = :version
            """)
                .param("id", policy.id())
                .param("key", policy.key())
                .param("kind", terms.kind().name())
                .param("state", policy.state().name())
                .param("title", terms.title())
                .param("body", terms.body())
                .param("applies", terms.applies())
                .param("department", terms.departmentId())
                .param("owner", terms.ownerId())
                .param("review", terms.reviewOn(), Types.DATE)
                .param("from", policy.inForceFrom(), Types.DATE)
                .param("edition", policy.edition())
                .param("deliverable", terms.deliverable())
                .param("percent", terms.mostPercent(), Types.INTEGER)
                .param("days", terms.noticeDays(), Types.INTEGER)
                .param("acknowledged", terms.isAcknowledged())
                .param("by", policy.writtenBy())
                .param("version", policy.version())
                .update();
    }

    /// Who has read which edition, or accepted it for a project.
    public record Said(
            UUID policyId,
            int edition,
            UUID personId,
            String name,
            @Nullable UUID projectId,
            Instant at) {}

    /// What was said of a policy, the latest first.
    public List<Said> said(UUID policyId) {
        return said("policy_id = :id", policyId);
    }

    /// What a person has read or accepted, the latest first.
    public List<Said> saidBy(UUID personId) {
        return said("person_id = :id", personId);
    }

    /// What was accepted for projects, of some policies, the latest first.
    public List<Said> accepted(Collection<UUID> policyIds) {
        return said("policy_id = any(:id) and project_id is not null", policyIds.toArray(UUID[]::new));
    }

    /// What was accepted for a project, the latest first.
    public List<Said> saidFor(UUID projectId) {
        return said("project_id = :id", projectId);
    }

    private List<Said> said(String condition, Object id) {
        return jdbc.sql("select * from methods.acknowledgement where " + condition + " order by at desc")
                .param("id", id)
                .query((row, number) -> new Said(
                        row.getObject("policy_id", UUID.class),
                        row.getInt("edition"),
                        row.getObject("person_id", UUID.class),
                        row.getString("person_name"),
                        row.getObject("project_id", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// Notes that somebody has read or accepted an edition.
    ///
    /// @return false where that is known already
    public boolean say(UUID id, Said said) {
        return jdbc.sql("""
            insert into methods.acknowledgement
                (id, policy_id, edition, person_id, person_name, project_id, at)
            values (:id, :policy, :edition, :person, :name, :project, :at) on conflict do nothing
            """)
                        .param("id", id)
                        .param("policy", said.policyId())
                        .param("edition", said.edition())
                        .param("person", said.personId())
                        .param("name", said.name())
                        .param("project", said.projectId())
                        .param("at", OffsetDateTime.ofInstant(said.at(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// All waivers, those that end first at the top.
    public List<WaiverView> waivers() {
        return jdbc.sql("select * from methods.waiver order by until, key")
                .query((row, number) -> new WaiverView(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        row.getObject("policy_id", UUID.class),
                        row.getObject("project_id", UUID.class),
                        row.getString("reason"),
                        row.getObject("until", LocalDate.class),
                        WaiverView.State.valueOf(row.getString("state")),
                        row.getString("answer"),
                        row.getObject("asked_by", UUID.class),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("answered_by", UUID.class),
                        row.getInt("version")))
                .list();
    }

    /// Writes a waiver, asked for or answered.
    public void put(WaiverView waiver) {
        jdbc.sql("""
            insert into methods.waiver (id, key, policy_id, project_id, reason, until, state, answer,
                asked_by, asked_on, answered_by, version)
            values (:id, :key, :policy, :project, :reason, :until, :state, :answer, :by, :on, :answered,
                :version)
            on conflict (id) do update set state = :state, answer = :answer, answered_by = :answered,
            until = :until, version = :version
            """)
                .param("id", waiver.id())
                .param("key", waiver.key())
                .param("policy", waiver.policyId())
                .param("project", waiver.projectId())
                .param("reason", waiver.reason())
                .param("until", waiver.until())
                .param("state", waiver.state().name())
                .param("answer", waiver.answer())
                .param("by", waiver.askedBy())
                .param("on", waiver.askedOn())
                .param("answered", waiver.answeredBy())
                .param("version", waiver.version())
                .update();
    }

    /// Notes that somebody was reminded of a waiver's end.
    ///
    /// @return false where that was done for the same day
    public boolean remindWaiver(UUID id, LocalDate until) {
        return jdbc.sql("""
            update methods.waiver set reminded_on = :until
            where id = :id and reminded_on is distinct from :until
            """).param("id", id).param("until", until).update() == 1;
    }

    /// Notes that somebody was reminded of a policy's review.
    ///
    /// @return false where that was done for the same day
    public boolean remindPolicy(UUID id, LocalDate day) {
        return jdbc.sql("""
            update methods.policy set reminded_on = :day
            where id = :id and reminded_on is distinct from :day
            """).param("id", id).param("day", day).update() == 1;
    }
}
