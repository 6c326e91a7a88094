package org.plumbline.app.demo.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Rag;

/// A whole fictional organisation on one day: equal seed and day give an equal world.
///
/// @param seed what chance was seeded with
/// @param today the day on which the world is looked at
/// @param periods twelve frozen months and the open one, oldest first
public record World(
        long seed,
        LocalDate today,
        Organisation organisation,
        List<Period> periods,
        List<Portfolio> portfolios,
        List<Programme> programmes,
        List<Project> projects,
        List<Operation> operations,
        List<SignIn> signIns) {

    public World {
        periods = List.copyOf(periods);
        portfolios = List.copyOf(portfolios);
        programmes = List.copyOf(programmes);
        projects = List.copyOf(projects);
        operations = List.copyOf(operations);
        signIns = List.copyOf(signIns);
    }

    /// Makes the world as it stands on `today`; the twelfth period is the last full month before it.
    public static World generate(long seed, LocalDate today) {
        return new WorldMaker(seed, today).world();
    }

    /// One month of the status cycle.
    ///
    /// @param key as `2026-10`
    /// @param dueOn day by which reports are expected
    /// @param frozenOn day of the freeze, null for the open period
    public record Period(
            String key,
            LocalDate first,
            LocalDate last,
            LocalDate dueOn,
            @Nullable LocalDate frozenOn) {
        public boolean isFrozen() {
            return frozenOn != null;
        }
    }

    /// A portfolio with its manager's own words per period.
    public record Portfolio(
            String key, String name, String purpose, String managerKey, String ownerKey, List<Statement> statements) {
        public Portfolio {
            statements = List.copyOf(statements);
        }
    }

    /// A programme with its manager's own words per period.
    public record Programme(
            String key, String name, String goal, String portfolioKey, String managerKey, List<Statement> statements) {
        public Programme {
            statements = List.copyOf(statements);
        }
    }

    /// What a programme or portfolio manager says of a period, beside the computed roll-up.
    public record Statement(String periodKey, Rag rag, String words) {}

    /// Work without an end that still costs money and belongs to a portfolio.
    public record Operation(
            String key,
            String name,
            String description,
            String departmentKey,
            String ownerKey,
            String portfolioKey,
            BigDecimal yearlyBudget) {}

    /// A way into the demonstration: whose eyes to look through.
    ///
    /// @param login name to sign in with
    /// @param shows what a visitor sees with it
    public record SignIn(String login, Role role, String personKey, String shows) {}

    /// The roles that a demonstration sign-in may have.
    public enum Role {
        PMO_HEAD,
        PMO_MEMBER,
        PORTFOLIO_MANAGER,
        PROJECT_MANAGER,
        SPONSOR,
        ADMINISTRATOR
    }
}
