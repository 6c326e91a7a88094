package org.plumbline.app.reporting;

import static org.plumbline.app.kit.Words.t;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.organisation.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is to read the status of a period, of everything or of one programme or portfolio, and whether they did.
///
/// All read the same snapshots: an audience is only a filter, and everybody sees no more than they may anyway.
@Service
public class Distributions {
    private final JdbcClient jdbc;
    private final Periods periods;
    private final GroupReports groups;
    private final People people;
    private final Notifications notifications;
    private final Access access;
    private final AuditTrail audit;

    Distributions(
            JdbcClient jdbc,
            Periods periods,
            GroupReports groups,
            People people,
            Notifications notifications,
            Access access,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.groups = groups;
        this.people = people;
        this.notifications = notifications;
        this.access = access;
        this.audit = audit;
    }

    /// One reader of one report.
    ///
    /// @param id the line
    /// @param periodKey for when
    /// @param scope ORGANISATION, PROGRAMME or PORTFOLIO
    /// @param scopeKey which, null for the organisation
    /// @param scopeName as shown
    /// @param person who reads
    /// @param sentAt when they were told
    /// @param firstReadAt when they first opened it, null before
    /// @param reads how often
    public record Line(
            UUID id,
            String periodKey,
            String scope,
            @Nullable String scopeKey,
            String scopeName,
            String person,
            Instant sentAt,
            @Nullable Instant firstReadAt,
            int reads) {}

    /// The readers of a period, by scope and name.
    @Transactional(readOnly = true)
    public List<Line> of(String periodKey) {
        access.require(Permission.CHALLENGE);
        return jdbc.sql("""
                        select id, period_key, scope, scope_key, scope_name, person, sent_at, first_read_at, reads
                        from reporting.distribution where period_key = :period
                        order by scope, scope_name, lower(person)
                        """)
                .param("period", periodKey)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("period_key"),
                        row.getString("scope"),
                        row.getString("scope_key"),
                        row.getString("scope_name"),
                        row.getString("person"),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getTimestamp("first_read_at") == null
                                ? null
                                : row.getTimestamp("first_read_at").toInstant(),
                        row.getInt("reads")))
                .list();
    }

    /// Sends the report of a period to a person: they are told, with a link that notes when it is opened.
    ///
    /// @param groupKey the programme or portfolio, null for everything
    @Transactional
    public void send(String periodKey, @Nullable String groupKey, UUID personId) {
        access.require(Permission.CHALLENGE);
        var period = periods.get(periodKey);
        var group = groupKey == null ? null : groups.group(groupKey);
        var person = people.get(personId);
        var token = UUID.randomUUID();
        var added = jdbc.sql("""
                        insert into reporting.distribution
                        (id, period_key, scope, scope_key, scope_name, person_id, person, token)
                        values (:id, :period, :scope, :key, :name, :personId, :person, :token) on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("period", periodKey)
                .param("scope", group == null ? "ORGANISATION" : group.kind().name())
                .param("key", groupKey)
                .param("name", group == null ? t("Everything") : group.name())
                .param("personId", personId)
                .param("person", person.name())
                .param("token", token)
                .update();
        if (added == 0) {
            return;
        }
        audit.record(Periods.subject(period), "sent", Map.of(), Map.of("Reader", person.name()));
        notifications.tell(
                personId,
                Periods.subject(period),
                t("The status of {0} is ready to read.", periodKey),
                "/status/read/" + token);
    }

    /// Where a reader's link leads; notes that it was opened.
    ///
    /// @throws Missing where the link is of somebody else or of nobody
    @Transactional
    public String open(UUID token) {
        var read = jdbc.sql("""
                        update reporting.distribution set reads = reads + 1,
                        first_read_at = coalesce(first_read_at, now())
                        where token = :token and person_id = :me returning period_key || ' ' || scope || ' '
                        || coalesce(scope_key, '')
                        """)
                .param("token", token)
                .param("me", access.actor().personId())
                .query(Rows::text)
                .list();
        if (read.isEmpty()) {
            throw new Missing("report", token);
        }
        var parts = read.getFirst().split(" ", -1);
        var day = periods.get(parts[0]).toDay();
        return "/status?as_of=" + day
                + (parts[1].equals("ORGANISATION")
                        ? ""
                        : "&" + parts[1].toLowerCase(java.util.Locale.ROOT) + "=" + parts[2]);
    }
}
