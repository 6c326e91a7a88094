package org.plumbline.engine.simulation;

import java.util.Arrays;
import org.plumbline.engine.simulation.Section.Links;

/// The kernel that runs anywhere.
final class PlainKernel implements Kernel {
    private static final int LANES = Sampler.LANES;

    @Override
    public void forward(Prepared project, long first, Scratch scratch) {
        var section = project.section;
        scratch.close(section.count);
        Arrays.fill(scratch.end, 0);
        for (int place = 0; place < section.count; place++) {
            section.sampler[place].draw(project.seed, project.key[place], first, scratch.duration, place * LANES);
            start(section, place, scratch);
            if (section.before.hasOther(place)) {
                holdBack(section.before, place, 0, LANES, scratch);
            }
            finish(place * LANES, scratch);
        }
    }

    /// The start is kept in `finish` until all links have spoken.
    private static void start(Section section, int place, Scratch scratch) {
        int[] finish = scratch.finish;
        int one = section.before.near()[2 * place] * LANES;
        int oneLag = section.before.nearLag()[2 * place];
        int other = section.before.near()[2 * place + 1] * LANES;
        int otherLag = section.before.nearLag()[2 * place + 1];
        int least = section.notBefore[place];
        for (int lane = 0; lane < LANES; lane++) {
            int held = Math.max(finish[one + lane] + oneLag, finish[other + lane] + otherLag);
            finish[place * LANES + lane] = Math.max(least, held);
        }
    }

    /// Lets the links beyond the two plain ones speak for some lanes.
    static void holdBack(Links links, int place, int from, int lanes, Scratch scratch) {
        int[] finish = scratch.finish;
        int[] duration = scratch.duration;
        for (int link = links.firstOther()[place]; link < links.firstOther()[place + 1]; link++) {
            int before = links.other()[link] * LANES;
            int lag = links.lag()[link];
            boolean fromStart = (links.type()[link] & Links.FROM_START) != 0;
            boolean toFinish = (links.type()[link] & Links.TO_FINISH) != 0;
            for (int lane = from; lane < from + lanes; lane++) {
                int at = place * LANES + lane;
                int holds = finish[before + lane] - (fromStart ? duration[before + lane] : 0) + lag;
                finish[at] = Math.max(finish[at], holds - (toFinish ? duration[at] : 0));
            }
        }
    }

    private static void finish(int at, Scratch scratch) {
        int[] finish = scratch.finish;
        int[] duration = scratch.duration;
        int[] end = scratch.end;
        for (int lane = 0; lane < LANES; lane++) {
            int done = finish[at + lane] + duration[at + lane];
            finish[at + lane] = done;
            end[lane] = Math.max(end[lane], done);
        }
    }

    @Override
    public void backward(Prepared project, int lanes, Scratch scratch, int[] critical) {
        var section = project.section;
        int[] late = scratch.late;
        for (int place = section.count - 1; place >= 0; place--) {
            int at = place * LANES;
            lateFinish(section, place, scratch);
            if (section.after.hasOther(place)) {
                bringForward(section.after, place, 0, LANES, scratch);
            }
            int count = 0;
            for (int lane = 0; lane < lanes; lane++) {
                count += late[at + lane] == scratch.finish[at + lane] ? 1 : 0;
            }
            critical[place] += count;
            for (int lane = 0; lane < LANES; lane++) {
                late[at + lane] -= scratch.duration[at + lane];
            }
        }
    }

    /// The late finish is kept in `late` until all links have spoken, then becomes the late start.
    private static void lateFinish(Section section, int place, Scratch scratch) {
        int[] late = scratch.late;
        int one = section.after.near()[2 * place] * LANES;
        int oneLag = section.after.nearLag()[2 * place];
        int other = section.after.near()[2 * place + 1] * LANES;
        int otherLag = section.after.nearLag()[2 * place + 1];
        for (int lane = 0; lane < LANES; lane++) {
            int by = Math.min(late[one + lane] - oneLag, late[other + lane] - otherLag);
            late[place * LANES + lane] = Math.min(scratch.end[lane], by);
        }
    }

    /// The same backwards.
    static void bringForward(Links links, int place, int from, int lanes, Scratch scratch) {
        int[] late = scratch.late;
        int[] duration = scratch.duration;
        for (int link = links.firstOther()[place]; link < links.firstOther()[place + 1]; link++) {
            int after = links.other()[link] * LANES;
            int lag = links.lag()[link];
            boolean fromStart = (links.type()[link] & Links.FROM_START) != 0;
            boolean toFinish = (links.type()[link] & Links.TO_FINISH) != 0;
            for (int lane = from; lane < from + lanes; lane++) {
                int at = place * LANES + lane;
                int by = late[after + lane] + (toFinish ? duration[after + lane] : 0) - lag;
                late[at] = Math.min(late[at], by + (fromStart ? duration[at] : 0));
            }
        }
    }

    @Override
    public String name() {
        return "plain";
    }
}
