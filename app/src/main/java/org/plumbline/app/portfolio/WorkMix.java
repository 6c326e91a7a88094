package org.plumbline.app.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Bucket;

/// Running projects and operations by what they are and what their money is spent for.
public record WorkMix(List<Line> lines) {
    public WorkMix {
        lines = List.copyOf(lines);
    }

    /// A project or operation.
    ///
    /// @param work what it is; said by a person or derived: a project is strategic where it serves an objective of
    ///     priority 1 or 2
    /// @param isSaid true where a person said so
    /// @param bucket what its money is spent for; an operation runs, a project is unknown until somebody says
    /// @param budget null while unknown
    public record Line(
            UUID id,
            String key,
            String title,
            WorkClass work,
            boolean isSaid,
            @Nullable Bucket bucket,
            @Nullable String reason,
            @Nullable BigDecimal budget,
            @Nullable String currency) {
        public String href() {
            return "/projects/" + key;
        }
    }

    /// The currencies of the budgets, in their order.
    public List<String> currencies() {
        return lines.stream()
                .filter(line -> line.budget() != null)
                .map(line -> Objects.requireNonNullElse(line.currency(), ""))
                .distinct()
                .sorted()
                .toList();
    }

    /// The budget of some lines in a currency.
    public BigDecimal spend(String currency, Predicate<Line> which) {
        return lines.stream()
                .filter(which)
                .filter(line -> currency.equals(Objects.requireNonNullElse(line.currency(), "")))
                .map(Line::budget)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The share of some lines in the budget of a currency, from 0 to 1; empty without budget.
    public Optional<BigDecimal> share(String currency, Predicate<Line> which) {
        var all = spend(currency, line -> true);
        return all.signum() == 0
                ? Optional.empty()
                : Optional.of(spend(currency, which).divide(all, MathContext.DECIMAL64));
    }
}
