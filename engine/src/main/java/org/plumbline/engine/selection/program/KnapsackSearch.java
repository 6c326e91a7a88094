package org.plumbline.engine.selection.program;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Looks for good answers to a packing program by breeding.
///
/// Idea: the genetic search of Chu and Beasley (1998), confined to the core of the relaxation: a child takes from two
/// parents what they share, draws the rest, changes two items, drops the least useful until it fits and fills up.
/// Deviations from the paper: prices come from the relaxation, the best single exchanges are made on every child that
/// is better than all before it, and a population that has run dry is archived and begun anew; every third one descends
/// from the
/// archive. A child costs about a microsecond for each ten core items.
final class KnapsackSearch {
    private static final int CORE = 160;
    private static final int POPULATION = 250;
    private static final int CHANGES = 2;
    private static final int ARCHIVE = 60;
    private static final int DRY = 150_000;

    private final KnapsackCore core;
    private final double[] answers;
    private final SplittableRandom random;
    private final int[] tightFirst;
    private final List<Packing> population = new ArrayList<>();
    private final List<Packing> archive = new ArrayList<>();
    private final Packing child;
    private int worst;
    private int epochs;

    /// The best value of the population in hand.
    private long record;

    /// @param relaxation solved
    KnapsackSearch(BinaryProgram program, Relaxation relaxation, long seed) {
        core = KnapsackCore.of(program, relaxation.margins(), CORE);
        answers = relaxation.answers();
        random = new SplittableRandom(seed);
        tightFirst = IntStream.range(0, core.rows).toArray();
        child = new Packing(core, tightFirst);
    }

    /// Searches until the deadline and goes on from there when called again. The best found ever is answered.
    BitSet search(Deadline deadline) {
        while (!deadline.isOver()) {
            if (population.isEmpty()) {
                begin(deadline);
            }
            if (breed(deadline)) {
                archive.addAll(population);
                archive.sort(Comparator.comparingLong(Packing::value).reversed());
                thin(archive);
                population.clear();
                epochs++;
            }
        }
        var best = java.util.stream.Stream.concat(population.stream(), archive.stream())
                .max(Comparator.comparingLong(Packing::value))
                .orElseGet(this::rounded);
        return core.whole(best);
    }

    private Packing rounded() {
        var packing = new Packing(core, tightFirst);
        packing.repair();
        return packing;
    }

    private void thin(List<Packing> sorted) {
        for (var k = sorted.size() - 1; k > 0; k--) {
            if (k >= ARCHIVE || sorted.get(k).isSame(sorted.get(k - 1))) {
                sorted.remove(k);
            }
        }
    }

    private void begin(Deadline deadline) {
        if (epochs % 3 == 2) {
            archive.forEach(packing -> population.add(packing.copied()));
        }
        while (population.size() < POPULATION && !(deadline.isOver() && !population.isEmpty())) {
            var packing = new Packing(core, tightFirst);
            var looseness = 0.02 + 0.1 * random.nextDouble();
            for (var k = 0; k < core.size; k++) {
                if (random.nextDouble() < answers[core.question(k)] * (1 - looseness) + looseness * 0.3) {
                    packing.flip(k);
                }
            }
            packing.repair();
            population.add(packing);
        }
        findWorst();
        record = population.stream().mapToLong(Packing::value).max().orElse(0);
    }

    /// Breeds until the population has run dry (true) or time is over.
    private boolean breed(Deadline deadline) {
        for (var barren = 0; barren < DRY; barren++) {
            if (deadline.isOver()) {
                return false;
            }
            conceive();
            var threshold = population.get(worst).value();
            if (child.value() > threshold) {
                if (child.value() > record) {
                    child.improve();
                    record = child.value();
                }
                if (population.stream().noneMatch(child::isSame)) {
                    population.get(worst).copy(child);
                    findWorst();
                    barren = 0;
                }
            }
        }
        return true;
    }

    private void conceive() {
        var father = parent();
        var mother = parent();
        child.copy(father);
        for (var word = 0; word < child.words(); word++) {
            for (var differing = (father.word(word) ^ mother.word(word)) & random.nextLong();
                    differing != 0;
                    differing &= differing - 1) {
                child.flip(word << 6 | Long.numberOfTrailingZeros(differing));
            }
        }
        for (var change = 0; change < CHANGES; change++) {
            child.flip(random.nextInt(core.size));
        }
        child.repair();
    }

    private Packing parent() {
        var one = population.get(random.nextInt(population.size()));
        var other = population.get(random.nextInt(population.size()));
        return one.value() > other.value() ? one : other;
    }

    private void findWorst() {
        worst = 0;
        for (var k = 1; k < population.size(); k++) {
            if (population.get(k).value() < population.get(worst).value()) {
                worst = k;
            }
        }
    }
}
