package org.plumbline.engine.levelling;

/// The passes where activities pause outside their working time: distances between starts then depend on the start,
/// and capacity is held only while work goes on. Slower than the plain passes, otherwise alike.
final class PausingPass {
    private final Flat flat;
    private final Choice choice;
    private final SerialPass free;

    PausingPass(Flat flat, Choice choice, SerialPass free) {
        this.flat = flat;
        this.choice = choice;
        this.free = free;
    }

    int forward(int[] order, int[] start) {
        int last = 0;
        for (int j : order) {
            int s = choice.duration[j] == 0 ? earliest(j, start) : flat.clocks[j].next(earliest(j, start));
            int busy = firstBusy(j, s);
            while (busy >= 0) {
                s = flat.clocks[j].next(busy + 1);
                if (s > flat.horizon) {
                    return free.unfit(j);
                }
                busy = firstBusy(j, s);
            }
            hold(j, s);
            start[j] = s;
            last = Math.max(last, finish(j, s));
        }
        return last;
    }

    private int earliest(int j, int[] start) {
        var links = flat.links;
        int s = flat.release[j];
        for (int e = links.into[j]; e < links.into[j + 1]; e++) {
            int i = links.from[e];
            var kind = links.kind(e);
            int least = (kind.fromStart() ? start[i] : finish(i, start[i])) + links.lag[e];
            s = Math.max(s, kind.toStart() ? least : startToFinishAt(j, least));
        }
        return s;
    }

    /// The first start whose finish does not lie before `least`.
    private int startToFinishAt(int j, int least) {
        int d = choice.duration[j];
        if (d == 0) {
            return least;
        }
        int s = Math.max(0, flat.clocks[j].latestStart(Math.max(0, least), d));
        while (flat.clocks[j].finish(flat.clocks[j].next(s), d) < least) {
            s = flat.clocks[j].next(s) + 1;
        }
        return s;
    }

    int backward(int[] order, int[] latest, int[] start) {
        int first = Integer.MAX_VALUE;
        for (int j : order) {
            int s = latest(j, latest[j], start);
            int d = choice.duration[j];
            while (d > 0 && s >= 0 && (flat.clocks[j].next(s) != s || lastBusy(j, s) >= 0)) {
                int busy = flat.clocks[j].next(s) != s ? -1 : lastBusy(j, s);
                int before = busy < 0 ? s - 1 : flat.clocks[j].latestStart(busy, d);
                s = Math.min(s - 1, before);
            }
            if (s < flat.release[j]) {
                return SerialPass.UNFIT;
            }
            hold(j, s);
            start[j] = s;
            first = Math.min(first, s);
        }
        return first;
    }

    private int latest(int j, int finish, int[] start) {
        var links = flat.links;
        int latestFinish = finish;
        int s = Integer.MAX_VALUE;
        for (int i = links.outOf[j]; i < links.outOf[j + 1]; i++) {
            int e = links.link[i];
            int k = links.to[e];
            var kind = links.kind(e);
            int most = (kind.toStart() ? start[k] : finish(k, start[k])) - links.lag[e];
            if (kind.fromStart()) {
                s = Math.min(s, most);
            } else {
                latestFinish = Math.min(latestFinish, most);
            }
        }
        return Math.min(s, flat.clocks[j].latestStart(latestFinish, choice.duration[j]));
    }

    private int finish(int j, int start) {
        return flat.clocks[j].finish(start, choice.duration[j]);
    }

    /// The first stretch of work in which capacity is short: its first unit, -1 where all fit.
    private int firstBusy(int j, int start) {
        int finish = finish(j, start);
        for (int t = start; t < finish; ) {
            int until = Math.min(finish, flat.clocks[j].pause(t));
            for (int u = t; u < until; u++) {
                if (!free.fits(choice, j, u, u + 1)) {
                    return u;
                }
            }
            t = until < finish ? flat.clocks[j].next(until) : until;
        }
        return -1;
    }

    private int lastBusy(int j, int start) {
        int found = -1;
        int finish = finish(j, start);
        for (int t = start; t < finish; ) {
            int until = Math.min(finish, flat.clocks[j].pause(t));
            for (int u = t; u < until; u++) {
                found = free.fits(choice, j, u, u + 1) ? found : u;
            }
            t = until < finish ? flat.clocks[j].next(until) : until;
        }
        return found;
    }

    private void hold(int j, int start) {
        int finish = finish(j, start);
        for (int t = start; t < finish; ) {
            int until = Math.min(finish, flat.clocks[j].pause(t));
            free.hold(choice, j, t, until);
            t = until < finish ? flat.clocks[j].next(until) : until;
        }
    }
}
