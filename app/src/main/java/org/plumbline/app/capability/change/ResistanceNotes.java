package org.plumbline.app.capability.change;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.internal.ConcernTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.notice.Notifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people object to, what they are answered, and who looks at it again. The words stand in the note and
/// nowhere else: the audit trail and the notification say only that there is one.
@Service
public class ResistanceNotes {
    private static final int TEXT = 4_000;

    private final ConcernTable table;
    private final Initiatives initiatives;
    private final Notifications notifications;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    ResistanceNotes(
            ConcernTable table,
            Initiatives initiatives,
            Notifications notifications,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.initiatives = initiatives;
        this.notifications = notifications;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The notes of an initiative that the acting person may read; nothing tells of others.
    @Transactional(readOnly = true)
    public List<ResistanceNote> of(InitiativeView initiative) {
        return table.notes(
                initiatives.get(initiative.key()).id(), access.actor().personId());
    }

    /// Those that may go into papers and files: never a confidential one, whoever asks.
    @Transactional(readOnly = true)
    public List<ResistanceNote> open(InitiativeView initiative) {
        return of(initiative).stream()
                .filter(note -> !note.terms().isConfidential())
                .toList();
    }

    /// Notes what somebody objects to; whoever sees the initiative may.
    @Transactional
    public ResistanceNote add(InitiativeView seen, ResistanceNote.Terms terms) {
        var initiative = initiatives.get(seen.key());
        if (!initiative.state().isOpen()) {
            throw new Refusal(ChangeRules.NOT_OPEN, initiative.key(), initiative.state());
        }
        check(initiative, terms);
        var state = terms.answer().isBlank() ? ResistanceNote.State.OPEN : ResistanceNote.State.ANSWERED;
        var note = new ResistanceNote(
                Ids.next(), initiative.id(), state, terms, access.actor().personId(), LocalDate.now(clock), 1);
        table.put(note);
        audit.record(initiative.subject(), "noted resistance to", Map.of(), Map.of());
        tell(initiative, terms.ownerId(), null);
        return note;
    }

    private void check(InitiativeView initiative, ResistanceNote.Terms terms) {
        if (terms.said().isBlank() || terms.said().length() > TEXT) {
            throw new Refusal(ChangeRules.NO_WORDS);
        }
        Initiatives.within("The answer", terms.answer(), TEXT);
        if (terms.followUpOn() == null) {
            throw new Refusal(ChangeRules.NO_FOLLOW_UP);
        }
        var group = terms.groupId();
        if (group != null
                && table.groups(initiative.id()).stream()
                        .noneMatch(one -> one.id().equals(group))) {
            throw new Missing("group", group);
        }
    }

    private void tell(InitiativeView initiative, UUID owner, @Nullable UUID before) {
        if (!owner.equals(before)) {
            notifications.tell(
                    owner,
                    initiative.subject(),
                    () -> t("You follow up a note on {0}", initiative.title()),
                    initiative.href() + "/resistance");
        }
    }

    /// Changes a note, answers it, or settles it: whoever noted it, follows it up, or leads the change and may
    /// read it.
    ///
    /// @param version as it was read
    @Transactional
    public ResistanceNote change(UUID noteId, int version, ResistanceNote.Terms terms, boolean isSettled) {
        var me = access.actor().personId();
        var before = table.lockNote(noteId, me).orElseThrow(() -> new Missing("note", noteId));
        var initiative = initiatives.of(List.of(before.initiativeId())).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("note", noteId));
        if (!me.equals(before.notedBy()) && !me.equals(before.terms().ownerId()) && !initiatives.mayLead(initiative)) {
            throw new Missing("note", noteId);
        }
        if (before.version() != version) {
            throw new Refusal(ChangeRules.CHANGED_MEANWHILE, t("the note"));
        }
        if (isSettled && terms.answer().isBlank()) {
            throw new Refusal(ChangeRules.NO_ANSWER);
        }
        check(initiative, terms);
        var state = isSettled
                ? ResistanceNote.State.SETTLED
                : terms.answer().isBlank() ? ResistanceNote.State.OPEN : ResistanceNote.State.ANSWERED;
        var after = new ResistanceNote(
                noteId, before.initiativeId(), state, terms, before.notedBy(), before.notedOn(), version + 1);
        table.put(after);
        audit.record(initiative.subject(), "followed up resistance to", Map.of(), Map.of());
        tell(initiative, terms.ownerId(), before.terms().ownerId());
        return after;
    }

    /// The note of an id, if the acting person may read it.
    @Transactional(readOnly = true)
    public ResistanceNote get(InitiativeView initiative, UUID noteId) {
        return of(initiative).stream()
                .filter(note -> note.id().equals(noteId))
                .findFirst()
                .orElseThrow(() -> new Missing("note", noteId));
    }
}
