package org.plumbline.app.capability.coaching;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.training.Competencies;
import org.plumbline.app.capability.training.Ratings;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The coaching desk: who asks for a coach or is proposed one, who coaches whom, and how it ends. What the two say to
/// each other is kept by [CoachingTalks].
@Service
public class CoachingDesk {

    private final CoachingTable table;
    private final CoachingDoor door;
    private final Coaches coaches;
    private final Competencies competencies;
    private final Ratings ratings;
    private final People people;
    private final Numbering numbering;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    CoachingDesk(
            CoachingTable table,
            CoachingDoor door,
            Coaches coaches,
            Competencies competencies,
            Ratings ratings,
            People people,
            Numbering numbering,
            Notifications notifications,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.table = table;
        this.door = door;
        this.coaches = coaches;
        this.competencies = competencies;
        this.ratings = ratings;
        this.people = people;
        this.numbering = numbering;
        this.notifications = notifications;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// Somebody who could coach.
    ///
    /// @param level in the topic, from 0 for unknown to 5
    /// @param load coachings under way
    /// @param most coachings at a time
    public record Candidate(UUID personId, String name, int level, int load, int most) {}

    /// The coachings that the acting person sees, latest first.
    @Transactional(readOnly = true)
    public List<CoachingView> seen() {
        return table.all().stream().filter(door::sees).toList();
    }

    /// The coaching of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public CoachingView get(String key) {
        return door.get(key);
    }

    /// True where the acting person runs the desk.
    public boolean mayRun() {
        return door.runs();
    }

    /// True where the acting person is the coach or the coachee.
    public boolean isMine(CoachingView coaching) {
        return door.isMine(coaching);
    }

    /// Asks for a coach for oneself.
    ///
    /// @param topic a skill that roles ask for
    /// @param situation read by the coach alone
    /// @throws Refusal where the topic is none of them
    @Transactional
    public CoachingView ask(String topic, String situation, @Nullable UUID projectId) {
        var me = access.actor().personId();
        if (projectId != null && !access.sight().covers(projectId)) {
            throw new Missing("project", projectId);
        }
        var made = add(new CoachingAdvice(me, projectId, topic, "", CoachingOrigin.OWN, null, null));
        var words = CoachingTalks.words(situation, true);
        if (!words.isEmpty()) {
            table.note(made.id(), new CoachingTalks.Note(Ids.next(), null, me, words, LocalDate.now(clock)));
        }
        return made;
    }

    /// Proposes a coaching to the desk, once at a time for the same source and person: the one that is open is
    /// given back.
    ///
    /// @throws Missing where the acting person does not see the project
    @Transactional
    public CoachingView propose(CoachingAdvice advice) {
        access.actor();
        var project = advice.projectId();
        if (project != null && !access.sight().covers(project)) {
            throw new Missing("project", project);
        }
        var person = advice.personId() == null && project != null ? managerOf(project) : advice.personId();
        var source = advice.sourceKey();
        if (source != null) {
            var open = table.open(source, person);
            if (open.isPresent()) {
                return open.get();
            }
        }
        return add(new CoachingAdvice(
                person,
                project,
                advice.topic(),
                CoachingTalks.words(advice.reason(), true),
                advice.origin(),
                source,
                advice.sourceHref()));
    }

    private @Nullable UUID managerOf(UUID project) {
        return access.holders(Role.PROJECT_MANAGER, ScopeKind.PROJECT, project).stream()
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private CoachingView add(CoachingAdvice advice) {
        var topic = competencies.known(advice.topic()).orElseThrow(() -> new Refusal(CoachingRules.TOPIC));
        var made = new CoachingView(
                Ids.next(),
                numbering.next("COA"),
                advice.personId(),
                null,
                advice.projectId(),
                topic,
                advice.origin(),
                advice.reason(),
                advice.sourceKey(),
                advice.sourceHref(),
                CoachingState.REQUESTED,
                access.actor().personId(),
                LocalDate.now(clock),
                null,
                null,
                1);
        table.put(made);
        audit.record(made.subject(), "created", Map.of(), Map.of("Origin", made.origin()));
        var coachee = made.coacheeId();
        if (coachee != null && !coachee.equals(made.askedBy())) {
            tell(coachee, made, () -> t("A coaching is proposed to you: {0}", made.key()));
        }
        return made;
    }

    /// Who could take it on, in the order proposed: who has room, can do it best, and has least to do. Never the
    /// coachee or the coachee's manager.
    @Transactional(readOnly = true)
    public List<Candidate> candidates(CoachingView seen) {
        door.requireDesk();
        var coaching = door.get(seen.key());
        var most = coaches.most();
        var load = table.load();
        var levels = ratings.levels(most.keySet(), coaching.topic());
        var coachee = coaching.coacheeId();
        var manager = coachee == null ? null : people.get(coachee).managerId();
        var all = people.byIds(most.keySet()).values().stream()
                .filter(person -> !person.hasLeft())
                .map(person -> new CoachMatch.Coach(
                        person.id(),
                        person.name(),
                        levels.getOrDefault(person.id(), 0),
                        load.getOrDefault(person.id(), 0),
                        most.getOrDefault(person.id(), 0)))
                .toList();
        return CoachMatch.ranked(all, coachee, manager).stream()
                .map(one -> new Candidate(one.personId(), one.name(), one.level(), one.load(), one.most()))
                .toList();
    }

    /// Gives a coach to a coachee; again for another coach before they have met.
    ///
    /// @param coachee who is coached, where that was open; null to leave it
    /// @throws Refusal where the coach is not on the list, is the coachee or the coachee's manager, or may
    ///     not see the project
    @Transactional
    public CoachingView match(String key, int version, @Nullable UUID coachee, UUID coach) {
        door.requireDesk();
        var before = door.lock(key, version);
        var to = CoachingLife.TABLE
                .require(before.state(), CoachingCommand.MATCH)
                .to();
        var person = before.coacheeId() == null ? coachee : before.coacheeId();
        if (person == null) {
            throw new Refusal(CoachingRules.COACHEE);
        }
        requireFit(before, person, coach);
        var after = CoachingSteps.matched(before, to, person, coach);
        write(before, after, "matched");
        tell(coach, after, () -> t("You are asked to coach somebody: {0}", key));
        tell(person, after, () -> t("You have a coach: {0}", key));
        return after;
    }

    private void requireFit(CoachingView coaching, UUID coachee, UUID coach) {
        var known = people.byIds(List.of(coachee, coach));
        var who = known.get(coach);
        var whom = known.get(coachee);
        if (who == null || whom == null) {
            throw new Missing("person", who == null ? coach : coachee);
        }
        if (who.hasLeft() || whom.hasLeft()) {
            throw new Refusal(CoachingRules.HAS_LEFT, who.hasLeft() ? who.name() : whom.name());
        }
        if (coach.equals(coachee)) {
            throw new Refusal(CoachingRules.SAME_PERSON, who.name());
        }
        if (coach.equals(whom.managerId())) {
            throw new Refusal(CoachingRules.LINE_MANAGER, who.name(), whom.name());
        }
        if (!coaches.most().containsKey(coach)) {
            throw new Refusal(CoachingRules.NO_COACH, who.name());
        }
        var project = coaching.projectId();
        if (project != null
                && !access.as(new Actor(coach, who.name()), access::sight).covers(project)) {
            throw new Refusal(CoachingRules.SEES_NOT, who.name());
        }
    }

    /// Says that it will not be, with the reason; the coachee may withdraw their own.
    @Transactional
    public CoachingView decline(String key, int version, String reason) {
        var before = door.lock(key, version);
        if (!access.actor().personId().equals(before.coacheeId())) {
            door.requireDesk();
        }
        var to = CoachingLife.TABLE
                .require(before.state(), CoachingCommand.DECLINE)
                .to();
        CoachingTalks.words(reason, true);
        var after = CoachingSteps.led(before, to, null, null);
        write(before, after, "declined");
        if (before.coacheeId() != null) {
            tell(before.coacheeId(), after, () -> t("The coaching {0} will not be: {1}", key, reason.strip()));
        }
        return after;
    }

    /// Says that the two are through with it.
    @Transactional
    public CoachingView complete(String key) {
        var before = door.lockMine(key);
        var to = CoachingLife.TABLE
                .require(before.state(), CoachingCommand.COMPLETE)
                .to();
        var after = CoachingSteps.led(before, to, LocalDate.now(clock), null);
        write(before, after, "completed");
        if (before.coacheeId() != null) {
            tell(before.coacheeId(), after, () -> t("What did it bring? Rate {0}.", key));
        }
        return after;
    }

    /// The coachee says what it brought.
    ///
    /// @param rating from 1, nothing, to 5, everything hoped for
    @Transactional
    public CoachingView rate(String key, int rating) {
        var before = door.lockMine(key);
        if (!access.actor().personId().equals(before.coacheeId())) {
            throw new Missing("coaching", key);
        }
        var to = CoachingLife.TABLE
                .require(before.state(), CoachingCommand.EVALUATE)
                .to();
        if (rating < 1 || rating > 5) {
            throw new Refusal(CoachingRules.RATING);
        }
        var after = CoachingSteps.led(before, to, before.completedOn(), rating);
        table.put(after);
        audit.record(after.subject(), "moved", Map.of("State", before.state()), Map.of("State", after.state()));
        return after;
    }

    void write(CoachingView before, CoachingView after, String action) {
        table.put(after);
        var was = new HashMap<String, @Nullable Object>();
        var is = new HashMap<String, @Nullable Object>();
        was.put("State", before.state());
        is.put("State", after.state());
        was.put("Coach", before.coachId());
        is.put("Coach", after.coachId());
        audit.record(after.subject(), action, was, is);
    }

    private void tell(UUID person, CoachingView coaching, Supplier<String> sentence) {
        notifications.tell(person, coaching.subject(), sentence, coaching.href());
    }

    /// What came of coachings by topic; a topic of few people is not told apart.
    @Transactional(readOnly = true)
    public TopicFigures figures() {
        door.requireDesk();
        return TopicFigures.of(seen());
    }

    /// The names of people by id, of those that stand with some coachings.
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<CoachingView> coachings) {
        var ids = new java.util.HashSet<UUID>();
        for (var one : coachings) {
            if (one.coacheeId() != null) {
                ids.add(one.coacheeId());
            }
            if (one.coachId() != null) {
                ids.add(one.coachId());
            }
        }
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }
}
