package org.plumbline.engine.simulation;

import java.util.Arrays;

/// Runs sixteen iterations of one project at once. Both kernels do the same arithmetic on the same numbers, so their
/// results are equal bit for bit; the plain one is the oracle.
///
/// Idea: `duration[task * 16 + lane]`, likewise finish and late start, so that a project of a hundred tasks stays in
/// the first cache. Forward, a task starts with the latest of what it waits for; backward, it has to be done before the
/// earliest late start of what waits for it. All is whole ticks, so a task is critical exactly where both finishes are
/// equal. Cost: about fifty bytes of parameters a task from memory for sixteen iterations, all else from the cache.
interface Kernel {
    /// Room for one project and sixteen iterations; belongs to one thread.
    final class Scratch {
        final int[] duration;
        final int[] finish;
        final int[] late;
        final int[] end = new int[Sampler.LANES];
        final double[] cost = new double[Sampler.LANES];

        Scratch(int tasks) {
            int size = (tasks + 1) * Sampler.LANES;
            duration = new int[size];
            finish = new int[size];
            late = new int[size];
        }

        /// Writes the row that holds nobody back behind the last task of a project.
        void close(int tasks) {
            int from = tasks * Sampler.LANES;
            Arrays.fill(finish, from, from + Sampler.LANES, Section.NEVER);
            Arrays.fill(late, from, from + Sampler.LANES, Section.OPEN);
        }
    }

    /// What belongs to a project and a seed, prepared once.
    final class Prepared {
        /// Places in `form` of each task.
        static final int FORM = 8;

        static final int LOW = 0;
        static final int HIGH = 1;
        static final int SPLIT = 2;
        static final int RISE = 3;
        static final int FALL = 4;

        final Section section;
        final long seed;
        final long[] key;
        /// Whether a kernel may draw the task itself, from its form.
        final boolean[] isTriangle;
        final float[] form;

        Prepared(Section section, long seed) {
            this.section = section;
            this.seed = seed;
            int count = section.count;
            key = new long[count];
            isTriangle = new boolean[count];
            form = new float[count * FORM];
            for (int place = 0; place < count; place++) {
                var sampler = section.sampler[place];
                key[place] = sampler.key(seed);
                isTriangle[place] = sampler.kind == Sampler.Kind.TRIANGLE && !sampler.hasImpacts();
                form[place * FORM + LOW] = sampler.low;
                form[place * FORM + HIGH] = sampler.high;
                form[place * FORM + SPLIT] = sampler.split;
                form[place * FORM + RISE] = sampler.rise;
                form[place * FORM + FALL] = sampler.fall;
            }
        }
    }

    /// Draws durations and fills finish of all tasks and the end of the project.
    ///
    /// @param first iteration, a multiple of sixteen
    void forward(Prepared project, long first, Scratch scratch);

    /// Adds to each place of the project in how many of the first `lanes` iterations it was critical.
    void backward(Prepared project, int lanes, Scratch scratch, int[] critical);

    String name();
}
