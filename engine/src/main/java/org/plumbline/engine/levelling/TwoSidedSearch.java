package org.plumbline.engine.levelling;

import java.util.ArrayList;
import java.util.Arrays;

/// Genetic search for the makespan where time can run both ways.
///
/// Two populations face each other: schedules pushed to the front and schedules pushed to the back. Children of the
/// one are scheduled in the other direction and enter the other, so that every pass is at once a child and one half of
/// a forward-backward improvement (Debels and Vanhoucke, 2005). Deviates from the paper: lists instead of keys, a
/// plain two-point crossover, children always replace their father unless he is the best, and a first population
/// spread as widely as the critical path is long. A population that has become alike is made anew around its best. One
/// pass a child.
final class TwoSidedSearch {
    private static final double NARROWEST = 0.25;
    private static final double WIDEST = 0.75;
    private static final int FEWEST = 10;

    /// Share of children that are shaken, and by how many moves.
    private static final double SHAKEN = 0.3;

    private static final int MOVES = 3;

    /// Share of clones at which a population has nothing left to mix.
    private static final double ALIKE = 0.3;

    /// Part of the makespan at its late end that tells schedules of equal makespan apart.
    private static final double END = 0.15;

    private final Flat flat;
    private final Unlimited unlimited;
    private final Choice choice;
    private final SerialPass pass;
    private final Incumbent incumbent;
    private final Dice dice;
    private final Orders orders;
    private final Genes genes;
    private final int[] start;
    private final int[] finish;
    private final int[] latest;
    private final int[] list;
    private Individual spare;
    private Individual second;

    /// Children of this generation that were like a parent before they were shaken.
    private int clones;

    /// A schedule as the list by which the opposite direction takes it up.
    private static final class Individual {
        final int[] list;
        int makespan = Integer.MAX_VALUE;

        /// The makespan first, then how much reaches into its late end: what has to go before it can shrink.
        long fitness = Long.MAX_VALUE;

        Individual(int size) {
            list = new int[size];
        }
    }

    TwoSidedSearch(Flat flat, Incumbent incumbent, Dice dice) {
        this.flat = flat;
        unlimited = new Unlimited(flat);
        choice = incumbent.choice();
        pass = incumbent.pass();
        this.incumbent = incumbent;
        this.dice = dice;
        orders = new Orders(flat);
        genes = new Genes(flat, dice);
        start = new int[flat.size];
        finish = new int[flat.size];
        latest = new int[flat.size];
        list = new int[flat.size];
        Arrays.fill(latest, flat.horizon);
        spare = new Individual(flat.size);
        second = new Individual(flat.size);
    }

    static boolean suits(Flat flat, Objective objective) {
        boolean released = Arrays.stream(flat.release).anyMatch(release -> release > 0);
        return objective == Objective.MAKESPAN
                && flat.capacity.constant
                && !flat.pauses
                && !flat.hasModes()
                && !released;
    }

    void run() {
        var front = first();
        while (!incumbent.isOver()) {
            evolve(front);
            // All alike: another start from elsewhere, the best stays.
            for (int i = 1; i < front.length && !incumbent.isOver(); i++) {
                spread(i);
                forward(list, front[i]);
            }
        }
    }

    private Individual[] first() {
        var made = new ArrayList<Individual>();
        do {
            var individual = new Individual(flat.size);
            spread(made.size());
            forward(list, individual);
            made.add(individual);
        } while (!incumbent.isOver() && made.size() < Math.max(FEWEST, incumbent.population()));
        return made.toArray(Individual[]::new);
    }

    /// Until most children are what their parents were.
    private void evolve(Individual[] front) {
        var back = new Individual[front.length];
        for (int i = 0; i < back.length && !incumbent.isOver(); i++) {
            back[i] = new Individual(flat.size);
            backward(front[i].list, back[i]);
        }
        boolean backwards = false;
        do {
            clones = 0;
            if (backwards) {
                generation(front, back, true);
            } else {
                generation(back, front, false);
            }
            backwards = !backwards;
        } while (!incumbent.isOver() && clones < ALIKE * 2 * front.length);
        int best = 0;
        for (int i = 0; i < front.length; i++) {
            best = front[i].fitness < front[best].fitness ? i : best;
        }
        var kept = front[best];
        front[best] = front[0];
        front[0] = kept;
    }

    /// The first by rule alone, the others at random around it.
    private void spread(int i) {
        var keys = PriorityRule.LATEST_FINISH.keys(flat, unlimited);
        for (int j = 0; j < keys.length && i > 0; j++) {
            keys[j] += dice.below(unlimited.makespan + 1);
        }
        orders.eligible(keys, list);
    }

    private void generation(Individual[] parents, Individual[] children, boolean backwards) {
        for (int i = 0; i < parents.length && !incumbent.isOver(); i++) {
            var father = parents[i];
            var mother = partner(parents, i);
            child(father, mother, backwards, spare);
            child(mother, father, backwards, second);
            if (second.fitness < spare.fitness) {
                swap();
            }
            if (spare.fitness <= children[i].fitness || children[i].makespan > incumbent.rank) {
                var old = children[i];
                children[i] = spare;
                spare = old;
            }
        }
    }

    private void swap() {
        var better = second;
        second = spare;
        spare = better;
    }

    private Individual partner(Individual[] parents, int not) {
        int one = dice.below(parents.length);
        int other = dice.below(parents.length);
        int chosen = parents[one].fitness <= parents[other].fitness ? one : other;
        return parents[chosen == not ? (chosen + 1) % parents.length : chosen];
    }

    private void child(Individual father, Individual mother, boolean backwards, Individual child) {
        int width = (int) (flat.size * (NARROWEST + (WIDEST - NARROWEST) * dice.share()));
        int first = dice.below(flat.size - width + 1);
        genes.cross(father.list, mother.list, list, first, first + width);
        boolean clone = Arrays.equals(list, father.list) || Arrays.equals(list, mother.list);
        clones += clone ? 1 : 0;
        if (clone || dice.share() < SHAKEN) {
            genes.shake(list, MOVES, backwards);
        }
        if (backwards) {
            backward(list, child);
        } else {
            forward(list, child);
        }
    }

    private void forward(int[] order, Individual made) {
        made.makespan = pass.forward(choice, order, start);
        incumbent.offer(made.makespan, start, 0);
        for (int j = 0; j < finish.length; j++) {
            finish[j] = start[j] + choice.duration[j];
        }
        rate(made, finish);
        orders.byFinish(choice, finish, made.list);
    }

    private void backward(int[] order, Individual made) {
        int first = pass.backward(choice, order, latest, start);
        made.makespan = flat.horizon - first;
        incumbent.offer(made.makespan, start, first);
        for (int j = 0; j < start.length; j++) {
            start[j] -= first;
            finish[j] = made.makespan - start[j];
        }
        rate(made, finish);
        orders.byStart(choice, start, made.list);
    }

    /// @param reach how far each activity reaches, seen from where the schedule is pushed to
    private void rate(Individual made, int[] reach) {
        int from = made.makespan - (int) (made.makespan * END) - 1;
        long late = 0;
        for (int j = 0; j < reach.length; j++) {
            late += choice.duration[j] > 0 ? Math.max(0, reach[j] - from) : 0;
        }
        made.fitness = ((long) made.makespan << 32) + Math.min(late, Integer.MAX_VALUE);
    }
}
