package org.plumbline.engine.simulation;

/// Runs sixteen iterations of one project at once. Both kernels do the same arithmetic on the same numbers, so their
/// results are equal bit for bit; the plain one is the oracle.
///
/// Idea: `duration[task * 16 + lane]`, likewise finish and slack, so that a project of a hundred tasks stays in the
/// first cache. Forward: a task starts with the latest of what it waits for. Backward: slack of a task is the least of
/// slack of a successor plus the gap to it; all is whole ticks, so a task is critical where that is exactly zero.
interface Kernel {
    /// Room for one project and sixteen iterations; belongs to one thread.
    final class Scratch {
        final int[] duration;
        final int[] finish;
        final int[] slack;
        final int[] end = new int[Sampler.LANES];
        final double[] cost = new double[Sampler.LANES];

        Scratch(int tasks) {
            duration = new int[tasks * Sampler.LANES];
            finish = new int[tasks * Sampler.LANES];
            slack = new int[tasks * Sampler.LANES];
        }
    }

    /// What belongs to a project and a seed, prepared once.
    final class Prepared {
        final Section section;
        final long seed;
        final long[] key;
        final Sampler.Kind[] kind;
        final boolean[] hasImpacts;
        final float[] low;
        final float[] high;
        final float[] split;
        final float[] rise;
        final float[] fall;
        final boolean[] isLast;

        Prepared(Section section, long seed) {
            this.section = section;
            this.seed = seed;
            int count = section.count;
            key = new long[count];
            kind = new Sampler.Kind[count];
            hasImpacts = new boolean[count];
            low = new float[count];
            high = new float[count];
            split = new float[count];
            rise = new float[count];
            fall = new float[count];
            isLast = section.isLast();
            for (int place = 0; place < count; place++) {
                var sampler = section.sampler[place];
                key[place] = sampler.key(seed);
                kind[place] = sampler.kind;
                hasImpacts[place] = sampler.hasImpacts();
                low[place] = sampler.low;
                high[place] = sampler.high;
                split[place] = sampler.split;
                rise[place] = sampler.rise;
                fall[place] = sampler.fall;
            }
        }
    }

    /// Draws durations and fills finish of all tasks and the end of the project.
    ///
    /// @param first iteration, a multiple of sixteen
    void forward(Prepared project, long first, Scratch scratch);

    /// Adds to each task how many of the first `lanes` iterations it was critical in.
    void backward(Prepared project, int lanes, Scratch scratch, int[] critical);

    String name();
}
