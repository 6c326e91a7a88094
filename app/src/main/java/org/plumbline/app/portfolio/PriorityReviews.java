package org.plumbline.app.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.portfolio.internal.ReviewTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reviews of priorities, yearly or each quarter: all active objectives at once, what changed and why.
@Service
public class PriorityReviews {
    private static final int WORDS = 4_000;
    private static final int LINE = 1_000;
    private static final int PERIOD = 20;

    private final Objectives objectives;
    private final ReviewTable table;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    PriorityReviews(Objectives objectives, ReviewTable table, Access access, AuditTrail audit, Clock clock) {
        this.objectives = objectives;
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a review says.
    ///
    /// @param period what it is about: `2027` or `2027-Q1`
    /// @param priorities from 1 to 5, by the id of each active objective and theme
    /// @param reasons why one changed, by id
    public record Said(
            String period, String words, LocalDate nextOn, Map<UUID, Integer> priorities, Map<UUID, String> reasons) {
        public Said {
            priorities = Map.copyOf(priorities);
            reasons = Map.copyOf(reasons);
        }
    }

    /// The objectives and themes that a review looks at.
    @Transactional(readOnly = true)
    public List<ObjectiveView> reviewed() {
        var today = LocalDate.now(clock);
        return objectives.all().stream()
                .filter(objective -> objective.text().level() != ObjectiveLevel.KEY_MEASURE && objective.holdsOn(today))
                .toList();
    }

    /// All reviews, the latest first.
    @Transactional(readOnly = true)
    public List<PriorityReview> all() {
        access.actor();
        return table.all();
    }

    /// When priorities are looked at next: as the last review said, at once where none was held and something is
    /// active; empty where nothing is.
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextDue() {
        var last = table.all().stream().findFirst();
        return last.isPresent()
                ? last.map(PriorityReview::nextOn)
                : reviewed().isEmpty() ? Optional.empty() : Optional.of(LocalDate.now(clock));
    }

    /// Records a review and sets the priorities that it found.
    ///
    /// @throws Refusal where an active objective is left out, or something is missing
    @Transactional
    public PriorityReview hold(Said said) {
        access.require(Permission.SET_STRATEGY);
        var today = LocalDate.now(clock);
        requireWords(said, today);
        var reviewed = reviewed();
        if (reviewed.isEmpty()) {
            throw new Refusal(StrategyRules.NOTHING_TO_REVIEW);
        }
        var lines = new ArrayList<PriorityReview.Line>();
        for (var objective : reviewed) {
            lines.add(line(objective, said));
        }
        var review = new PriorityReview(
                Ids.next(),
                said.period().strip(),
                today,
                access.actor().personId(),
                said.words().strip(),
                said.nextOn(),
                lines);
        table.insert(review);
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).before() != lines.get(i).after()) {
                objectives.prioritise(reviewed.get(i), lines.get(i).after());
            }
        }
        audit.record(
                new Subject("priority-review", review.id(), review.period(), null),
                "held",
                Map.of(),
                Map.of("Words", review.words(), "Next review", review.nextOn()));
        return review;
    }

    /// Takes over a review that was held elsewhere; priorities stay as they are.
    @Transactional
    public void bring(PriorityReview review) {
        access.require(Permission.SET_STRATEGY);
        table.insert(review);
        audit.record(
                new Subject("priority-review", review.id(), review.period(), null),
                "held",
                Map.of(),
                Map.of("Words", review.words(), "Next review", review.nextOn()));
    }

    private static void requireWords(Said said, LocalDate today) {
        if (said.words().isBlank() || said.period().isBlank()) {
            throw new Refusal(StrategyRules.NO_WORDS);
        }
        if (said.words().length() > WORDS) {
            throw new Refusal(StrategyRules.LONG, "Findings", WORDS);
        }
        if (said.period().length() > PERIOD) {
            throw new Refusal(StrategyRules.LONG, "Period", PERIOD);
        }
        if (!said.nextOn().isAfter(today)) {
            throw new Refusal(StrategyRules.NEXT_NOT_LATER);
        }
    }

    private static PriorityReview.Line line(ObjectiveView objective, Said said) {
        var after = said.priorities().get(objective.id());
        if (after == null || after < 1 || after > 5) {
            throw new Refusal(StrategyRules.REVIEW_INCOMPLETE, objective.key() + " " + objective.title());
        }
        @Nullable String words = said.reasons().get(objective.id());
        if (words != null && words.length() > LINE) {
            throw new Refusal(StrategyRules.LONG, objective.key(), LINE);
        }
        return new PriorityReview.Line(
                objective.id(),
                objective.text().priority(),
                after,
                words == null || words.isBlank() ? null : words.strip());
    }
}
