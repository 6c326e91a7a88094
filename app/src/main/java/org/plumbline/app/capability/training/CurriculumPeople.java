package org.plumbline.app.capability.training;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.training.CurriculumStanding.Mark;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.organisation.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who takes a curriculum and how far they are. Everybody begins one; managers add those who report to them; who runs
/// training adds anybody. The certificate comes with the last mandatory course.
@Service
public class CurriculumPeople {
    private final CurriculumTable table;
    private final Competencies competencies;
    private final Ratings ratings;
    private final Enrolments enrolments;
    private final Certificates certificates;
    private final Notifications notifications;
    private final People people;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    CurriculumPeople(
            CurriculumTable table,
            Competencies competencies,
            Ratings ratings,
            Enrolments enrolments,
            Certificates certificates,
            Notifications notifications,
            People people,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.table = table;
        this.competencies = competencies;
        this.ratings = ratings;
        this.enrolments = enrolments;
        this.certificates = certificates;
        this.notifications = notifications;
        this.people = people;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// Somebody's curriculum and how far they are.
    public record Mine(CurriculumView curriculum, CurriculumStanding standing) {}

    /// How far everybody is whom the acting person may see in a curriculum, least far first: all for who runs
    /// training, those who report to them for managers, themselves for others.
    @Transactional(readOnly = true)
    public List<CurriculumStanding> of(CurriculumView curriculum) {
        var me = access.actor().personId();
        var members = table.members(curriculum.id());
        if (!competencies.mayRun()) {
            var known = people.byIds(
                    members.stream().map(CurriculumTable.Member::personId).toList());
            members = members.stream()
                    .filter(one -> {
                        var person = known.get(one.personId());
                        return one.personId().equals(me) || person != null && me.equals(person.managerId());
                    })
                    .toList();
        }
        return standings(curriculum, members).stream()
                .sorted(Comparator.comparingDouble(CurriculumStanding::share)
                        .thenComparing(CurriculumStanding::personId))
                .toList();
    }

    private List<CurriculumStanding> standings(CurriculumView curriculum, List<CurriculumTable.Member> members) {
        var marks = table.marks(
                members.stream().map(CurriculumTable.Member::personId).toList(), LocalDate.now(clock));
        return members.stream()
                .map(one -> new CurriculumStanding(
                        one.personId(),
                        one.due(),
                        one.completedOn(),
                        CurriculumStanding.steps(
                                curriculum.terms().steps(), marks.getOrDefault(one.personId(), Map.of()))))
                .toList();
    }

    /// The curricula that the acting person takes.
    @Transactional(readOnly = true)
    public List<Mine> mine() {
        return of(access.actor().personId());
    }

    /// The curricula that somebody takes; the caller has asked who may read it.
    List<Mine> of(UUID person) {
        var members = table.ofPerson(person);
        if (members.isEmpty()) {
            return List.of();
        }
        Map<UUID, CurriculumView> known =
                table.all().stream().collect(Collectors.toMap(CurriculumView::id, Function.identity()));
        return members.stream()
                .map(one -> {
                    var curriculum = java.util.Objects.requireNonNull(known.get(one.curriculumId()));
                    return new Mine(
                            curriculum, standings(curriculum, List.of(one)).getFirst());
                })
                .toList();
    }

    /// Adds people to a curriculum and tells them; who has passed all of it already gets the certificate at once.
    ///
    /// @param due by when; null for no day
    /// @return how many did not take it before
    /// @throws Refusal where nobody is left to add, somebody has left, or it is not offered
    @Transactional
    public int add(CurriculumView seen, Collection<UUID> wanted, @Nullable LocalDate due) {
        wanted.forEach(this::requireFor);
        var curriculum = table.lock(seen.id()).orElseThrow(() -> new Missing("curriculum", seen.key()));
        if (!curriculum.terms().isOffered()) {
            throw new Refusal(TrainingRules.NOT_BEGUN, curriculum.title());
        }
        var today = LocalDate.now(clock);
        if (due != null && due.isBefore(today)) {
            throw new Refusal(TrainingRules.PAST_DUE);
        }
        var added = new LinkedHashSet<>(wanted);
        table.members(curriculum.id()).forEach(one -> added.remove(one.personId()));
        if (added.isEmpty()) {
            throw new Refusal(TrainingRules.NOBODY);
        }
        table.join(curriculum.id(), added, today, due);
        audit.record(curriculum.subject(), "people added", Map.of(), Map.of("People", List.copyOf(added)));
        var me = access.actor().personId();
        for (var person : added) {
            if (!person.equals(me)) {
                notifications.tell(
                        person,
                        curriculum.subject(),
                        () -> t("You take a curriculum: {0}", curriculum.title()),
                        "/learning");
            }
        }
        settle(curriculum);
        return added.size();
    }

    private void requireFor(UUID person) {
        if (!ratings.maySee(person)) {
            throw new Missing("person", person);
        }
        var known = people.get(person);
        if (known.hasLeft()) {
            throw new Refusal(TrainingRules.HAS_LEFT, known.name());
        }
    }

    /// Takes a person out of a curriculum; what they have passed stays.
    @Transactional
    public void remove(CurriculumView curriculum, UUID person) {
        if (!ratings.maySee(person)) {
            throw new Missing("person", person);
        }
        table.leave(curriculum.id(), person);
        audit.record(curriculum.subject(), "person taken out", Map.of("Person", person), Map.of());
    }

    /// Enrols in a session everybody who takes the curriculum and to whom its course is still open; those who find
    /// no seat wait.
    ///
    /// @return how many were enrolled
    @Transactional
    public int enrol(CurriculumView curriculum, SessionView session) {
        competencies.requireRun();
        var course = session.course().id();
        var open = of(curriculum).stream()
                .filter(one ->
                        one.steps().stream().anyMatch(at -> at.courseId().equals(course) && at.mark() == Mark.OPEN))
                .map(CurriculumStanding::personId)
                .toList();
        var here = people.byIds(open);
        var enrolled = 0;
        for (var person : open) {
            var known = here.get(person);
            if (known != null && !known.hasLeft()) {
                var _ = enrolments.enrol(session, person);
                enrolled++;
            }
        }
        if (enrolled == 0) {
            throw new Refusal(TrainingRules.NOBODY);
        }
        return enrolled;
    }

    /// Gives the certificate to all who have passed what is mandatory and do not have it yet.
    void settle(CurriculumView curriculum) {
        settle(curriculum, table.members(curriculum.id()));
    }

    private void settle(CurriculumView curriculum, List<CurriculumTable.Member> members) {
        var today = LocalDate.now(clock);
        var waiting = members.stream().filter(one -> one.completedOn() == null).toList();
        for (var one : standings(curriculum, waiting)) {
            if (one.isWhole()) {
                table.completed(curriculum.id(), one.personId(), today);
                audit.record(curriculum.subject(), "passed", Map.of(), Map.of("Person", one.personId()));
                certificates.issue(curriculum, one.personId(), today);
            }
        }
    }

    @EventListener
    void held(CertificateHeld event) {
        for (var one : table.ofPerson(event.personId())) {
            if (one.completedOn() == null) {
                settle(
                        table.lock(one.curriculumId()).orElseThrow(() -> new Missing("curriculum", one.curriculumId())),
                        List.of(one));
            }
        }
    }
}
