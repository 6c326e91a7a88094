package org.plumbline.app.organisation.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kit.Words;
import org.plumbline.app.organisation.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people promised in meetings. With a project it goes into that project's actions; without one the body follows
/// it.
@Service
public class Promises {
    private static final int LONGEST = 300;
    private static final String SELECT = """
            select p.id, p.meeting_id, m.key as meeting_key, m.on_day, p.title, p.owner_id, p.due, p.done_on,
            p.project_id, p.record_key
            from organisation.promise p join organisation.meeting m on m.id = p.meeting_id
            """;

    private final JdbcClient jdbc;
    private final MeetingTable meetings;
    private final Bodies bodies;
    private final BodyGate gate;
    private final People people;
    private final ObjectProvider<BodyRecords> records;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Promises(
            JdbcClient jdbc,
            MeetingTable meetings,
            Bodies bodies,
            BodyGate gate,
            People people,
            ObjectProvider<BodyRecords> records,
            Notifications notifications,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.bodies = bodies;
        this.gate = gate;
        this.people = people;
        this.records = records;
        this.notifications = notifications;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// What was promised in a meeting; of projects only those that the acting person sees.
    @Transactional(readOnly = true)
    public List<PromiseView> of(MeetingView meeting) {
        gate.requireMeetings(bodies.get(meeting.bodyId()));
        return seen(jdbc.sql(SELECT + " where p.meeting_id = :meeting order by p.due nulls last, p.id")
                .param("meeting", meeting.id())
                .query(Rows.of(PromiseView.class))
                .list());
    }

    /// What was promised to a body, open ones first.
    @Transactional(readOnly = true)
    public List<PromiseView> of(BodyView body) {
        gate.requireMeetings(body);
        return seen(jdbc.sql(SELECT + """
                         where m.body_id = :body order by p.done_on is not null, p.due nulls last, p.id
                        """)
                .param("body", body.id())
                .query(Rows.of(PromiseView.class))
                .list());
    }

    /// What the acting person promised and no register follows.
    @Transactional(readOnly = true)
    public List<PromiseView> mine() {
        return jdbc.sql(SELECT
                        + " where p.owner_id = :me and p.done_on is null and p.record_key is null order by p.due")
                .param("me", access.actor().personId())
                .query(Rows.of(PromiseView.class))
                .list();
    }

    private List<PromiseView> seen(List<PromiseView> all) {
        return all.stream()
                .filter(promise -> promise.projectId() == null || access.may(Permission.SEE, promise.projectId()))
                .toList();
    }

    /// The projects in whose registers the acting person may write down a promise.
    @Transactional(readOnly = true)
    public List<BodyRecords.Place> places(BodyView body) {
        gate.requireMeetings(body);
        var source = records.getIfAvailable();
        return source == null ? List.of() : source.places(body.governs());
    }

    /// The same for the body of a meeting.
    @Transactional(readOnly = true)
    public List<BodyRecords.Place> places(MeetingView meeting) {
        return places(bodies.get(meeting.bodyId()));
    }

    /// Writes a promise down.
    @Transactional
    public void add(MeetingView seen, NewPromise wanted) {
        var body = bodies.get(seen.bodyId());
        gate.requireKeeper(body);
        var meeting = meetings.lock(seen.id());
        if (meeting.state() == MeetingState.APPROVED || meeting.state() == MeetingState.CANCELLED) {
            throw new Refusal(BodyRules.OVER, meeting.key());
        }
        var title = wanted.title().strip();
        if (title.isEmpty() || title.length() > LONGEST) {
            throw new Refusal(BodyRules.TITLE);
        }
        if (wanted.ownerId() == null) {
            throw new Refusal(BodyRules.OWNER);
        }
        var owner = people.get(wanted.ownerId());
        if (owner.hasLeft()) {
            throw new Refusal(BodyRules.HAS_LEFT, owner.name());
        }
        var key = record(wanted, title, owner.id(), meeting.key() + " " + body.name());
        insert(meeting, wanted, title, key);
        notifications.tell(
                owner.id(),
                Meetings.notice(meeting),
                () -> Words.t("{0}: you promised \"{1}\".", body.name(), title),
                key == null ? "/meetings/" + meeting.key() : "/registers/" + key);
    }

    private @Nullable String record(NewPromise wanted, String title, UUID owner, String source) {
        var register = records.getIfAvailable();
        if (wanted.projectId() == null || register == null) {
            return null;
        }
        return register.promise(new BodyRecords.Promised(wanted.projectId(), title, owner, wanted.due(), source));
    }

    private void insert(MeetingView meeting, NewPromise wanted, String title, @Nullable String key) {
        jdbc.sql("""
                        insert into organisation.promise (id, meeting_id, title, owner_id, due, project_id, record_key)
                        values (:id, :meeting, :title, :owner, :due, :project, :key)
                        """)
                .param("id", Ids.next())
                .param("meeting", meeting.id())
                .param("title", title)
                .param("owner", wanted.ownerId())
                .param("due", wanted.due())
                .param("project", wanted.projectId())
                .param("key", key)
                .update();
        audit.record(
                Meetings.subject(meeting),
                "promised",
                Map.of(),
                Map.of("Action", Objects.toString(key, title), "Owner", Objects.requireNonNull(wanted.ownerId())));
    }

    /// Says that a promise which no register follows was kept: by its owner, or who keeps the minutes.
    @Transactional
    public void done(MeetingView meeting, UUID id) {
        var body = bodies.get(meeting.bodyId());
        var promise = jdbc.sql(SELECT + " where p.meeting_id = :meeting and p.id = :id")
                .param("meeting", meeting.id())
                .param("id", id)
                .query(Rows.of(PromiseView.class))
                .optional()
                .orElseThrow(() -> new Missing("action", id));
        if (!promise.ownerId().equals(access.actor().personId()) && !gate.mayKeep(body)) {
            throw new Forbidden(Permission.GROUP);
        }
        jdbc.sql("update organisation.promise set done_on = :today where id = :id and record_key is null")
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .update();
        audit.record(Meetings.subject(meeting), "promise kept", Map.of(), Map.of("Action", promise.title()));
    }
}
