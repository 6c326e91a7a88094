package org.plumbline.app.organisation.body;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Meanwhile;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.organisation.body.MeetingState.Step;
import org.plumbline.app.organisation.body.Quorum.Presence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What came of a meeting: who was there, what was decided, the minutes and their approval. A body decides nothing
/// without its quorum, and nobody approves the minutes they wrote.
@Service
public class Minutes {
    private static final int LONGEST = 40_000;
    private static final int LONGEST_WORDS = 2_000;

    private final JdbcClient jdbc;
    private final MeetingTable table;
    private final AgendaTable agenda;
    private final Agendas agendas;
    private final Bodies bodies;
    private final Seats seats;
    private final BodyGate gate;
    private final ObjectProvider<BodyRecords> records;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Minutes(
            JdbcClient jdbc,
            MeetingTable table,
            AgendaTable agenda,
            Agendas agendas,
            Bodies bodies,
            Seats seats,
            BodyGate gate,
            ObjectProvider<BodyRecords> records,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.agenda = agenda;
        this.agendas = agendas;
        this.bodies = bodies;
        this.seats = seats;
        this.gate = gate;
        this.records = records;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// Who was there, by person; empty before the meeting was held.
    @Transactional(readOnly = true)
    public Map<UUID, Presence> attendance(MeetingView meeting) {
        gate.requireMeetings(bodies.get(meeting.bodyId()));
        var presence = new HashMap<UUID, Presence>();
        jdbc.sql("select person_id, presence from organisation.attendance where meeting_id = :meeting")
                .param("meeting", meeting.id())
                .query(row -> {
                    presence.put(row.getObject(1, UUID.class), Presence.valueOf(row.getString(2)));
                });
        return presence;
    }

    /// Those who were entitled to sit on the day of a meeting.
    @Transactional(readOnly = true)
    public List<SeatView> entitled(MeetingView meeting) {
        var body = bodies.get(meeting.bodyId());
        gate.requireMeetings(body);
        return seats.on(meeting.onDay(), List.of(body));
    }

    /// Whether the body may decide in a meeting, by who was there.
    @Transactional(readOnly = true)
    public Quorum quorum(MeetingView meeting) {
        return Quorum.of(bodies.get(meeting.bodyId()), entitled(meeting), attendance(meeting));
    }

    /// Records who was there; the meeting counts as held from then on.
    @Transactional
    public void hold(MeetingView seen, Map<UUID, Presence> presence) {
        var meeting = kept(seen, Step.HOLD);
        if (meeting.onDay().isAfter(LocalDate.now(clock))) {
            throw new Refusal(BodyRules.NOT_YET, meeting.key());
        }
        for (var seat : entitled(meeting)) {
            var there = presence.get(seat.personId());
            if (there != null) {
                jdbc.sql("""
                                insert into organisation.attendance (meeting_id, person_id, presence)
                                values (:meeting, :person, :presence)
                                on conflict (meeting_id, person_id) do update set presence = :presence
                                """)
                        .param("meeting", meeting.id())
                        .param("person", seat.personId())
                        .param("presence", there.name())
                        .update();
            }
        }
        table.state(meeting.id(), MeetingState.HELD);
        var quorum = quorum(meeting);
        audit.record(
                Meetings.subject(meeting),
                "held",
                Map.of("State", meeting.state().label()),
                Map.of("State", MeetingState.HELD.label(), "There", quorum.present() + " of " + quorum.voting()));
    }

    /// Cancels a meeting that is still to come.
    @Transactional
    public void cancel(MeetingView seen) {
        var meeting = kept(seen, Step.CANCEL);
        table.state(meeting.id(), MeetingState.CANCELLED);
        audit.record(
                Meetings.subject(meeting),
                "cancelled",
                Map.of("State", meeting.state().label()),
                Map.of("State", MeetingState.CANCELLED.label()));
        agendas.refill(meeting.bodyId());
    }

    private MeetingView kept(MeetingView seen, Step step) {
        gate.requireKeeper(bodies.get(seen.bodyId()));
        var meeting = table.lock(seen.id());
        if (meeting.state() == MeetingState.APPROVED) {
            throw new Refusal(BodyRules.OVER, meeting.key());
        }
        MeetingState.LIFE.require(meeting.state(), step);
        return meeting;
    }

    private MeetingView held(MeetingView seen) {
        var meeting = kept(seen, Step.HOLD);
        if (meeting.state() != MeetingState.HELD) {
            throw new Refusal(BodyRules.NOT_HELD, meeting.key());
        }
        return meeting;
    }

    /// Writes the minutes, Markdown.
    @Transactional
    public void write(MeetingView seen, int version, String notes) {
        var meeting = held(seen);
        if (meeting.version() != version) {
            throw new Refusal(BodyRules.CHANGED_MEANWHILE, meeting.key());
        }
        if (notes.length() > LONGEST) {
            throw new Refusal(BodyRules.TOO_LONG, LONGEST);
        }
        table.notes(meeting.id(), notes.strip(), access.actor().personId());
        audit.record(
                Meetings.subject(meeting),
                "minutes written",
                Map.of("Minutes", Objects.toString(meeting.notes(), "")),
                Map.of("Minutes", notes.strip()));
    }

    /// Says what came of a matter, and writes it into its record where that is wanted and allowed.
    ///
    /// @param version of the outcome that the person saw
    /// @return false where the outcome was wanted in the record and could not go there
    /// @throws Refusal where somebody else said another outcome meanwhile, and as below
    @Transactional
    public boolean settle(MeetingView seen, UUID itemId, int version, Settlement outcome) {
        var item = agendas.item(held(seen), itemId);
        Meanwhile.require(version, item.version(), Objects.toString(item.recordKey(), item.title()));
        return settle(seen, itemId, outcome);
    }

    /// Says what came of a matter, and writes it into its record where that is wanted and allowed.
    ///
    /// @return false where the outcome was wanted in the record and could not go there
    @Transactional
    public boolean settle(MeetingView seen, UUID itemId, Settlement outcome) {
        var meeting = held(seen);
        var item = agendas.item(meeting, itemId);
        if (item.isCarried()) {
            throw new Refusal(BodyRules.CARRIED, Objects.toString(item.recordKey(), item.title()));
        }
        requireSeen(item);
        check(meeting, outcome);
        agenda.outcome(item.id(), outcome);
        var after = new HashMap<String, Object>();
        after.put("Matter", Objects.toString(item.recordKey(), item.title()));
        after.put("Outcome", outcome.verdict().label());
        if (item.recordId() == null) {
            after.put("Words", Objects.toString(outcome.words(), ""));
        }
        audit.record(Meetings.subject(meeting), "settled", Map.of(), after);
        var goesOn = outcome.isCarried() && item.recordId() != null && outcome.verdict() != Verdict.NOTED;
        return !goesOn || bring(meeting, itemId);
    }

    /// What a project keeps to itself, nobody settles who does not see it.
    private void requireSeen(AgendaItem item) {
        if (item.recordId() != null
                && agendas.seen(java.util.Set.of(item.recordId())).isEmpty()) {
            throw new Missing("agenda item", item.id());
        }
    }

    private void check(MeetingView meeting, Settlement outcome) {
        var body = bodies.get(meeting.bodyId());
        if (outcome.words() != null && outcome.words().length() > LONGEST_WORDS) {
            throw new Refusal(BodyRules.TOO_LONG, LONGEST_WORDS);
        }
        var quorum = quorum(meeting);
        if (outcome.verdict().decides()) {
            requireQuorum(body, quorum);
        }
        var yes = Objects.requireNonNullElse(outcome.votesFor(), 0);
        var no = Objects.requireNonNullElse(outcome.votesAgainst(), 0);
        var all = (long) yes + no + Objects.requireNonNullElse(outcome.abstentions(), 0);
        if (yes < 0 || no < 0 || all > quorum.present() || all < yes + (long) no) {
            throw new Refusal(BodyRules.VOTES, all, quorum.present());
        }
        if (outcome.verdict() == Verdict.APPROVED && outcome.votesFor() != null && yes <= no) {
            throw new Refusal(BodyRules.MAJORITY, yes, no);
        }
    }

    private static void requireQuorum(BodyView body, Quorum quorum) {
        if (body.kind().advises()) {
            throw new Refusal(BodyRules.ADVISES_ONLY, body.name());
        }
        if (quorum.present() < quorum.needed()) {
            throw new Refusal(BodyRules.NO_QUORUM, quorum.present(), quorum.voting(), quorum.needed());
        }
        if (!quorum.isReached()) {
            throw new Refusal(BodyRules.NO_CHAIR, body.name());
        }
    }

    /// Writes the outcome of a matter into its record; for those who may decide there.
    ///
    /// @throws Refusal where the acting person may not, or nothing was decided
    @Transactional
    public void carry(MeetingView seen, UUID itemId) {
        gate.requireMeetings(bodies.get(seen.bodyId()));
        var meeting = table.lock(seen.id());
        var item = agendas.item(meeting, itemId);
        if (item.isCarried()) {
            throw new Refusal(BodyRules.CARRIED, Objects.toString(item.recordKey(), item.title()));
        }
        if (!bring(meeting, itemId)) {
            throw new Refusal(BodyRules.MAY_NOT_CARRY, Objects.toString(item.recordKey(), item.title()));
        }
    }

    private boolean bring(MeetingView meeting, UUID itemId) {
        var item = agendas.item(meeting, itemId);
        if (item.recordId() != null && !item.isInRegister()) {
            return false;
        }
        var source = records.getIfAvailable();
        if (item.recordId() == null || source == null) {
            throw new Missing("record", itemId);
        }
        if (item.verdict() == null || item.verdict() == Verdict.NOTED) {
            throw new Refusal(BodyRules.NOT_CARRIED, Objects.toString(item.recordKey(), item.title()));
        }
        var body = bodies.get(meeting.bodyId());
        var words =
                item.words() == null ? item.verdict().label() : item.verdict().label() + ": " + item.words();
        var decided = new BodyRecords.Decided(
                item.recordId(), item.verdict(), words, meeting.onDay(), meeting.key() + " " + body.name());
        if (!source.carry(decided)) {
            return false;
        }
        agenda.carried(item.id());
        return true;
    }

    /// Approves the minutes: from then on nothing in them changes.
    @Transactional
    public void approve(MeetingView seen) {
        var meeting = kept(seen, Step.APPROVE);
        if (meeting.notes() == null || meeting.notes().isBlank()) {
            throw new Refusal(BodyRules.NO_NOTES, meeting.key());
        }
        agenda.of(meeting.id()).stream()
                .filter(item -> item.verdict() == null)
                .findFirst()
                .ifPresent(item -> {
                    throw new Refusal(BodyRules.OPEN_ITEMS, item.title());
                });
        var me = access.actor();
        if (me.personId().equals(meeting.notesBy()) && !me.isSystem()) {
            throw new Refusal(BodyRules.OWN_MINUTES);
        }
        table.approved(meeting.id(), me.personId());
        audit.record(
                Meetings.subject(meeting),
                "minutes approved",
                Map.of("State", meeting.state().label()),
                Map.of("State", MeetingState.APPROVED.label()));
    }
}
