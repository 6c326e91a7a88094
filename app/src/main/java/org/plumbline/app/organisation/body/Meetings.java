package org.plumbline.app.organisation.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Meanwhile;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When bodies meet: single meetings and the rhythm they are planned by.
@Service
public class Meetings {
    /// How far ahead, and how long ago, a meeting may lie.
    static final int MOST_MONTHS = 36;

    private static final int PLANNED_MONTHS = 12;
    private static final int LONGEST_PLACE = 300;

    private final JdbcClient jdbc;
    private final MeetingTable table;
    private final Bodies bodies;
    private final BodyGate gate;
    private final Agendas agendas;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Clock clock;

    Meetings(
            JdbcClient jdbc,
            MeetingTable table,
            Bodies bodies,
            BodyGate gate,
            Agendas agendas,
            AuditTrail audit,
            Numbering numbering,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.bodies = bodies;
        this.gate = gate;
        this.agendas = agendas;
        this.audit = audit;
        this.numbering = numbering;
        this.clock = clock;
    }

    /// The meetings of a body, latest first.
    ///
    /// @throws Missing where they may not be seen
    @Transactional(readOnly = true)
    public List<MeetingView> of(BodyView body) {
        gate.requireMeetings(body);
        return table.of(body.id());
    }

    /// The meeting of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public MeetingView get(String key) {
        return table.byKey(key)
                .filter(meeting -> bodies.find(meeting.bodyId())
                        .filter(gate::maySeeMeetings)
                        .isPresent())
                .orElseThrow(() -> new Missing("meeting", key));
    }

    /// Meetings of those bodies that the acting person may read, between two days, without cancelled ones.
    @Transactional(readOnly = true)
    public List<MeetingView> between(Collection<BodyView> some, LocalDate first, LocalDate last) {
        return table.between(
                some.stream().filter(gate::maySeeMeetings).map(BodyView::id).toList(), first, last);
    }

    /// The next meeting of each body that has one and may be seen, by body.
    @Transactional(readOnly = true)
    public Map<UUID, MeetingView> next(Collection<BodyView> some) {
        var today = LocalDate.now(clock);
        var next = new HashMap<UUID, MeetingView>();
        between(some, today, today.plusMonths(MOST_MONTHS)).stream()
                .filter(meeting -> meeting.state().isAhead())
                .forEach(meeting -> next.putIfAbsent(meeting.bodyId(), meeting));
        return next;
    }

    /// Plans one meeting.
    @Transactional
    public MeetingView plan(BodyView body, MeetingTime time) {
        gate.requireKeeper(body);
        Bodies.requireActive(body);
        check(time);
        return insert(body, time).orElseThrow(() -> new Refusal(BodyRules.TAKEN, body.name()));
    }

    private Optional<MeetingView> insert(BodyView body, MeetingTime time) {
        var id = Ids.next();
        if (!table.insert(id, numbering.next("MTG"), body.id(), time)) {
            return Optional.empty();
        }
        var meeting = table.byId(id);
        audit.record(subject(meeting), "planned", Map.of(), facts(meeting));
        agendas.refill(body.id());
        return Optional.of(meeting);
    }

    private void check(MeetingTime time) {
        if (time.minutes() < 5 || time.minutes() > 1440) {
            throw new Refusal(BodyRules.TIME);
        }
        if (time.place() != null && time.place().length() > LONGEST_PLACE) {
            throw new Refusal(BodyRules.TOO_LONG, LONGEST_PLACE);
        }
        var today = LocalDate.now(clock);
        if (time.onDay().isAfter(today.plusMonths(MOST_MONTHS))
                || time.onDay().isBefore(today.minusMonths(MOST_MONTHS))) {
            throw new Refusal(BodyRules.TOO_FAR, MOST_MONTHS);
        }
    }

    /// Moves a meeting that is still to come.
    ///
    /// @param version the version the person saw
    @Transactional
    public MeetingView move(MeetingView seen, int version, MeetingTime time) {
        var body = bodies.get(seen.bodyId());
        gate.requireKeeper(body);
        check(time);
        var before = table.lock(seen.id());
        MeetingState.LIFE.require(before.state(), MeetingState.Step.CANCEL);
        if (before.version() != version) {
            throw new Refusal(BodyRules.CHANGED_MEANWHILE, before.key());
        }
        if (table.isTaken(body.id(), before.id(), time)) {
            throw new Refusal(BodyRules.TAKEN, body.name());
        }
        table.move(before.id(), time);
        var after = table.byId(before.id());
        audit.record(subject(after), "moved", facts(before), facts(after));
        return after;
    }

    /// The rhythm of a body, if it has one.
    @Transactional(readOnly = true)
    public Optional<Rhythm> rhythm(BodyView body) {
        gate.requireMeetings(body);
        return jdbc.sql("""
                        select every, weekday, nth, starts_at, minutes, place from organisation.rhythm where body_id = :body
                        """)
                .param("body", body.id())
                .query(Rows.of(Rhythm.class))
                .optional();
    }

    /// The same as somebody saw it.
    ///
    /// @param version of the rhythm they saw, 0 for none
    /// @throws Refusal where somebody else changed it meanwhile, and as below
    @Transactional
    public List<MeetingView> keep(BodyView body, int version, Rhythm rhythm) {
        gate.requireKeeper(body);
        jdbc.sql("select id from organisation.body where id = :id for update")
                .param("id", body.id())
                .query(UUID.class)
                .optional();
        Meanwhile.require(version, rhythm(body).map(Rhythm::version).orElse(0), body.name());
        return keep(body, rhythm);
    }

    /// Says how often a body meets, and plans what is missing of the twelve months ahead.
    ///
    /// @return the meetings that were planned
    @Transactional
    public List<MeetingView> keep(BodyView body, Rhythm rhythm) {
        gate.requireKeeper(body);
        Bodies.requireActive(body);
        check(new MeetingTime(LocalDate.now(clock), rhythm.startsAt(), rhythm.minutes(), rhythm.place()));
        var nth = rhythm.nth();
        if (rhythm.weekday() < 1 || rhythm.weekday() > 7) {
            throw new Refusal(BodyRules.TIME);
        }
        if (rhythm.every().isMonthly() && (nth == null || nth < 1 || nth > 5)) {
            throw new Refusal(BodyRules.NTH);
        }
        store(body, rhythm);
        var today = LocalDate.now(clock);
        var until = today.plusMonths(PLANNED_MONTHS);
        var first = table.between(List.of(body.id()), today.minusMonths(3), today).stream()
                .map(MeetingView::onDay)
                .reduce((one, later) -> later)
                .filter(day -> rhythm.days(day, day).contains(day))
                .orElse(today);
        var planned = new ArrayList<MeetingView>();
        for (var day : rhythm.days(first, until)) {
            if (!day.isBefore(today)) {
                insert(body, new MeetingTime(day, rhythm.startsAt(), rhythm.minutes(), rhythm.place()))
                        .ifPresent(planned::add);
            }
        }
        return planned;
    }

    private void store(BodyView body, Rhythm rhythm) {
        jdbc.sql("""
                        insert into organisation.rhythm (body_id, every, weekday, nth, starts_at, minutes, place)
                        values (:body, :every, :weekday, :nth, :time, :minutes, :place)
                        on conflict (body_id) do update set every = :every, weekday = :weekday, nth = :nth,
                        starts_at = :time, minutes = :minutes, place = :place
                        """)
                .param("body", body.id())
                .param("every", rhythm.every().name())
                .param("weekday", rhythm.weekday())
                .param("nth", rhythm.every().isMonthly() ? rhythm.nth() : null)
                .param("time", rhythm.startsAt())
                .param("minutes", rhythm.minutes())
                .param("place", rhythm.place())
                .update();
        audit.record(
                Bodies.subject(body),
                "rhythm set",
                Map.of(),
                Map.of("Every", rhythm.every().label(), "At", rhythm.startsAt(), "Minutes", rhythm.minutes()));
    }

    /// What the audit trail calls a meeting.
    public static Subject subject(MeetingView meeting) {
        return new Subject("meeting", meeting.id(), meeting.key(), meeting.projectId());
    }

    /// The same for telling people who sit on the body, whether or not they see all of its project.
    static Subject notice(MeetingView meeting) {
        return new Subject("meeting", meeting.id(), meeting.key(), null);
    }

    static Map<String, Object> facts(MeetingView meeting) {
        var facts = new TreeMap<String, Object>();
        facts.put("Day", meeting.onDay());
        facts.put("At", meeting.startsAt());
        facts.put("Minutes", meeting.minutes());
        facts.put("Place", Objects.toString(meeting.place(), ""));
        facts.put("State", meeting.state().label());
        return facts;
    }
}
