package org.plumbline.engine.simulation;

import java.util.Arrays;

/// The kernel that runs anywhere.
final class PlainKernel implements Kernel {
    private static final int LANES = Sampler.LANES;

    @Override
    public void forward(Prepared project, long first, Scratch scratch) {
        var section = project.section;
        Arrays.fill(scratch.end, 0);
        for (int place = 0; place < section.count; place++) {
            int at = place * LANES;
            section.sampler[place].draw(project.seed, project.key[place], first, scratch.duration, at);
            Arrays.fill(scratch.finish, at, at + LANES, section.notBefore[place]);
            for (int link = section.firstLink[place]; link < section.firstLink[place + 1]; link++) {
                holdBack(section, link, at, scratch);
            }
            finish(at, scratch);
        }
    }

    /// Moves the starts, kept in `finish` until all links have spoken.
    private static void holdBack(Section section, int link, int at, Scratch scratch) {
        int[] finish = scratch.finish;
        int[] duration = scratch.duration;
        int before = section.predecessor[link] * LANES;
        int lag = section.lag[link];
        switch (section.linkType[link]) {
            case 0 -> {
                for (int lane = 0; lane < LANES; lane++) {
                    finish[at + lane] = Math.max(finish[at + lane], finish[before + lane] + lag);
                }
            }
            case Section.FROM_START -> {
                for (int lane = 0; lane < LANES; lane++) {
                    int start = finish[before + lane] - duration[before + lane];
                    finish[at + lane] = Math.max(finish[at + lane], start + lag);
                }
            }
            case Section.TO_FINISH -> {
                for (int lane = 0; lane < LANES; lane++) {
                    finish[at + lane] =
                            Math.max(finish[at + lane], finish[before + lane] + lag - duration[at + lane]);
                }
            }
            default -> {
                for (int lane = 0; lane < LANES; lane++) {
                    int start = finish[before + lane] - duration[before + lane];
                    finish[at + lane] = Math.max(finish[at + lane], start + lag - duration[at + lane]);
                }
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
        int[] slack = scratch.slack;
        for (int place = 0; place < section.count; place++) {
            for (int lane = 0; lane < LANES; lane++) {
                slack[place * LANES + lane] = scratch.end[lane] - scratch.finish[place * LANES + lane];
            }
        }
        for (int place = section.count - 1; place >= 0; place--) {
            int at = place * LANES;
            int count = 0;
            for (int lane = 0; lane < lanes; lane++) {
                count += slack[at + lane] == 0 ? 1 : 0;
            }
            critical[section.task[place]] += count;
            for (int link = section.firstLink[place]; link < section.firstLink[place + 1]; link++) {
                giveSlack(section, link, at, scratch);
            }
        }
    }

    private static void giveSlack(Section section, int link, int at, Scratch scratch) {
        int[] finish = scratch.finish;
        int[] duration = scratch.duration;
        int[] slack = scratch.slack;
        int before = section.predecessor[link] * LANES;
        int lag = section.lag[link];
        boolean fromStart = (section.linkType[link] & Section.FROM_START) != 0;
        boolean toFinish = (section.linkType[link] & Section.TO_FINISH) != 0;
        for (int lane = 0; lane < LANES; lane++) {
            int held = finish[at + lane] - (toFinish ? 0 : duration[at + lane]);
            int holds = finish[before + lane] - (fromStart ? duration[before + lane] : 0) + lag;
            slack[before + lane] = Math.min(slack[before + lane], slack[at + lane] + held - holds);
        }
    }

    @Override
    public String name() {
        return "plain";
    }
}
