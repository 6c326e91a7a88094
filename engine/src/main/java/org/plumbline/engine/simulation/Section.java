package org.plumbline.engine.simulation;

import java.util.Arrays;
import org.plumbline.engine.network.LinkType;

/// One project as flat arrays in topological order, for the kernels. Links stand in one row per task, those of task
/// `t` from `firstLink[t]` to `firstLink[t + 1]`.
final class Section {
    /// Codes of [LinkType] in `linkType`: bit 0 counts from the predecessor's start, bit 1 holds back the finish.
    static final byte FROM_START = 1;

    static final byte TO_FINISH = 2;

    final int count;
    /// Number of the task in the model.
    final int[] task;
    final int[] notBefore;
    final int[] firstLink;
    final int[] predecessor;
    final int[] lag;
    final byte[] linkType;
    final Sampler[] sampler;
    final boolean hasCosts;

    Section(RiskModelBuilder built, int[] order) {
        count = order.length;
        task = order;
        notBefore = new int[count];
        firstLink = new int[count + 1];
        sampler = new Sampler[count];
        var places = new int[built.tasks.size()];
        int links = 0;
        for (int place = 0; place < count; place++) {
            places[order[place]] = place;
            links += built.tasks.get(order[place]).links.size();
        }
        predecessor = new int[links];
        lag = new int[links];
        linkType = new byte[links];
        double longest = 0;
        int next = 0;
        boolean costs = false;
        for (int place = 0; place < count; place++) {
            var draft = built.tasks.get(order[place]);
            notBefore[place] = draft.notBefore;
            sampler[place] = new Sampler(built, draft, order[place]);
            costs |= sampler[place].hasCost();
            longest += sampler[place].most() + draft.notBefore;
            firstLink[place] = next;
            for (var link : draft.links) {
                predecessor[next] = places[link.predecessor()];
                lag[next] = link.lag();
                linkType[next] = code(link.type());
                longest += Math.abs(link.lag());
                next++;
            }
            if (longest >= RiskModelBuilder.LONGEST) {
                throw new UnusableEstimate(
                                String.valueOf((long) longest), "the project up to here must stay below 2^30 ticks in all")
                        .on(draft.name);
            }
        }
        firstLink[count] = next;
        hasCosts = costs;
    }

    private static byte code(LinkType type) {
        return (byte) ((type.isFromFinish() ? 0 : FROM_START) | (type.isToFinish() ? TO_FINISH : 0));
    }

    /// Which places nothing waits for; the project ends with the last of them.
    boolean[] isLast() {
        var last = new boolean[count];
        Arrays.fill(last, true);
        for (int before : predecessor) {
            last[before] = false;
        }
        return last;
    }
}
