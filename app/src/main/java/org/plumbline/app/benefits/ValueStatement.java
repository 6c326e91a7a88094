package org.plumbline.app.benefits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.internal.PlanTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What of the benefits somebody of finance vouches for: the only money that may be called value (F62). Other modules
/// take from here what they count.
@Service
public class ValueStatement {
    private final Benefits benefits;
    private final PlanTable table;

    ValueStatement(Benefits benefits, PlanTable table) {
        this.benefits = benefits;
        this.table = table;
    }

    /// One recorded period of a benefit with money.
    ///
    /// @param amount below zero for a disbenefit
    /// @param confirmedBy who vouches for it; null while nobody does
    public record Line(
            BenefitView benefit,
            YearMonth month,
            String currency,
            BigDecimal amount,
            String evidence,
            @Nullable UUID confirmedBy,
            @Nullable LocalDate confirmedOn) {
        /// True where it counts.
        public boolean isConfirmed() {
            return confirmedBy != null;
        }
    }

    /// Every recorded amount of periods that begin between two months, by benefit and period, of what the acting person
    /// may see.
    @Transactional(readOnly = true)
    public List<Line> lines(YearMonth from, YearMonth until) {
        var rows = benefits.list(BenefitFilter.ALL).stream()
                .filter(one -> one.state().isBenefit() && one.profile().hasMoney())
                .toList();
        var actuals = table.actuals(rows.stream().map(BenefitView::id).toList());
        return rows.stream()
                .flatMap(one -> actuals.getOrDefault(one.id(), List.of()).stream()
                        .filter(actual -> actual.amount() != null)
                        .filter(actual -> !actual.month().isBefore(from)
                                && !actual.month().isAfter(until))
                        .map(actual -> line(one, actual)))
                .toList();
    }

    private static Line line(BenefitView benefit, Actual actual) {
        var amount = Objects.requireNonNull(actual.amount());
        return new Line(
                benefit,
                actual.month(),
                Objects.requireNonNull(benefit.profile().currency()),
                amount.multiply(BigDecimal.valueOf(benefit.profile().kind().sign())),
                actual.evidence(),
                actual.confirmedBy(),
                actual.confirmedOn());
    }

    /// The confirmed money of some lines by currency; different currencies are never added.
    public static Map<String, BigDecimal> confirmed(List<Line> lines) {
        var sums = new TreeMap<String, BigDecimal>();
        lines.stream()
                .filter(Line::isConfirmed)
                .forEach(line -> sums.merge(line.currency(), line.amount(), BigDecimal::add));
        return sums;
    }
}
