package org.plumbline.app.organisation.body;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.search.SearchIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What meetings are about: matters that wait in the registers of what the body governs, and matters of its own.
@Service
public class Agendas {
    private static final int LONGEST = 300;

    private final AgendaTable table;
    private final MeetingTable meetings;
    private final Bodies bodies;
    private final BodyGate gate;
    private final ObjectProvider<BodyRecords> records;
    private final ObjectProvider<BodyMatters> sources;
    private final SearchIndex index;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Agendas(
            AgendaTable table,
            MeetingTable meetings,
            Bodies bodies,
            BodyGate gate,
            ObjectProvider<BodyRecords> records,
            ObjectProvider<BodyMatters> sources,
            SearchIndex index,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.table = table;
        this.meetings = meetings;
        this.bodies = bodies;
        this.gate = gate;
        this.records = records;
        this.sources = sources;
        this.index = index;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// The agenda of a meeting in its order. Matters of projects that the acting person may not see stand there
    /// without their words.
    @Transactional(readOnly = true)
    public List<AgendaItem> of(MeetingView meeting) {
        gate.requireMeetings(bodies.get(meeting.bodyId()));
        return covered(table.of(meeting.id()));
    }

    /// What a body decided or noted so far, latest first, with the same care.
    @Transactional(readOnly = true)
    public List<AgendaItem> decided(BodyView body) {
        gate.requireMeetings(body);
        return covered(table.decided(body.id()));
    }

    private List<AgendaItem> covered(List<AgendaItem> items) {
        var asked = items.stream()
                .map(AgendaItem::recordId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var seen = asked.isEmpty() ? Set.<UUID>of() : seen(asked);
        return items.stream()
                .map(item -> item.recordId() == null || seen.contains(item.recordId())
                        ? item
                        : item.hidden(t("A matter of a project you may not see")))
                .toList();
    }

    /// Those of some records that the acting person may see.
    Set<UUID> seen(Set<UUID> asked) {
        var source = records.getIfAvailable();
        var seen = new HashSet<>(source == null ? Set.<UUID>of() : source.seen(asked));
        index.seen(asked).forEach(place -> seen.add(place.subject().id()));
        return seen;
    }

    /// Puts what asks a body for a decision onto its next meeting, each once: when it begins to wait, when a meeting is
    /// planned, and when one is cancelled. Without a meeting ahead it waits for the next one that is planned.
    @Transactional
    public void refill(UUID bodyId) {
        var today = LocalDate.now(clock);
        var next = meetings.between(List.of(bodyId), today, today.plusMonths(Meetings.MOST_MONTHS)).stream()
                .filter(meeting -> meeting.state().isAhead())
                .findFirst();
        if (next.isEmpty()) {
            return;
        }
        var waiting = access.asSystem(() ->
                sources.stream().flatMap(source -> source.of(bodyId).stream()).toList());
        for (var asked : waiting) {
            if (!table.isAhead(bodyId, asked.recordId())) {
                insert(next.get(), asked);
            }
        }
    }

    private void insert(MeetingView meeting, BodyMatters.Asked asked) {
        table.insert(new AgendaItem(
                Ids.next(),
                meeting.id(),
                0,
                asked.title().substring(0, Math.min(LONGEST, asked.title().length())),
                AgendaItem.Aim.DECIDE,
                null,
                null,
                asked.recordId(),
                asked.key(),
                asked.href(),
                asked.projectId(),
                null,
                null,
                null,
                null,
                null,
                false));
        audit.record(Meetings.subject(meeting), "agenda changed", Map.of(), Map.of("Matter", asked.key()));
    }

    /// Takes a matter off again that asks for no decision any more, where nothing came of it yet.
    @Transactional
    public void withdraw(UUID recordId) {
        for (var item : table.open(recordId)) {
            if (item.verdict() == null) {
                table.remove(item.id());
                audit.record(
                        Meetings.subject(meetings.byId(item.meetingId())),
                        "agenda changed",
                        Map.of("Matter", Objects.requireNonNullElse(item.recordKey(), item.title())),
                        Map.of());
            }
        }
    }

    /// Says what was decided about a matter in its own record, so that it stands in the minutes of its meeting.
    ///
    /// @param words what was decided, and why
    @Transactional
    public void decided(UUID recordId, Verdict verdict, String words) {
        for (var item : table.open(recordId)) {
            table.outcome(item.id(), new Settlement(verdict, words, null, null, null, false));
            table.carried(item.id());
            audit.record(
                    Meetings.subject(meetings.byId(item.meetingId())),
                    "settled",
                    Map.of(),
                    Map.of(
                            "Matter",
                            Objects.requireNonNullElse(item.recordKey(), item.title()),
                            "Outcome",
                            verdict.label()));
        }
    }

    /// The meetings that had or have a record on their agenda, latest first, as far as the acting person may read them.
    @Transactional(readOnly = true)
    public List<Mention> mentions(UUID recordId) {
        return table.mentions(recordId).stream()
                .filter(found ->
                        bodies.find(found.bodyId()).filter(gate::maySeeMeetings).isPresent())
                .map(AgendaTable.Found::mention)
                .toList();
    }

    /// What waits in the registers of what the body governs and is on no agenda of it yet.
    @Transactional(readOnly = true)
    public List<BodyRecords.Matter> waiting(BodyView body) {
        gate.requireMeetings(body);
        var source = records.getIfAvailable();
        return source == null
                ? List.of()
                : source.waiting(body.governs(), body.name()).stream()
                        .filter(matter -> !table.isAhead(body.id(), matter.recordId()))
                        .toList();
    }

    /// Puts records that wait onto an agenda.
    ///
    /// @return how many came on
    @Transactional
    public int take(MeetingView seen, Collection<UUID> wanted) {
        var meeting = open(seen);
        var source = records.getIfAvailable();
        if (source == null || wanted.isEmpty()) {
            return 0;
        }
        var there = new HashSet<>(table.of(meeting.id()).stream()
                .map(AgendaItem::recordId)
                .filter(Objects::nonNull)
                .toList());
        var taken = 0;
        for (var matter : source.matters(wanted)) {
            if (!there.add(matter.recordId())) {
                throw new Refusal(BodyRules.ON_THE_AGENDA, matter.key());
            }
            var aim = matter.isDecidable() ? AgendaItem.Aim.DECIDE : AgendaItem.Aim.DISCUSS;
            insert(meeting, matter.title(), new NewItem(matter.title(), aim, null, null), matter);
            taken++;
        }
        return taken;
    }

    /// Puts a matter of the body itself onto an agenda.
    @Transactional
    public void add(MeetingView seen, NewItem item) {
        var meeting = open(seen);
        var title = item.title().strip();
        if (title.isEmpty() || title.length() > LONGEST) {
            throw new Refusal(BodyRules.TITLE);
        }
        if (item.minutes() != null && (item.minutes() < 1 || item.minutes() > 1440)) {
            throw new Refusal(BodyRules.TIME);
        }
        insert(meeting, title, item, null);
    }

    private void insert(MeetingView meeting, String title, NewItem item, BodyRecords.@Nullable Matter matter) {
        table.insert(new AgendaItem(
                Ids.next(),
                meeting.id(),
                0,
                title,
                item.aim(),
                item.minutes(),
                item.presenterId(),
                matter == null ? null : matter.recordId(),
                matter == null ? null : matter.key(),
                null,
                matter == null ? null : matter.projectId(),
                null,
                null,
                null,
                null,
                null,
                false));
        audit.record(
                Meetings.subject(meeting),
                "agenda changed",
                Map.of(),
                Map.of("Matter", matter == null ? title : matter.key()));
    }

    /// Takes a matter off, while nothing came of it yet.
    @Transactional
    public void remove(MeetingView seen, UUID itemId) {
        var meeting = open(seen);
        var item = item(meeting, itemId);
        table.remove(item.id());
        audit.record(
                Meetings.subject(meeting),
                "agenda changed",
                Map.of("Matter", item.recordKey() == null ? item.title() : item.recordKey()),
                Map.of());
    }

    /// Puts a matter before the one above it.
    @Transactional
    public void lift(MeetingView seen, UUID itemId) {
        var meeting = open(seen);
        var items = table.of(meeting.id());
        for (var i = 1; i < items.size(); i++) {
            if (items.get(i).id().equals(itemId)) {
                table.place(itemId, items.get(i - 1).place());
                table.place(items.get(i - 1).id(), items.get(i).place());
            }
        }
    }

    private MeetingView open(MeetingView seen) {
        gate.requireKeeper(bodies.get(seen.bodyId()));
        var meeting = meetings.lock(seen.id());
        if (meeting.state() == MeetingState.APPROVED || meeting.state() == MeetingState.CANCELLED) {
            throw new Refusal(BodyRules.OVER, meeting.key());
        }
        return meeting;
    }

    /// A matter of a meeting as stored.
    AgendaItem item(MeetingView meeting, UUID itemId) {
        return table.of(meeting.id()).stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(() -> new Missing("agenda item", itemId));
    }
}
