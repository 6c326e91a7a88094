package org.plumbline.engine.levelling;

import java.util.List;

/// The links in flat arrays, by successor and by predecessor, over activities renumbered so that every link leads from
/// a lower to a higher number. A link keeps its number in both directions.
final class Links {
    private static final Precedence.Kind[] KINDS = Precedence.Kind.values();

    /// Links into activity j are those from `into[j]` up to `into[j + 1]`.
    final int[] into;

    final int[] from;
    final int[] to;
    final int[] lag;
    private final byte[] kind;

    /// Numbers of the links out of activity j stand in `link` from `outOf[j]` up to `outOf[j + 1]`.
    final int[] outOf;

    final int[] link;

    /// @param number new number of each activity
    Links(List<Precedence> links, int[] number) {
        int size = links.size();
        into = new int[number.length + 1];
        outOf = new int[number.length + 1];
        for (var each : links) {
            into[number[each.to()] + 1]++;
            outOf[number[each.from()] + 1]++;
        }
        for (int j = 0; j < number.length; j++) {
            into[j + 1] += into[j];
            outOf[j + 1] += outOf[j];
        }
        from = new int[size];
        to = new int[size];
        lag = new int[size];
        kind = new byte[size];
        link = new int[size];
        var nextInto = into.clone();
        for (var each : links) {
            int e = nextInto[number[each.to()]]++;
            from[e] = number[each.from()];
            to[e] = number[each.to()];
            lag[e] = each.lag();
            kind[e] = (byte) List.of(KINDS).indexOf(each.kind());
        }
        var nextOut = outOf.clone();
        for (int e = 0; e < size; e++) {
            link[nextOut[from[e]]++] = e;
        }
    }

    int size() {
        return from.length;
    }

    Precedence.Kind kind(int e) {
        return KINDS[kind[e]];
    }

    /// Least distance from the start of the predecessor to that of the successor, where neither ever pauses.
    int betweenStarts(int e, int[] duration) {
        return switch (kind(e)) {
            case FINISH_START -> duration[from[e]] + lag[e];
            case START_START -> lag[e];
            case FINISH_FINISH -> duration[from[e]] + lag[e] - duration[to[e]];
            case START_FINISH -> lag[e] - duration[to[e]];
        };
    }
}
