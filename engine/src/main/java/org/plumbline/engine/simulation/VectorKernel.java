package org.plumbline.engine.simulation;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
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
        scratch.close(project.section.count);
        draw(project, first, scratch.duration);
        for (int lane = 0; lane < LANES; lane += STEP) {
            pass(project.section, lane, scratch);
        }
    }

    private static void draw(Prepared project, long first, int[] durations) {
        boolean[] isTriangle = project.isTriangle;
        long[] key = project.key;
        float[] form = project.form;
        for (int place = 0; place < isTriangle.length; place++) {
            int at = place * LANES;
            if (isTriangle[place]) {
                for (int lane = 0; lane < LANES; lane += STEP) {
                    triangle(unit(bits((first + lane) >>> 1, key[place])), form, place * Prepared.FORM)
                            .intoArray(durations, at + lane);
                }
            } else {
                project.section.sampler[place].draw(project.seed, key[place], first, durations, at);
            }
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

    private static IntVector triangle(FloatVector unit, float[] form, int at) {
        var below = unit.lt(form[at + Prepared.SPLIT]);
        var square = FloatVector.broadcast(FLOATS, 1)
                .sub(unit)
                .mul(form[at + Prepared.FALL])
                .blend(unit.mul(form[at + Prepared.RISE]), below);
        var root = square.sqrt();
        return whole(FloatVector.broadcast(FLOATS, form[at + Prepared.HIGH])
                .sub(root)
                .blend(root.add(form[at + Prepared.LOW]), below));
    }

    private static IntVector whole(FloatVector amount) {
        return (IntVector) amount.add(0.5f).convert(VectorOperators.F2I, 0);
    }

    private static void pass(Section section, int lane, Scratch scratch) {
        int[] near = section.before.near();
        int[] nearLag = section.before.nearLag();
        int[] finish = scratch.finish;
        var end = IntVector.zero(INTS);
        for (int place = 0; place < section.count; place++) {
            int at = place * LANES + lane;
            var start = IntVector.fromArray(INTS, finish, near[2 * place] * LANES + lane)
                    .add(nearLag[2 * place])
                    .max(IntVector.fromArray(INTS, finish, near[2 * place + 1] * LANES + lane)
                            .add(nearLag[2 * place + 1]))
                    .max(section.notBefore[place]);
            if (section.before.hasOther(place)) {
                start.intoArray(finish, at);
                PlainKernel.holdBack(section.before, place, lane, STEP, scratch);
                start = IntVector.fromArray(INTS, finish, at);
            }
            var done = start.add(IntVector.fromArray(INTS, scratch.duration, at));
            done.intoArray(finish, at);
            end = end.max(done);
        }
        end.intoArray(scratch.end, lane);
    }

    @Override
    public void backward(Prepared project, int lanes, Scratch scratch, int[] critical) {
        for (int lane = 0; lane < LANES; lane += STEP) {
            backwardPass(project.section, lane, INTS.indexInRange(lane, lanes), scratch, critical);
        }
    }

    private static void backwardPass(
            Section section, int lane, VectorMask<Integer> counted, Scratch scratch, int[] critical) {
        int[] near = section.after.near();
        int[] nearLag = section.after.nearLag();
        int[] late = scratch.late;
        var end = IntVector.fromArray(INTS, scratch.end, lane);
        for (int place = section.count - 1; place >= 0; place--) {
            int at = place * LANES + lane;
            var by = IntVector.fromArray(INTS, late, near[2 * place] * LANES + lane)
                    .sub(nearLag[2 * place])
                    .min(IntVector.fromArray(INTS, late, near[2 * place + 1] * LANES + lane)
                            .sub(nearLag[2 * place + 1]))
                    .min(end);
            if (section.after.hasOther(place)) {
                by.intoArray(late, at);
                PlainKernel.bringForward(section.after, place, lane, STEP, scratch);
                by = IntVector.fromArray(INTS, late, at);
            }
            var finish = IntVector.fromArray(INTS, scratch.finish, at);
            critical[place] +=
                    by.compare(VectorOperators.EQ, finish).and(counted).trueCount();
            by.sub(IntVector.fromArray(INTS, scratch.duration, at)).intoArray(late, at);
        }
    }

    @Override
    public String name() {
        return "vector of " + INTS.length();
    }
}
