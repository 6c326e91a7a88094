package org.plumbline.app.capability.coaching;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.notice.Notifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What coach and coachee say and agree. Only the two read it, whoever else asks; the audit trail says that something
/// happened, notifications say where, neither says what.
@Service
public class CoachingTalks {
    private static final int LONGEST = 4_000;
    private static final int SHORTEST_MINUTES = 5;
    private static final int LONGEST_MINUTES = 600;

    private final CoachingTable table;
    private final CoachingDoor door;
    private final CoachingDesk desk;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    CoachingTalks(
            CoachingTable table,
            CoachingDoor door,
            CoachingDesk desk,
            Notifications notifications,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.table = table;
        this.door = door;
        this.desk = desk;
        this.notifications = notifications;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// The two met.
    public record Meeting(UUID id, LocalDate onDay, int minutes, UUID writtenBy) {}

    /// What one of the two wrote down.
    ///
    /// @param meetingId of which meeting; null for what was written beside them
    public record Note(UUID id, @Nullable UUID meetingId, UUID authorId, String words, LocalDate writtenOn) {}

    /// What the coachee took on.
    public record Agreed(
            UUID id,
            String words,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn) {}

    /// A text without blanks around it.
    ///
    /// @throws Refusal where it is too long, or empty where it may not be
    static String words(String text, boolean mayBeEmpty) {
        var words = text.strip();
        if (words.length() > LONGEST || (words.isEmpty() && !mayBeEmpty)) {
            throw new Refusal(CoachingRules.WORDS, LONGEST);
        }
        return words;
    }

    /// When the two met; the desk reads that too.
    @Transactional(readOnly = true)
    public List<Meeting> meetings(CoachingView coaching) {
        return table.meetings(door.get(coaching.key()).id());
    }

    /// What the two wrote down, for the two.
    ///
    /// @throws Missing for anybody else
    @Transactional(readOnly = true)
    public List<Note> notes(CoachingView coaching) {
        return table.notes(mine(coaching).id());
    }

    /// What was agreed, for the two.
    ///
    /// @throws Missing for anybody else
    @Transactional(readOnly = true)
    public List<Agreed> agreed(CoachingView coaching) {
        return table.agreed(mine(coaching).id());
    }

    private CoachingView mine(CoachingView coaching) {
        var seen = door.get(coaching.key());
        if (!door.isMine(seen)) {
            throw new Missing("coaching", coaching.key());
        }
        return seen;
    }

    /// Notes a meeting, with what was said; the first begins the coaching.
    ///
    /// @param words confidential; may be empty
    @Transactional
    public void meet(String key, LocalDate day, int minutes, String words) {
        var before = door.lockMine(key);
        var to =
                CoachingLife.TABLE.require(before.state(), CoachingCommand.MEET).to();
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refusal(CoachingRules.DAY);
        }
        if (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES) {
            throw new Refusal(CoachingRules.MINUTES);
        }
        var said = words(words, true);
        var me = access.actor().personId();
        var meeting = table.meeting(before.id(), day, minutes, me);
        if (!said.isEmpty()) {
            table.note(before.id(), new Note(Ids.next(), meeting, me, said, LocalDate.now(clock)));
        }
        if (before.state() != to) {
            desk.write(before, CoachingSteps.led(before, to, null, null), "moved");
        }
        audit.record(before.subject(), "met", Map.of(), Map.of("Day", day, "Minutes", minutes));
    }

    /// Writes something down for the two.
    @Transactional
    public void note(String key, String words) {
        var coaching = door.lockMine(key);
        var me = access.actor().personId();
        table.note(coaching.id(), new Note(Ids.next(), null, me, words(words, false), LocalDate.now(clock)));
        audit.record(coaching.subject(), "note written", Map.of(), Map.of());
        other(coaching, me, () -> t("Something was written down in {0}.", key));
    }

    /// Agrees what the coachee takes on.
    @Transactional
    public void agree(String key, String words, @Nullable LocalDate due) {
        var coaching = door.lockMine(key);
        table.agree(coaching.id(), words(words, false), due);
        audit.record(coaching.subject(), "action agreed", Map.of(), Map.of());
        other(coaching, access.actor().personId(), () -> t("Something was agreed in {0}.", key));
    }

    /// Says that what was agreed is done.
    @Transactional
    public void done(String key, UUID action) {
        var coaching = door.lockMine(key);
        if (table.done(coaching.id(), action, LocalDate.now(clock))) {
            audit.record(coaching.subject(), "action done", Map.of(), Map.of());
        }
    }

    private void other(CoachingView coaching, UUID me, Supplier<String> sentence) {
        var other = me.equals(coaching.coachId()) ? coaching.coacheeId() : coaching.coachId();
        if (other != null) {
            notifications.tell(other, coaching.subject(), sentence, coaching.href());
        }
    }
}
