package org.plumbline.app.portfolio.internal.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demand.ProposalKind;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.demand.Proposed;
import org.plumbline.app.demand.ScoreSum;
import org.plumbline.app.demand.Scores;
import org.plumbline.app.demand.Staffing;
import org.plumbline.app.portfolio.ObjectiveView;
import org.plumbline.app.portfolio.Objectives;
import org.plumbline.app.portfolio.internal.AlignmentTable;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.Horizon;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.SizeProfile;
import org.plumbline.app.portfolio.scenario.Wanted;
import org.plumbline.app.portfolio.scenario.Worth;
import org.springframework.stereotype.Component;

/// Copies proposals and running projects into a scenario, with the money that falls into its time. What comes after the
/// horizon is not part of the choice and not counted.
@Component
public class Gathering {
    private final Proposals proposals;
    private final Projects projects;
    private final Scores scores;
    private final Objectives objectives;
    private final AlignmentTable alignments;

    Gathering(Proposals proposals, Projects projects, Scores scores, Objectives objectives, AlignmentTable alignments) {
        this.proposals = proposals;
        this.projects = projects;
        this.scores = scores;
        this.objectives = objectives;
        this.alignments = alignments;
    }

    /// What serves an objective that is pursued.
    private Set<UUID> aligned() {
        var active = objectives.active().stream().map(ObjectiveView::id).collect(Collectors.toSet());
        return alignments.all().stream()
                .filter(share -> active.contains(share.objectiveId()))
                .map(AlignmentTable.Share::itemId)
                .collect(Collectors.toSet());
    }

    /// The proposals that may be chosen and do not compete yet, of those the acting person sees.
    public List<Contender> proposals(Question question) {
        var known = subjects(question);
        var aligned = aligned();
        return scored(
                question.worth(),
                proposals.candidates().stream()
                        .filter(one -> !known.contains(one.id()))
                        .map(one -> contender(one, question, aligned.contains(one.id())))
                        .toList());
    }

    /// With the newest score of each, and its range where the scorers were in doubt.
    private List<Contender> scored(Worth worth, List<Contender> all) {
        var newest = scores.newest(all.stream().map(Contender::subjectId).toList());
        return all.stream()
                .map(one -> {
                    var score = newest.get(one.subjectId());
                    return score == null ? one : scored(worth, one, score.sum());
                })
                .toList();
    }

    private static Contender scored(Worth worth, Contender one, ScoreSum sum) {
        var draft = one.draft();
        draft.score = sum.likely();
        var isSure = sum.low().compareTo(sum.high()) == 0;
        if (worth == Worth.SCORE && !isSure) {
            draft.low = sum.low();
            draft.high = sum.high();
        }
        return draft.done();
    }

    /// The projects under way that do not compete yet, of those the acting person sees. Confidential ones stay out,
    /// since a scenario is seen only by who sees every project in it.
    ///
    /// @param portfolioId only those of a portfolio, null for all
    public List<Contender> running(Question question, @Nullable UUID portfolioId, LocalDate today) {
        var known = subjects(question);
        var aligned = aligned();
        return scored(
                question.worth(),
                projects.all().stream()
                        .filter(one ->
                                one.kind() == ProjectKind.PROJECT && one.state().isActive() && !one.isConfidential())
                        .filter(one -> portfolioId == null || one.portfolios().contains(portfolioId))
                        .filter(one -> !known.contains(one.id()))
                        .map(one -> contender(one, question, today, aligned.contains(one.id())))
                        .toList());
    }

    private static Set<UUID> subjects(Question question) {
        var subjects = new HashSet<UUID>();
        question.contenders().forEach(one -> subjects.add(one.subjectId()));
        return subjects;
    }

    /// The people a proposal asks for, by period and within the horizon: a size as the scenario describes it, where
    /// that
    /// fits, else what it comes to.
    private record Need(@Nullable String size, Map<String, List<BigDecimal>> fte) {
        static Need of(Staffing staffing, Question question, int periods) {
            var size = staffing.size();
            var profile = question.sizes().stream()
                    .filter(one -> one.name().equals(size))
                    .findFirst()
                    .orElse(new SizeProfile("", staffing.fte()));
            var cut = new LinkedHashMap<String, List<BigDecimal>>();
            var fits = true;
            for (var role : profile.by(question.horizon().step()).entrySet()) {
                var all = role.getValue();
                fits &= all.size() <= periods;
                cut.put(role.getKey(), all.subList(0, Math.min(all.size(), periods)));
            }
            return size != null && fits ? new Need(size, Map.of()) : new Need(null, cut);
        }
    }

    private static Contender contender(Proposed one, Question question, boolean isAligned) {
        var horizon = question.horizon();
        var start = clamped(horizon, one.wishedStart() == null ? horizon.start() : one.wishedStart());
        var months = Objects.requireNonNullElse(one.months(), 12);
        var length = Math.clamp(
                (months + horizon.step().months() - 1) / horizon.step().months(), 1, horizon.count() - start);
        var cost = spread(one.costByYear(), horizon, start, length);
        var need = Need.of(one.staffing(), question, horizon.count() - start);
        var isOperation = one.kind() == ProposalKind.OPERATION;
        return new Contender(
                one.key(),
                one.id(),
                false,
                one.title(),
                one.currency(),
                null,
                one.npv(),
                null,
                null,
                isOperation ? List.of() : cost,
                isOperation ? cost : List.of(),
                need.size(),
                need.fte(),
                start,
                start,
                one.bucket().name(),
                BigDecimal.ZERO,
                isAligned,
                one.mandatory() ? Wanted.MUST : Wanted.FREE,
                one.mandatory() ? "mandatory" : "",
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    /// The money of each year evenly over the periods of that year in which the work runs; of years before or after
    /// these, in the first or the last.
    private static List<BigDecimal> spread(Map<Integer, BigDecimal> byYear, Horizon horizon, int start, int length) {
        var sums = new ArrayList<>(Collections.nCopies(length, BigDecimal.ZERO));
        var lastYear = horizon.begin(horizon.count() - 1).getYear();
        byYear.forEach((year, amount) -> {
            if (year > lastYear || amount.signum() <= 0) {
                return;
            }
            var places = new ArrayList<Integer>();
            for (var place = 0; place < length; place++) {
                if (horizon.begin(start + place).getYear() == year) {
                    places.add(place);
                }
            }
            if (places.isEmpty()) {
                places.add(year < horizon.begin(start).getYear() ? 0 : length - 1);
            }
            add(sums, places, amount);
        });
        return sums;
    }

    private static void add(List<BigDecimal> sums, List<Integer> places, BigDecimal amount) {
        var each = amount.divide(BigDecimal.valueOf(places.size()), 2, RoundingMode.DOWN);
        var rest = amount;
        for (var place : places.subList(1, places.size())) {
            sums.set(place, sums.get(place).add(each));
            rest = rest.subtract(each);
        }
        sums.set(places.getFirst(), sums.get(places.getFirst()).add(rest));
    }

    private static Contender contender(ProjectView one, Question question, LocalDate today, boolean isAligned) {
        var horizon = question.horizon();
        var spent = Objects.requireNonNullElse(one.number(ProjectField.ACTUAL), BigDecimal.ZERO);
        var whole = one.number(ProjectField.FORECAST);
        if (whole == null) {
            whole = Objects.requireNonNullElse(one.number(ProjectField.BUDGET), BigDecimal.ZERO);
        }
        var open = whole.subtract(spent).max(BigDecimal.ZERO);
        return new Contender(
                one.key(),
                one.id(),
                true,
                one.name(),
                Objects.requireNonNullElse(one.text(ProjectField.CURRENCY), question.currency()),
                null,
                null,
                null,
                null,
                remaining(one, open, horizon, today),
                List.of(),
                null,
                Map.of(),
                0,
                0,
                null,
                BigDecimal.ZERO,
                isAligned,
                Wanted.FREE,
                "",
                spent,
                BigDecimal.ZERO);
    }

    /// What is still to be spent, evenly by month from today, or from the horizon's start where that is later, to the
    /// finish; a project without a known finish spends all of it within the horizon.
    private static List<BigDecimal> remaining(ProjectView one, BigDecimal open, Horizon horizon, LocalDate today) {
        var finish = one.date(ProjectField.FORECAST_FINISH);
        finish = finish == null ? one.date(ProjectField.BASELINE_FINISH) : finish;
        var last = finish == null ? horizon.begin(horizon.count()).minusMonths(1) : YearMonth.from(finish);
        var first = YearMonth.from(today).isAfter(horizon.start()) ? YearMonth.from(today) : horizon.start();
        if (last.isBefore(first)) {
            last = first;
        }
        var months = java.time.temporal.ChronoUnit.MONTHS.between(first, last) + 1;
        var each = open.divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP);
        var sums = new ArrayList<>(Collections.nCopies(horizon.count(), BigDecimal.ZERO));
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var period = horizon.periodOf(month);
            if (period >= 0 && period < horizon.count()) {
                sums.set(period, sums.get(period).add(each));
            }
        }
        while (sums.size() > 1 && sums.getLast().signum() == 0) {
            sums.removeLast();
        }
        return sums;
    }

    private static int clamped(Horizon horizon, YearMonth month) {
        return Math.clamp(horizon.periodOf(month), 0, horizon.count() - 1);
    }
}
