package org.plumbline.app.demo.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A project with everything that is known of it.
///
/// @param category kind of project in plain words
/// @param programmeKey null for a project outside programmes
/// @param homePortfolioKey the portfolio that counts it in totals
/// @param otherPortfolioKeys further portfolios that show it
/// @param supplier the main outside firm
/// @param history the states it went through, oldest first; the last is the present one
/// @param budget approved money of the baseline in force, in `currency`
/// @param baselines approved promises, oldest first; the last is in force
/// @param money lines by month and cost type; their sums are the budget, the spending and the forecast
/// @param snapshots the facts at each period's end, and today's for the open period
/// @param closure null unless closed
public record Project(
        String key,
        String name,
        String goal,
        String description,
        String category,
        String departmentKey,
        @Nullable String programmeKey,
        String homePortfolioKey,
        List<String> otherPortfolioKeys,
        boolean isConfidential,
        String managerKey,
        String sponsorKey,
        String ownerKey,
        String supplier,
        List<StateChange> history,
        LocalDate start,
        String currency,
        BigDecimal budget,
        List<Baseline> baselines,
        Plan plan,
        List<MoneyLine> money,
        Registers registers,
        List<Reporting.Report> reports,
        List<Reporting.Snapshot> snapshots,
        @Nullable Closure closure) {

    public Project {
        otherPortfolioKeys = List.copyOf(otherPortfolioKeys);
        history = List.copyOf(history);
        baselines = List.copyOf(baselines);
        money = List.copyOf(money);
        reports = List.copyOf(reports);
        snapshots = List.copyOf(snapshots);
    }

    public State state() {
        return history.getLast().state();
    }

    /// Where a project stands in its life.
    public enum State {
        PROPOSED,
        INITIATING,
        PLANNING,
        EXECUTING,
        CLOSING,
        CLOSED,
        ON_HOLD,
        CANCELLED
    }

    /// The day on which a project entered a state.
    public record StateChange(State state, LocalDate on) {}

    /// An approved promise, never altered afterwards.
    ///
    /// @param reason what was approved; names the change request of a replan
    /// @param tasks the promised dates of each task by its id, summaries included
    public record Baseline(
            int number,
            LocalDate approvedOn,
            String reason,
            LocalDate start,
            LocalDate finish,
            BigDecimal budget,
            Map<Integer, Span> tasks) {
        public Baseline {
            tasks = Map.copyOf(tasks);
        }
    }

    /// First and last day.
    public record Span(LocalDate start, LocalDate finish) {}

    /// Money of one month and one cost type.
    ///
    /// @param actual spent, null for a month that has not begun
    /// @param forecast what the month costs in the end: the spending of past months, the expectation of others
    public record MoneyLine(
            YearMonth month,
            CostType type,
            BigDecimal budget,
            @Nullable BigDecimal actual,
            BigDecimal forecast) {}

    /// Whether money buys an asset or is spent on running.
    public enum CostType {
        CAPEX,
        OPEX
    }

    /// What a finished project achieved against its first promise.
    ///
    /// @param promisedFinish finish of the baseline in force
    /// @param scopePercent share of the promised scope that was delivered
    /// @param benefitPercent benefit of the first months against plan
    public record Closure(
            LocalDate closedOn,
            LocalDate promisedFinish,
            BigDecimal promisedCost,
            BigDecimal actualCost,
            int scopePercent,
            int benefitPercent,
            String lesson) {}
}
