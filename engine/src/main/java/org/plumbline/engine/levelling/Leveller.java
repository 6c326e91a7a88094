package org.plumbline.engine.levelling;

/// Levels a problem within a budget: equal problem, objective, number of schedules and seed give an equal schedule.
public final class Leveller {
    private Leveller() {}

    /// @return the best schedule found, or why there is none
    public static Levelling level(LevellingProblem problem, Objective objective, Budget budget, long seed) {
        var leads = new Leads(problem);
        return leads.areAny() ? leads.level(objective, budget, seed) : plainly(problem, objective, budget, seed);
    }

    /// Levels by schedules in which predecessors are placed first.
    static Levelling plainly(LevellingProblem problem, Objective objective, Budget budget, long seed) {
        var feasibility = new Feasibility(problem);
        var obstacle = feasibility.obstacle();
        if (obstacle != null) {
            return obstacle;
        }
        var flat = new Flat(problem);
        var unlimited = new Unlimited(flat);
        var pass = new SerialPass(flat);
        var incumbent = new Incumbent(flat, new Choice(flat), pass, budget);
        var measure = new Measure(flat, unlimited, objective);
        long bound = new LowerBound(flat, unlimited).of(objective);
        incumbent.enough(measure.greatestRank(bound));
        boolean fits = search(flat, incumbent, measure, seed);
        if (!incumbent.isFound()) {
            return fits ? feasibility.notFound() : feasibility.unplaced(flat.original[pass.unplaced()]);
        }
        if (incumbent.isPushedBack()) {
            leftJustify(flat, incumbent, measure);
        }
        long value = measure.ofFinishes(incumbent.finishes());
        return new Levelling.Levelled(incumbent.schedule(), value, bound, unlimited.makespan, pass.passes());
    }

    /// One more pass, so that nothing starts later than it has to: a schedule pushed to the back is no plan.
    private static void leftJustify(Flat flat, Incumbent incumbent, Measure measure) {
        var choice = incumbent.choice();
        choice.use(incumbent.modes());
        var order = new int[flat.size];
        new Orders(flat).byStart(choice, incumbent.starts(), order);
        var start = new int[flat.size];
        if (incumbent.pass().forward(choice, order, start) != SerialPass.UNFIT) {
            incumbent.replace(measure, start);
        }
    }

    private static boolean search(Flat flat, Incumbent incumbent, Measure measure, long seed) {
        var dice = new Dice(seed);
        if (TwoSidedSearch.suits(flat, measure.objective())) {
            // The second child of a pair, and the last pass forwards.
            incumbent.keep(2);
            new TwoSidedSearch(flat, incumbent, dice).run();
            return true;
        }
        return new OneSidedSearch(flat, incumbent, measure, dice).run();
    }

    /// How many individuals serve a search of so many schedules best, between 10 and 3,000: found by trying on problems
    /// of 120 activities; smaller ones have less to tell apart.
    static int population(long schedules, int activities) {
        double usual = 45 * Math.pow(schedules / 5_000.0, 0.65);
        return Math.clamp(Math.round(usual * Math.min(1, Math.sqrt(activities / 120.0))), 10, 3_000);
    }
}
