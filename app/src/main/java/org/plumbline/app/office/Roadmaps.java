package org.plumbline.app.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.office.RoadmapView.Entry;
import org.plumbline.app.office.internal.OfficeDoor;
import org.plumbline.app.office.internal.RoadmapTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Roadmaps of offices: the initiatives as they stand, the versions that were agreed, and the gaps of the latest
/// assessment that no initiative answers.
@Service
public class Roadmaps {
    /// A statement answered below this level, of 1 to 5, is a gap.
    public static final int SOUND = 3;

    private static final int LONGEST = 1000;

    private final RoadmapTable table;
    private final Parts parts;
    private final Baseline baseline;
    private final OfficeDoor door;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Roadmaps(
            RoadmapTable table,
            Parts parts,
            Baseline baseline,
            OfficeDoor door,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.parts = parts;
        this.baseline = baseline;
        this.door = door;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// A gap that the latest published assessment found.
    ///
    /// @param level from 1 to 5
    /// @param answers titles of the initiatives for it, empty where nobody does anything about it
    public record Gap(BaselineQuestion question, int level, List<String> answers) {
        public Gap {
            answers = List.copyOf(answers);
        }
    }

    /// The initiatives of a seen office as they stand, by start, the undated last; those dropped are not among them.
    @Transactional(readOnly = true)
    public List<Entry> standing(UUID officeId) {
        return parts.of(officeId, PartKind.INITIATIVE).stream()
                .filter(part -> part.state() != PartState.DROPPED)
                .map(Roadmaps::entry)
                .sorted(Comparator.comparing(Entry::start, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(Entry::key))
                .toList();
    }

    private static Entry entry(PartView part) {
        var facts = part.facts();
        return new Entry(
                part.id(),
                part.key(),
                part.title(),
                facts.textOr("capability"),
                Arrays.stream(BaselineQuestion.values())
                        .filter(question -> question.name().equals(facts.text("gap")))
                        .findFirst()
                        .orElse(null),
                facts.id("objective"),
                part.state(),
                facts.date("start"),
                facts.date("finish"));
    }

    /// The versions of a seen office, latest first.
    @Transactional(readOnly = true)
    public List<RoadmapView> versions(UUID officeId) {
        return table.of(door.get(officeId).id());
    }

    /// One version of a seen office.
    ///
    /// @throws Missing where there is none of that number
    @Transactional(readOnly = true)
    public RoadmapView version(UUID officeId, int number) {
        return versions(officeId).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("roadmap", number));
    }

    /// Keeps the initiatives as they stand as the next version.
    ///
    /// @param note why it was agreed so, 1 to 1000 characters
    /// @param reviewOn when it is looked at again, after today
    @Transactional
    public RoadmapView adopt(UUID officeId, String note, LocalDate reviewOn) {
        return adopt(officeId, note, LocalDate.now(clock), reviewOn, standing(officeId));
    }

    /// The same for a past that is brought in, with what stood on it on that day.
    @Transactional
    public RoadmapView adopt(UUID officeId, String note, LocalDate on, LocalDate reviewOn, List<Entry> entries) {
        var office = door.lock(officeId);
        var words = FactTexts.clean(note);
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refusal(OfficeRules.ROADMAP_NOTE, LONGEST);
        }
        if (entries.stream().noneMatch(Entry::isDated)) {
            throw new Refusal(OfficeRules.ROADMAP_EMPTY, office.name());
        }
        if (!reviewOn.isAfter(on)) {
            throw new Refusal(OfficeRules.ROADMAP_REVIEW);
        }
        var number =
                versions(officeId).stream().mapToInt(RoadmapView::number).max().orElse(0) + 1;
        var made = new RoadmapView(
                Ids.next(),
                officeId,
                number,
                words,
                reviewOn,
                on,
                access.actor().personId(),
                entries);
        table.insert(made);
        audit.record(
                office.subject(),
                "adopted its roadmap",
                Map.of(),
                Map.of("Version", number, "Initiatives", entries.size(), "Review on", reviewOn.toString()));
        return made;
    }

    /// What the latest published assessment found wanting, worst first, and what is done about it.
    @Transactional(readOnly = true)
    public List<Gap> gaps(UUID officeId) {
        var latest = baseline.of(officeId).stream()
                .filter(one -> one.publishedOn() != null)
                .findFirst();
        if (latest.isEmpty()) {
            return List.of();
        }
        var standing = standing(officeId);
        return latest.get().answers().entrySet().stream()
                .filter(answer -> answer.getValue() < SOUND)
                .sorted(Map.Entry.comparingByValue())
                .map(answer -> new Gap(
                        answer.getKey(),
                        answer.getValue(),
                        standing.stream()
                                .filter(entry -> entry.gap() == answer.getKey() && entry.state() != PartState.DONE)
                                .map(Entry::title)
                                .toList()))
                .toList();
    }

    /// The initiatives that serve no objective, which nobody could explain.
    public static Set<UUID> withoutPurpose(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.objective() == null && entry.gap() == null)
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    /// The offices run by the acting person whose latest roadmap is due for review.
    @Transactional(readOnly = true)
    public List<OfficeView> dueForReview() {
        var due = table.dueOn(LocalDate.now(clock));
        return door.seen().stream()
                .filter(office -> office.state().isOpen() && due.contains(office.id()))
                .filter(office -> access.actor().personId().equals(office.headId()))
                .toList();
    }
}
