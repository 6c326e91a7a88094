package org.plumbline.engine.simulation;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The kernel on the processor's vectors. Loaded only where the module `jdk.incubator.vector` was added at the start of
/// the program; see [Kernels].
final class VectorKernel implements Kernel {
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int LANES = Sampler.LANES;
    private static final int STEP = Math.min(LANES, INTS.length());
    private static final int HALF = 32;
    private static final float UNIT = 0x1p-24f;
    private static final LongVector PLACES = LongVector.zero(LONGS).addIndex(1);

    /// Whether sixteen lanes are a whole number of this processor's vectors.
    static boolean fits() {
        return INTS.length() <= LANES && INTS.length() == 2 * LONGS.length() && INTS.length() == FLOATS.length();
    }

    @Override
    public void forward(Prepared project, long first, Scratch scratch) {
        var section = project.section;
        for (int lane = 0; lane < LANES; lane += STEP) {
            IntVector.zero(INTS).intoArray(scratch.end, lane);
        }
        for (int place = 0; place < section.count; place++) {
            draw(project, place, first, scratch.duration);
            for (int lane = 0; lane < LANES; lane += STEP) {
                start(section, place, lane, scratch);
            }
        }
    }

    private static void draw(Prepared project, int place, long first, int[] durations) {
        int at = place * LANES;
        switch (project.kind[place]) {
            case TRIANGLE -> {
                for (int lane = 0; lane < LANES; lane += STEP) {
                    var unit = unit(bits((first + lane) >>> 1, project.key[place]));
                    triangle(unit, project, place).intoArray(durations, at + lane);
                }
            }
            case EVEN -> {
                float low = project.low[place];
                float width = project.high[place] - low;
                for (int lane = 0; lane < LANES; lane += STEP) {
                    var unit = unit(bits((first + lane) >>> 1, project.key[place]));
                    whole(FloatVector.broadcast(FLOATS, low).add(unit.mul(width)))
                            .intoArray(durations, at + lane);
                }
            }
            case FIXED, GENERAL -> {
                project.section.sampler[place].draw(project.seed, project.key[place], first, durations, at);
                return;
            }
        }
        if (project.hasImpacts[place]) {
            project.section.sampler[place].addImpacts(project.seed, first, durations, at);
        }
    }

    /// The function of [org.plumbline.engine.random.Squares]; two lanes of 32 bits from each of 64.
    private static IntVector bits(long counter, long key) {
        var y = PLACES.add(counter).mul(key);
        var z = y.add(key);
        var x = swap(y.mul(y).add(y));
        x = swap(x.mul(x).add(z));
        x = swap(x.mul(x).add(y));
        var t = x.mul(x).add(z);
        x = swap(t);
        return t.lanewise(VectorOperators.XOR, x.mul(x).add(y).lanewise(VectorOperators.LSHR, HALF))
                .reinterpretAsInts();
    }

    private static LongVector swap(LongVector x) {
        return x.lanewise(VectorOperators.ROL, HALF);
    }

    private static FloatVector unit(IntVector bits) {
        var whole = (FloatVector) bits.lanewise(VectorOperators.LSHR, 8).convert(VectorOperators.I2F, 0);
        return whole.mul(UNIT).add(UNIT / 2);
    }

    private static IntVector triangle(FloatVector unit, Prepared project, int place) {
        var below = unit.lt(project.split[place]);
        var square = FloatVector.broadcast(FLOATS, 1)
                .sub(unit)
                .mul(project.fall[place])
                .blend(unit.mul(project.rise[place]), below);
        var root = square.sqrt();
        return whole(FloatVector.broadcast(FLOATS, project.high[place])
                .sub(root)
                .blend(root.add(project.low[place]), below));
    }

    private static IntVector whole(FloatVector amount) {
        return (IntVector) amount.add(0.5f).convert(VectorOperators.F2I, 0);
    }

    private static void start(Section section, int place, int lane, Scratch scratch) {
        int at = place * LANES + lane;
        var duration = IntVector.fromArray(INTS, scratch.duration, at);
        var start = IntVector.broadcast(INTS, section.notBefore[place]);
        int last = section.firstLink[place + 1];
        for (int link = section.firstLink[place]; link < last; link++) {
            var holds = holds(section, link, lane, scratch);
            if ((section.linkType[link] & Section.TO_FINISH) != 0) {
                holds = holds.sub(duration);
            }
            start = start.max(holds);
        }
        var finish = start.add(duration);
        finish.intoArray(scratch.finish, at);
        IntVector.fromArray(INTS, scratch.end, lane).max(finish).intoArray(scratch.end, lane);
    }

    /// The time before which a link lets nothing happen.
    private static IntVector holds(Section section, int link, int lane, Scratch scratch) {
        int before = section.predecessor[link] * LANES + lane;
        var from = IntVector.fromArray(INTS, scratch.finish, before);
        if ((section.linkType[link] & Section.FROM_START) != 0) {
            from = from.sub(IntVector.fromArray(INTS, scratch.duration, before));
        }
        return from.add(section.lag[link]);
    }

    @Override
    public void backward(Prepared project, int lanes, Scratch scratch, int[] critical) {
        var section = project.section;
        for (int lane = 0; lane < LANES; lane += STEP) {
            var end = IntVector.fromArray(INTS, scratch.end, lane);
            for (int at = lane; at < section.count * LANES; at += LANES) {
                end.sub(IntVector.fromArray(INTS, scratch.finish, at)).intoArray(scratch.slack, at);
            }
            var counted = INTS.indexInRange(lane, lanes);
            for (int place = section.count - 1; place >= 0; place--) {
                int at = place * LANES + lane;
                var slack = IntVector.fromArray(INTS, scratch.slack, at);
                critical[section.task[place]] +=
                        slack.compare(VectorOperators.EQ, 0).and(counted).trueCount();
                giveSlack(section, place, lane, slack, scratch);
            }
        }
    }

    private static void giveSlack(Section section, int place, int lane, IntVector slack, Scratch scratch) {
        int at = place * LANES + lane;
        int last = section.firstLink[place + 1];
        for (int link = section.firstLink[place]; link < last; link++) {
            var held = IntVector.fromArray(INTS, scratch.finish, at);
            if ((section.linkType[link] & Section.TO_FINISH) == 0) {
                held = held.sub(IntVector.fromArray(INTS, scratch.duration, at));
            }
            int before = section.predecessor[link] * LANES + lane;
            slack.add(held.sub(holds(section, link, lane, scratch)))
                    .min(IntVector.fromArray(INTS, scratch.slack, before))
                    .intoArray(scratch.slack, before);
        }
    }

    @Override
    public String name() {
        return "vector of " + INTS.length();
    }
}
