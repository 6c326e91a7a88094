package org.plumbline.engine.levelling;

/// The modes chosen, and what follows from them for the passes: durations, packed demands, distances between starts.
final class Choice {
    final int[] mode;
    final int[] duration;

    /// By word of the packing, then by activity.
    final long[][] demand;

    /// By link, least distance between the starts; only where no activity pauses.
    final int[] span;

    /// True where a link lets a successor start before its predecessor, so that starts alone give no order.
    private boolean leads;

    private final Flat flat;
    private final long[][][] demands;
    private final int[][] durations;

    Choice(Flat flat) {
        this.flat = flat;
        int words = flat.packing.words();
        mode = new int[flat.size];
        duration = new int[flat.size];
        demand = new long[words][flat.size];
        span = new int[flat.links.size()];
        durations = new int[flat.size][];
        demands = new long[flat.size][][];
        for (int j = 0; j < flat.size; j++) {
            var modes = flat.activity(j).modes();
            durations[j] = new int[modes.size()];
            demands[j] = new long[modes.size()][words];
            for (int m = 0; m < modes.size(); m++) {
                durations[j][m] = modes.get(m).duration();
                for (var need : modes.get(m).demands()) {
                    int word = flat.packing.word(need.resource());
                    if (word >= 0) {
                        demands[j][m][word] += flat.packing.field(need.resource(), need.units());
                    }
                }
            }
        }
        use(mode);
    }

    /// Takes over these modes.
    void use(int[] modes) {
        System.arraycopy(modes, 0, mode, 0, mode.length);
        for (int j = 0; j < mode.length; j++) {
            duration[j] = durations[j][mode[j]];
            for (int w = 0; w < demand.length; w++) {
                demand[w][j] = demands[j][mode[j]][w];
            }
        }
        leads = false;
        for (int e = 0; e < span.length; e++) {
            span[e] = flat.links.betweenStarts(e, duration);
            leads |= span[e] < 0;
        }
    }

    /// One activity gets another mode.
    void change(int j, int m) {
        mode[j] = m;
        duration[j] = durations[j][m];
        for (int w = 0; w < demand.length; w++) {
            demand[w][j] = demands[j][m][w];
        }
        for (int e = flat.links.into[j]; e < flat.links.into[j + 1]; e++) {
            follow(e);
        }
        for (int i = flat.links.outOf[j]; i < flat.links.outOf[j + 1]; i++) {
            follow(flat.links.link[i]);
        }
    }

    private void follow(int e) {
        span[e] = flat.links.betweenStarts(e, duration);
        leads |= span[e] < 0;
    }

    boolean hasLeads() {
        return leads || flat.pauses;
    }
}
