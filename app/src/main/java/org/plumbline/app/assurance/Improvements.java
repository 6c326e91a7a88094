package org.plumbline.app.assurance;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.assurance.internal.ImprovementTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kit.Formats;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What could be better in how projects are managed: a list ranked by value and effort, decided on at each review.
@Service
public class Improvements {
    private static final String PREFIX = "IMP";
    private static final String REVIEW = "CYC";
    private static final int MOST = 5;

    private final ImprovementTable table;
    private final Notifications notifications;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final Clock clock;

    Improvements(
            ImprovementTable table,
            Notifications notifications,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            Clock clock) {
        this.table = table;
        this.notifications = notifications;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.clock = clock;
    }

    /// All that the acting person may see, ranked.
    @Transactional(readOnly = true)
    public List<ImprovementView> ranked() {
        access.require(Permission.SEE);
        return table.ranked(access.sight());
    }

    /// The improvement of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public ImprovementView get(String key) {
        return ranked().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("improvement", key));
    }

    /// True where the acting person rates and decides.
    public boolean mayDecide() {
        return access.may(Permission.ASSURE);
    }

    /// Proposes an improvement: whoever sees the organisation, or the project it comes from, may.
    ///
    /// @throws Refusal where something cannot stand
    @Transactional
    public ImprovementView propose(NewProblem says) {
        if (says.projectId() == null) {
            access.require(Permission.SEE);
        } else {
            access.require(Permission.SEE, says.projectId());
        }
        Texts.require(says.title(), Texts.TITLE);
        Texts.within(t("Description"), says.description(), Texts.LONG);
        var made = new ImprovementView(
                Ids.next(),
                numbering.next(PREFIX),
                ImprovementState.PROPOSED,
                says,
                null,
                null,
                null,
                null,
                null,
                access.actor().personId(),
                LocalDate.now(clock),
                1);
        table.put(made);
        audit.record(
                made.subject(),
                "created",
                Map.of(),
                Map.of("Title", says.title(), "Source", says.source().label()));
        return made;
    }

    /// Says what an improvement brings and takes.
    ///
    /// @param value 1 to 5
    /// @param effort 1 to 5
    /// @throws Refusal where these are no such numbers, or it is over
    @Transactional
    public ImprovementView rate(String key, int value, int effort) {
        var before = locked(key);
        if (value < 1 || value > MOST || effort < 1 || effort > MOST) {
            throw new Refusal(ProblemRules.NOT_A_GRADE);
        }
        if (before.state() != ImprovementState.PROPOSED) {
            throw new Refusal(ProblemRules.SETTLED, key, before.state());
        }
        var after = before.rated(value, effort);
        table.put(after);
        audit.record(after.subject(), "rated", Map.of(), Map.of("Value", value, "Effort", effort));
        return after;
    }

    /// Says that a chosen improvement is done.
    ///
    /// @throws Refusal where it is not chosen
    @Transactional
    public ImprovementView finish(String key) {
        var before = locked(key);
        if (before.state() != ImprovementState.CHOSEN) {
            throw new Refusal(ProblemRules.SETTLED, key, before.state());
        }
        var after = before.in(ImprovementState.DONE, before.ownerId(), before.dueOn(), LocalDate.now(clock));
        table.put(after);
        audit.record(
                after.subject(),
                "done",
                Map.of("State", before.state().label()),
                Map.of("State", after.state().label()));
        return after;
    }

    private ImprovementView locked(String key) {
        access.require(Permission.ASSURE);
        return table.lock(key, access.sight()).orElseThrow(() -> new Missing("improvement", key));
    }

    /// The reviews that were held, latest first, with what they decided of what the acting person sees.
    @Transactional(readOnly = true)
    public List<CycleReview> reviews() {
        access.require(Permission.SEE);
        var seen =
                table.ranked(access.sight()).stream().map(ImprovementView::id).collect(Collectors.toSet());
        return table.reviews().stream().map(review -> review.of(seen)).toList();
    }

    /// Holds a review: decides on each open improvement, and keeps the minutes.
    ///
    /// @param wishes by key
    /// @throws Refusal where an open one has no decision, a chosen one nobody who does it, or nothing is noted
    @Transactional
    public CycleReview hold(String minutes, Map<String, CycleReview.Wish> wishes) {
        access.require(Permission.ASSURE);
        if (minutes.isBlank()) {
            throw new Refusal(ProblemRules.NO_MINUTES);
        }
        Texts.within(t("Minutes"), minutes, Texts.LONG);
        var decisions = new ArrayList<CycleReview.Decided>();
        for (var one : table.ranked(access.sight())) {
            if (one.state() == ImprovementState.PROPOSED) {
                var wish = wishes.get(one.key());
                if (wish == null) {
                    throw new Refusal(ProblemRules.UNDECIDED, one.key());
                }
                decide(one, wish);
                decisions.add(new CycleReview.Decided(
                        one.id(), wish.choice(), wish.words().strip(), decisions.size() + 1));
            }
        }
        var review = new CycleReview(
                Ids.next(),
                numbering.next(REVIEW),
                LocalDate.now(clock),
                minutes.strip(),
                access.actor().personId(),
                decisions);
        table.keep(review);
        audit.record(
                new Subject("cycle-review", review.id(), review.key(), null),
                "held",
                Map.of(),
                Map.of("Decisions", decisions.size()));
        return review;
    }

    private void decide(ImprovementView one, CycleReview.Wish wish) {
        Texts.within(t("Reason"), wish.words(), Texts.LONG);
        var after = switch (wish.choice()) {
            case LATER -> one;
            case REJECT -> one.in(ImprovementState.REJECTED, null, null, null);
            case CHOOSE -> chosen(one, wish.ownerId(), wish.dueOn());
        };
        if (wish.choice() != CycleReview.Choice.LATER) {
            table.put(after);
            audit.record(
                    after.subject(),
                    "decided",
                    Map.of("State", one.state().label()),
                    Map.of("State", after.state().label()));
        }
    }

    private ImprovementView chosen(
            ImprovementView one,
            @org.jspecify.annotations.Nullable UUID owner,
            @org.jspecify.annotations.Nullable LocalDate due) {
        if (owner == null || due == null) {
            throw new Refusal(ProblemRules.NO_OWNER, one.key());
        }
        if (due.isBefore(LocalDate.now(clock))) {
            throw new Refusal(ProblemRules.DUE_IN_THE_PAST, Formats.date(due));
        }
        notifications.tell(
                owner,
                one.subject(),
                () -> t(
                        "{0} is chosen and yours until {1}: {2}",
                        one.key(), Formats.date(due), one.says().title()),
                "/improvements");
        return one.in(ImprovementState.CHOSEN, owner, due, null);
    }
}
