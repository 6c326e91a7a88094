package org.plumbline.engine.simulation;

import java.util.Arrays;
import org.plumbline.engine.network.LinkType;

/// One project as flat arrays in topological order, for the kernels.
///
/// Two plain links (finish to start) stand beside each task; a task with less names the row behind the last task, which
/// never holds anybody back. All other links follow in rows of their own. A branch less for each task is worth a third
/// of the time.
final class Section {
    /// Of rows that hold nobody back: finishes in the dim past, late starts in the far future.
    static final int NEVER = -(1 << 30);

    static final int OPEN = 1 << 30;

    final int count;
    /// Number of the task in the model.
    final int[] task;
    final int[] notBefore;
    final Links before;
    final Links after;
    final Sampler[] sampler;
    final boolean hasCosts;

    Section(RiskModelBuilder built, int[] order) {
        count = order.length;
        task = order;
        notBefore = new int[count];
        sampler = new Sampler[count];
        var places = new int[built.tasks.size()];
        for (int place = 0; place < count; place++) {
            places[order[place]] = place;
        }
        var forth = new Links.Gathering(count);
        var back = new Links.Gathering(count);
        double longest = 0;
        double latest = 0;
        boolean costs = false;
        for (int place = 0; place < count; place++) {
            var draft = built.tasks.get(order[place]);
            notBefore[place] = draft.notBefore;
            sampler[place] = new Sampler(built, draft, order[place]);
            costs |= sampler[place].hasCost();
            latest = Math.max(latest, draft.notBefore);
            longest += sampler[place].most();
            for (var link : draft.links) {
                forth.add(place, places[link.predecessor()], link);
                back.add(places[link.predecessor()], place, link);
                longest += Math.abs((double) link.lag());
            }
            if (longest + latest >= RiskModelBuilder.LONGEST) {
                throw new UnusableEstimate(
                                String.valueOf((long) (longest + latest)),
                                "the project up to here must stay below 2^30 ticks in all")
                        .on(draft.name);
            }
        }
        before = forth.done();
        after = back.done();
        hasCosts = costs;
    }

    /// Links seen from one of their sides.
    ///
    /// @param near the two plain neighbours of each task, or the row behind the last
    /// @param nearLag their lags
    /// @param firstOther the other links of task `t` stand from `firstOther[t]` to `firstOther[t + 1]`
    /// @param type [#FROM_START] and [#TO_FINISH], added
    record Links(int[] near, int[] nearLag, int[] firstOther, int[] other, int[] lag, byte[] type) {
        /// Counts from the start of the predecessor.
        static final byte FROM_START = 1;
        /// Holds back the finish of the successor.
        static final byte TO_FINISH = 2;

        boolean hasOther(int place) {
            return firstOther[place] < firstOther[place + 1];
        }

        /// Sorts links to the tasks they belong to.
        static final class Gathering {
            private final int count;
            private final int[] near;
            private final int[] nearLag;
            private final byte[] used;
            private long[] rest = new long[16];
            private int[] lags = new int[16];
            private int rests;

            Gathering(int count) {
                this.count = count;
                near = new int[2 * count];
                nearLag = new int[2 * count];
                used = new byte[count];
                Arrays.fill(near, count);
            }

            void add(int place, int neighbour, RiskModelBuilder.LinkDraft link) {
                if (link.type() == LinkType.FINISH_START && used[place] < 2) {
                    int at = 2 * place + used[place]++;
                    near[at] = neighbour;
                    nearLag[at] = link.lag();
                    return;
                }
                if (rests == rest.length) {
                    rest = Arrays.copyOf(rest, 2 * rests);
                    lags = Arrays.copyOf(lags, 2 * rests);
                }
                long code = (link.type().isFromFinish() ? 0 : FROM_START)
                        | (link.type().isToFinish() ? TO_FINISH : 0);
                rest[rests] = (long) place << 32 | (long) neighbour << 2 | code;
                lags[rests++] = link.lag();
            }

            Links done() {
                var first = new int[count + 1];
                for (int i = 0; i < rests; i++) {
                    first[(int) (rest[i] >>> 32) + 1]++;
                }
                for (int place = 0; place < count; place++) {
                    first[place + 1] += first[place];
                }
                var next = first.clone();
                var other = new int[rests];
                var lag = new int[rests];
                var type = new byte[rests];
                for (int i = 0; i < rests; i++) {
                    int at = next[(int) (rest[i] >>> 32)]++;
                    other[at] = (int) rest[i] >>> 2;
                    lag[at] = lags[i];
                    type[at] = (byte) (rest[i] & 3);
                }
                return new Links(near, nearLag, first, other, lag, type);
            }
        }
    }
}
