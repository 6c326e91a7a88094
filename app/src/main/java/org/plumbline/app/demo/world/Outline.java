package org.plumbline.app.demo.world;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.demo.world.Network.Leaf;
import org.plumbline.app.demo.world.Network.Summary;
import org.plumbline.app.demo.world.Network.Wait;
import org.plumbline.app.demo.world.Plan.Relation;

/// Turns an outline of `plans.txt` into a network: pieces are repeated for each part of the project, and what follows
/// waits for everything that is still open before it.
final class Outline {
    /// Working days between the starts of neighbouring parts, and how far the last may start after the first.
    private static final int STAGGER_DAYS = 12;

    private static final int SPREAD_DAYS = 70;

    private final Brief brief;
    private final Draw draw;
    private final List<Summary> summaries = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();

    private List<Integer> entry = List.of();
    private List<Integer> open = new ArrayList<>();
    private int phase = -1;
    private int summary = -1;
    private int before = -1;

    private Outline(Brief brief, Draw draw) {
        this.brief = brief;
        this.draw = draw;
    }

    static Network of(Block outline, Brief brief, Draw draw) {
        var maker = new Outline(brief, draw);
        var lines = outline.lines();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith(">>")) {
                var end = i + 1;
                while (end < lines.size() && lines.get(end).startsWith("-")) {
                    end++;
                }
                maker.pieces(line.substring(2).strip(), lines.subList(i + 1, end));
                i = end - 1;
            } else if (line.startsWith(">")) {
                maker.phase(line.substring(1).strip());
            } else {
                maker.leaf(line, "");
            }
        }
        return new Network(maker.summaries, maker.leaves, maker.waits);
    }

    private void phase(String name) {
        phase = addSummary(name, -1);
        summary = phase;
        entry = List.copyOf(open);
        before = -1;
    }

    private void pieces(String name, List<String> lines) {
        var begin = List.copyOf(open);
        var ends = new ArrayList<Integer>();
        var previousFirst = -1;
        var stagger = Math.min(STAGGER_DAYS, SPREAD_DAYS / brief.parts().size());
        for (var part : brief.parts()) {
            summary = addSummary(filled(name, part), phase);
            before = -1;
            var first = leaves.size();
            open = new ArrayList<>(previousFirst < 0 ? begin : List.of());
            entry = List.copyOf(open);
            for (var line : lines) {
                leaf(line, part);
            }
            if (previousFirst >= 0) {
                waits.add(new Wait(previousFirst, first, Relation.START_START, stagger));
            }
            previousFirst = first;
            ends.addAll(open);
        }
        open = ends;
        summary = phase;
        before = -1;
        entry = List.copyOf(ends);
    }

    private void leaf(String line, String part) {
        var cells = Block.split(line.substring(1).strip());
        var isMilestone = line.startsWith("*");
        var me = leaves.size();
        var days = isMilestone
                ? 0
                : Math.max(1, (int) Math.round(Integer.parseInt(cells.get(1)) * draw.between(.85, 1.2)));
        leaves.add(
                new Leaf(wbs(summary), filled(cells.getFirst(), part), summary, days, isMilestone ? "" : cells.get(2)));
        link(me, cells.size() > 3 && before >= 0 ? cells.get(3) : "FS+0");
        before = me;
    }

    private void link(int me, String relation) {
        var lag = Integer.parseInt(relation.substring(3));
        if (relation.startsWith("SS")) {
            waits.add(new Wait(before, me, Relation.START_START, lag));
            open.add(me);
        } else if (relation.startsWith("FF")) {
            var starters = startersOf(before);
            waits.add(new Wait(before, me, Relation.FINISH_FINISH, lag));
            starters.forEach(s -> waits.add(new Wait(s, me, Relation.FINISH_START, 0)));
            open.remove(Integer.valueOf(before));
            open.add(me);
        } else {
            open.forEach(o -> waits.add(new Wait(o, me, Relation.FINISH_START, 0)));
            open = new ArrayList<>(List.of(me));
        }
    }

    /// What the task before waited for: the one that must finish together with it may begin then, too.
    private List<Integer> startersOf(int task) {
        var found = waits.stream()
                .filter(w -> w.to() == task && w.relation() == Relation.FINISH_START)
                .map(Wait::from)
                .toList();
        return found.isEmpty() ? entry : found;
    }

    private int addSummary(String name, int parent) {
        summaries.add(new Summary(parent < 0 ? Integer.toString(topCount()) : wbs(parent), name, parent));
        counts.add(0);
        return summaries.size() - 1;
    }

    private int topCount() {
        return (int) summaries.stream().filter(s -> s.parent() < 0).count() + 1;
    }

    private String wbs(int parent) {
        counts.set(parent, counts.get(parent) + 1);
        return summaries.get(parent).wbs() + "." + counts.get(parent);
    }

    private String filled(String text, String part) {
        var filled = text.replace("{part}", part).replace("{supplier}", brief.supplier());
        return Character.toUpperCase(filled.charAt(0)) + filled.substring(1);
    }
}
