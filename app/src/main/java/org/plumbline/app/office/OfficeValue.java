package org.plumbline.app.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.organisation.body.DecisionTimes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an office brought, told in several ways: by what it serves, by what standards save, as part of the result of
/// the organisation, by week, and beside what its tools cost. Only what somebody outside the office confirmed counts.
@Service
public class OfficeValue {
    private static final int WEEKS = 13;

    private final Parts parts;
    private final OfficeReview review;
    private final DecisionTimes decisions;
    private final Clock clock;

    OfficeValue(Parts parts, OfficeReview review, DecisionTimes decisions, Clock clock) {
        this.parts = parts;
        this.review = review;
        this.decisions = decisions;
        this.clock = clock;
    }

    /// What serves one purpose.
    ///
    /// @param services live and piloted ones
    public record Share(ValueCategory category, long services, BigDecimal confirmed, BigDecimal claimed) {}

    /// How much of the confirmed value shows in the result, and what is left once the office is paid.
    ///
    /// @param revenue more income
    /// @param cost less cost
    /// @param beside confirmed, but not in the result: avoided loss, earlier ends
    /// @param office what the office spent
    /// @param contribution revenue and cost less the office
    public record BottomLine(
            BigDecimal revenue, BigDecimal cost, BigDecimal beside, BigDecimal office, BigDecimal contribution) {}

    /// What a tool costs and saves a year.
    ///
    /// @param ratio saved less cost, by cost; null without cost
    public record ToolReturn(
            PartView tool,
            BigDecimal cost,
            BigDecimal saved,
            @Nullable BigDecimal ratio) {}

    /// A week of the ledger.
    ///
    /// @param from its Monday
    /// @param captured confirmed value dated in it
    /// @param total from the first of the weeks on
    /// @param decided decisions taken in it
    /// @param days median days from question to decision; null without decisions
    public record Week(
            LocalDate from,
            BigDecimal captured,
            BigDecimal total,
            int decided,
            @Nullable BigDecimal days) {}

    /// The claims of value that count or wait, latest first.
    @Transactional(readOnly = true)
    public List<PartView> claims(UUID officeId) {
        return parts.of(officeId, PartKind.VALUE).stream()
                .filter(part -> part.state().isOpen())
                .sorted(Comparator.comparing(
                                OfficeValue::day, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .reversed())
                .toList();
    }

    private static @Nullable LocalDate day(PartView part) {
        return part.facts().date("on");
    }

    /// The claims that compare what one piece of work cost before a standard and since.
    @Transactional(readOnly = true)
    public List<PartView> standards(UUID officeId) {
        return claims(officeId).stream()
                .filter(part -> ValueSums.isStandard(part.facts()))
                .toList();
    }

    private static boolean isConfirmed(PartView part) {
        return part.state() == PartState.CONFIRMED;
    }

    private static BigDecimal sum(List<PartView> claims, Predicate<PartView> wanted) {
        return claims.stream()
                .filter(wanted)
                .map(part -> part.facts().amount("amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Services and value by what they serve; what nobody classed comes last, and only where there is some.
    @Transactional(readOnly = true)
    public List<Share> shares(UUID officeId) {
        var claims = claims(officeId);
        var services = parts.of(officeId, PartKind.SERVICE).stream()
                .filter(part -> part.state() == PartState.LIVE || part.state() == PartState.PILOT)
                .toList();
        var shares = new ArrayList<Share>();
        for (var category : ValueCategory.values()) {
            var some = claims.stream()
                    .filter(part -> of(part, services) == category)
                    .toList();
            var offered = services.stream()
                    .filter(part -> ValueCategory.of(part) == category)
                    .count();
            if (category != ValueCategory.NOT_CLASSED || offered > 0 || !some.isEmpty()) {
                shares.add(new Share(
                        category, offered, sum(some, OfficeValue::isConfirmed), sum(some, part -> !isConfirmed(part))));
            }
        }
        return shares;
    }

    /// What a claim serves: as it says itself, or as the service that brought it.
    private static ValueCategory of(PartView claim, List<PartView> services) {
        var own = ValueCategory.of(claim);
        return own != ValueCategory.NOT_CLASSED
                ? own
                : services.stream()
                        .filter(service -> service.id().equals(claim.facts().id("service")))
                        .findFirst()
                        .map(ValueCategory::of)
                        .orElse(own);
    }

    /// What reaches the result of the organisation.
    @Transactional(readOnly = true)
    public BottomLine bottomLine(UUID officeId) {
        var claims = claims(officeId);
        var revenue = sum(claims, part -> isConfirmed(part) && "REVENUE".equals(line(part)));
        var cost = sum(claims, part -> isConfirmed(part) && "COST".equals(line(part)));
        var all = sum(claims, OfficeValue::isConfirmed);
        var office = review.worth(officeId).cost();
        return new BottomLine(
                revenue,
                cost,
                all.subtract(revenue).subtract(cost),
                office,
                revenue.add(cost).subtract(office));
    }

    private static String line(PartView part) {
        return part.facts().textOr("result_line");
    }

    /// What each tool costs and saves a year, the dearest first.
    @Transactional(readOnly = true)
    public List<ToolReturn> tools(UUID officeId) {
        return parts.of(officeId, PartKind.TOOL).stream()
                .filter(part -> part.state().isOpen())
                .map(OfficeValue::tool)
                .sorted(Comparator.comparing(ToolReturn::cost).reversed())
                .toList();
    }

    private static ToolReturn tool(PartView part) {
        var cost = part.facts().amount("cost");
        var saved = ValueSums.effort(part.facts());
        return new ToolReturn(
                part,
                cost,
                saved,
                cost.signum() == 0 ? null : saved.subtract(cost).divide(cost, 2, RoundingMode.HALF_UP));
    }

    /// The last thirteen weeks, this one last: what was captured and how fast decisions fell.
    @Transactional(readOnly = true)
    public List<Week> weeks(UUID officeId) {
        var first = LocalDate.now(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS - 1);
        var claims = claims(officeId).stream().filter(OfficeValue::isConfirmed).toList();
        var taken = decisions.since(first);
        var weeks = new ArrayList<Week>();
        var total = BigDecimal.ZERO;
        for (var i = 0; i < WEEKS; i++) {
            var from = first.plusWeeks(i);
            var captured = sum(claims, part -> isIn(day(part), from));
            total = total.add(captured);
            var days = taken.stream().filter(one -> isIn(one.decided(), from)).toList();
            weeks.add(new Week(from, captured, total, days.size(), median(days)));
        }
        return weeks;
    }

    private static boolean isIn(@Nullable LocalDate day, LocalDate monday) {
        return day != null && !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1));
    }

    /// Median days from question to decision since a day; null without decisions.
    @Transactional(readOnly = true)
    public @Nullable BigDecimal decisionDays(LocalDate since) {
        return median(decisions.since(since));
    }

    private static @Nullable BigDecimal median(List<DecisionTimes.Taken> taken) {
        if (taken.isEmpty()) {
            return null;
        }
        var days = taken.stream()
                .map(one -> ChronoUnit.DAYS.between(one.asked(), one.decided()))
                .sorted()
                .toList();
        var half = days.size() / 2;
        var twice = days.size() % 2 == 1 ? 2 * days.get(half) : days.get(half - 1) + days.get(half);
        return BigDecimal.valueOf(twice).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP);
    }

    /// Confirmed value by the project that it came from.
    @Transactional(readOnly = true)
    public Map<UUID, BigDecimal> byProject(UUID officeId) {
        var sums = new java.util.HashMap<UUID, BigDecimal>();
        claims(officeId).stream().filter(OfficeValue::isConfirmed).forEach(part -> {
            var project = part.facts().id("project");
            if (project != null) {
                sums.merge(project, part.facts().amount("amount"), BigDecimal::add);
            }
        });
        return sums;
    }
}
