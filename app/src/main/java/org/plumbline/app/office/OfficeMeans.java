package org.plumbline.app.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The office as a unit of its own: people, money, cost centre, plan against actual.
@Service
public class OfficeMeans {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Parts parts;

    OfficeMeans(Parts parts) {
        this.parts = parts;
    }

    /// A year of the office's budget.
    ///
    /// @param year as entered: a calendar year, or the office's first, second
    /// @param deviation spent less planned; below zero where money is left
    /// @param vacant posts that nobody fills
    public record Year(
            PartView part,
            int year,
            BigDecimal planned,
            BigDecimal spent,
            BigDecimal deviation,
            BigDecimal posts,
            BigDecimal filled,
            BigDecimal vacant) {
        /// Spent by planned, from 0 on; null where nothing was planned.
        public @Nullable BigDecimal used() {
            return planned.signum() == 0 ? null : spent.divide(planned, 3, RoundingMode.HALF_UP);
        }
    }

    /// The means of an office.
    ///
    /// @param members people who work in it today
    /// @param headcount of them in full-time posts
    /// @param years by year
    public record Means(int members, BigDecimal headcount, List<Year> years) {
        /// The latest year; null without any.
        public @Nullable Year latest() {
            return years.isEmpty() ? null : years.getLast();
        }
    }

    /// The means of a seen office.
    @Transactional(readOnly = true)
    public Means of(OfficeView office) {
        var open = parts.of(office.id()).stream()
                .filter(part -> part.state().isOpen())
                .toList();
        var members =
                open.stream().filter(part -> part.kind() == PartKind.MEMBER).toList();
        var headcount = members.stream()
                .map(part -> part.facts().has("share") ? part.facts().amount("share") : HUNDRED)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(HUNDRED, 2, RoundingMode.HALF_UP);
        var years = open.stream()
                .filter(part -> part.kind() == PartKind.BUDGET)
                .map(OfficeMeans::year)
                .sorted(Comparator.comparingInt(Year::year))
                .toList();
        return new Means(members.size(), headcount, years);
    }

    private static Year year(PartView part) {
        var facts = part.facts();
        var planned = facts.amount("planned");
        var spent = facts.amount("spent");
        return new Year(
                part,
                facts.amount("year").intValue(),
                planned,
                spent,
                spent.subtract(planned),
                facts.amount("posts"),
                facts.amount("filled"),
                facts.amount("posts").subtract(facts.amount("filled")).max(BigDecimal.ZERO));
    }
}
