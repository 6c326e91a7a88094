package org.plumbline.engine.levelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Genetic search for every kind of problem: modes, releases, changing capacity, pauses, any objective.
///
/// A child is a list (and modes) mixed from two parents. It is scheduled forwards, then pushed back as far as its
/// objective allows; the order of that schedule is what it hands on, so that its own children come out pushed to the
/// front again: a forward-backward improvement with two passes a child. Taken by falling finish, each activity may stay
/// where it was, so pushing back succeeds; links with leads force another order, and where that fails the order of the
/// forward schedule is kept.
final class OneSidedSearch {
    /// Rank of a choice of modes that uses up more than there is, and one for each unit too much.
    private static final long SHORT = Long.MAX_VALUE / 4;

    private static final double NARROWEST = 0.25;
    private static final double WIDEST = 0.75;
    private static final int MOVES = 10;

    /// Share of children whose modes are looked over while they are scheduled, and of their activities then.
    private static final double CHOOSING = 0.5;

    private static final double CHOSEN = 0.05;

    private final Flat flat;
    private final Unlimited unlimited;
    private final Choice choice;
    private final SerialPass pass;
    private final Incumbent incumbent;
    private final Measure measure;
    private final Dice dice;
    private final Orders orders;
    private final Genes genes;
    private final ModeGenes modeGenes;
    private final int[] start;
    private final int[] later;
    private final int[] finish;
    private final int[] latest;
    private Individual spare;

    private static final class Individual {
        final int[] list;
        final int[] mode;
        long rank = Long.MAX_VALUE;

        Individual(int size) {
            list = new int[size];
            mode = new int[size];
        }
    }

    OneSidedSearch(Flat flat, Incumbent incumbent, Measure measure, Dice dice) {
        this.flat = flat;
        this.unlimited = measure.unlimited();
        this.choice = incumbent.choice();
        this.pass = incumbent.pass();
        this.incumbent = incumbent;
        this.measure = measure;
        this.dice = dice;
        orders = new Orders(flat);
        genes = new Genes(flat, dice);
        modeGenes = new ModeGenes(flat, dice);
        start = new int[flat.size];
        later = new int[flat.size];
        finish = new int[flat.size];
        latest = new int[flat.size];
        spare = new Individual(flat.size);
    }

    /// @return false where a list did not fit before the horizon, which means that an activity never fits
    boolean run() {
        var made = new ArrayList<Individual>();
        do {
            var individual = new Individual(flat.size);
            spread(made.size(), individual);
            if (!evaluate(individual)) {
                return false;
            }
            made.add(individual);
        } while (!incumbent.isOver() && made.size() < incumbent.population() / 2);
        var population = made.toArray(Individual[]::new);
        while (!incumbent.isOver()) {
            for (int i = 0; i < population.length && !incumbent.isOver(); i++) {
                var father = population[i];
                child(father, population[partner(population, i)]);
                evaluate(spare);
                if (spare.rank <= father.rank) {
                    population[i] = spare;
                    spare = father;
                }
            }
        }
        return true;
    }

    /// The rules first, serial and parallel, then at random around them.
    private void spread(int i, Individual made) {
        var rules = PriorityRule.values();
        boolean random = i >= 2 * rules.length;
        int first = measure.objective() == Objective.MAKESPAN
                ? 0
                : List.of(PriorityRule.values()).indexOf(PriorityRule.SHORTEST_PROJECT);
        var keys = rules[(first + (random ? i : i / 2)) % rules.length].keys(flat, unlimited);
        int projects = flat.problem.projects().size();
        if (random && projects > 1 && i % 2 == 0) {
            var rank = new int[projects];
            Arrays.setAll(rank, p -> dice.below(1 << 20));
            keys = PriorityRule.byProject(flat, unlimited, rank);
        }
        for (int j = 0; j < keys.length && random; j++) {
            keys[j] += dice.below(unlimited.makespan + 1);
        }
        modeGenes.draw(made.mode, i == 0);
        if (i % 2 == 1 && !random && !byParallel(keys, made) || i % 2 == 0 || random) {
            orders.eligible(keys, made.list);
        }
    }

    private boolean byParallel(int[] keys, Individual made) {
        choice.use(made.mode);
        if (choice.hasLeads()) {
            return false;
        }
        var starts = new ParallelPass(flat, choice, pass).starts(keys);
        if (starts != null) {
            orders.byStart(choice, starts, made.list);
        }
        return starts != null;
    }

    private int partner(Individual[] parents, int not) {
        int one = dice.below(parents.length);
        int other = dice.below(parents.length);
        int chosen = parents[one].rank <= parents[other].rank ? one : other;
        return chosen == not ? (chosen + 1) % parents.length : chosen;
    }

    private void child(Individual father, Individual mother) {
        int width = (int) (flat.size * (NARROWEST + (WIDEST - NARROWEST) * dice.share()));
        int first = dice.below(flat.size - width + 1);
        boolean swapped = dice.below(2) == 0;
        var one = swapped ? mother : father;
        var other = swapped ? father : mother;
        genes.cross(one.list, other.list, spare.list, first, first + width);
        if (Arrays.equals(spare.list, one.list) || Arrays.equals(spare.list, other.list)) {
            genes.shake(spare.list, MOVES, false);
        }
        for (int k = 0; k < spare.list.length; k++) {
            int j = spare.list[k];
            spare.mode[j] = (k >= first && k < first + width ? other : one).mode[j];
        }
        modeGenes.mutate(spare.mode);
    }

    /// Gives the individual its rank and the list of its schedule pushed back.
    private boolean evaluate(Individual individual) {
        long excess = modeGenes.repair(individual.mode);
        if (excess > 0) {
            individual.rank = SHORT + excess;
            incumbent.miss();
            return true;
        }
        choice.use(individual.mode);
        int end = modeGenes.hasChoice() && !flat.pauses && dice.share() < CHOOSING
                ? choosing(individual)
                : pass.forward(choice, individual.list, start);
        if (end == SerialPass.UNFIT) {
            individual.rank = Long.MAX_VALUE;
            incumbent.miss();
            return false;
        }
        finishes();
        individual.rank = measure.rank(finish);
        incumbent.offer(individual.rank, start, 0);
        if (incumbent.isOver()) {
            return true;
        }
        measure.latest(finish, latest);
        orders.byFinish(choice, finish, individual.list);
        boolean pushed = pass.backward(choice, individual.list, latest, later) != SerialPass.UNFIT;
        orders.byStart(choice, pushed ? later : start, individual.list);
        return true;
    }

    /// A forward pass in which some activities take the mode in which they finish first, as far as that makes do with
    /// what is used up.
    private int choosing(Individual individual) {
        modeGenes.count(individual.mode);
        pass.begin();
        int last = 0;
        for (int j : individual.list) {
            if (dice.share() < CHOSEN && modeGenes.isFree(j)) {
                choose(j, individual.mode);
            }
            int s = pass.place(choice, j, start);
            if (s == SerialPass.UNFIT) {
                return pass.unfit(j);
            }
            start[j] = s;
            last = Math.max(last, s + choice.duration[j]);
        }
        return last;
    }

    private void choose(int j, int[] mode) {
        int best = mode[j];
        int first = Integer.MAX_VALUE;
        int now = best;
        for (int m : modeGenes.usable(j)) {
            if (modeGenes.move(j, now, m) <= 0) {
                choice.change(j, m);
                int s = pass.find(choice, j, start);
                if (s != SerialPass.UNFIT && s + choice.duration[j] < first) {
                    first = s + choice.duration[j];
                    best = m;
                }
            }
            now = m;
        }
        modeGenes.move(j, now, best);
        choice.change(j, best);
        mode[j] = best;
    }

    private void finishes() {
        for (int j = 0; j < finish.length; j++) {
            finish[j] = flat.clocks[j].finish(start[j], choice.duration[j]);
        }
    }
}
