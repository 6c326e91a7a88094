package org.plumbline.app.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demo.world.Plan.Assignment;
import org.plumbline.app.demo.world.Plan.Forecast;
import org.plumbline.app.demo.world.Plan.Kind;
import org.plumbline.app.demo.world.Plan.Link;
import org.plumbline.app.demo.world.Plan.Milestone;
import org.plumbline.app.demo.world.Plan.Task;
import org.plumbline.app.demo.world.Project.Span;

/// Writes the plan of one project as it stands today, in the order of its outline.
///
/// @param hasBegun false for a proposed project, of which nothing may look done
record PlanWriter(Course course, Calendar calendar, Staff staff, Brief brief, Draw draw, boolean hasBegun) {
    private static final int HOURS_A_DAY = 8;
    private static final int TEAM = 4;
    private static final double ROUNDING = 1e-9;

    Plan plan() {
        var ids = ids();
        var sheet = new Sheet(ids, spans(course.now().days()), spans(course.baselines.getLast()));
        var tasks = new ArrayList<Task>();
        var network = course.network;
        for (var s = 0; s < network.summaries().size(); s++) {
            tasks.add(summary(s, sheet));
        }
        for (var t = 0; t < network.tasks().size(); t++) {
            tasks.add(leaf(t, sheet));
        }
        tasks.sort((a, b) -> Integer.compare(a.id(), b.id()));
        var links = network.links().stream()
                .map(l -> new Link(at(ids, leafWbs(l.from())), at(ids, leafWbs(l.to())), l.relation(), l.lagDays()))
                .distinct()
                .toList();
        return new Plan(tasks, links, assignments(ids), milestones(ids));
    }

    /// Numbers every line by its place in the outline, as other planning tools do.
    private Map<String, Integer> ids() {
        var all = new ArrayList<String>();
        course.network.summaries().forEach(s -> all.add(s.wbs()));
        course.network.tasks().forEach(t -> all.add(t.wbs()));
        all.sort(PlanWriter::byOutline);
        var ids = new HashMap<String, Integer>();
        all.forEach(wbs -> ids.put(wbs, ids.size() + 1));
        return ids;
    }

    private static int byOutline(String a, String b) {
        var left = a.split("\\.", -1);
        var right = b.split("\\.", -1);
        for (var i = 0; i < Math.min(left.length, right.length); i++) {
            var order = Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private String leafWbs(int task) {
        return course.network.tasks().get(task).wbs();
    }

    /// The dates of every line by its place, for one set of durations.
    private Map<String, Span> spans(int[] days) {
        var starts = course.network.starts(days);
        var spans = new HashMap<String, Span>();
        for (var t = 0; t < days.length; t++) {
            var span = new Span(course.startOf(t, starts, days), course.finishOf(t, starts, days));
            spans.put(leafWbs(t), span);
            for (var s = course.network.tasks().get(t).summary();
                    s >= 0;
                    s = course.network.summaries().get(s).parent()) {
                spans.merge(course.network.summaries().get(s).wbs(), span, PlanWriter::cover);
            }
        }
        return spans;
    }

    private static Span cover(Span a, Span b) {
        return new Span(
                a.start().isBefore(b.start()) ? a.start() : b.start(),
                a.finish().isAfter(b.finish()) ? a.finish() : b.finish());
    }

    /// The promised dates of one baseline by task id.
    Map<Integer, Span> promised(int baseline) {
        var ids = ids();
        var promised = new HashMap<Integer, Span>();
        spans(course.baselines.get(baseline)).forEach((wbs, span) -> promised.put(at(ids, wbs), span));
        return promised;
    }

    /// Everything that task lines are written from.
    private record Sheet(Map<String, Integer> ids, Map<String, Span> spans, Map<String, Span> promised) {}

    private static <V> V at(Map<String, V> byPlace, String wbs) {
        return Objects.requireNonNull(byPlace.get(wbs), wbs);
    }

    private Task summary(int index, Sheet sheet) {
        var summary = course.network.summaries().get(index);
        var done = 0.0;
        var all = 0.0;
        for (var t = 0; t < course.network.tasks().size(); t++) {
            if (isWithin(t, index)) {
                done += course.work(t) * share(t);
                all += course.work(t);
            }
        }
        var wbs = summary.wbs();
        var span = at(sheet.spans, wbs);
        var base = at(sheet.promised, wbs);
        var percent = all == 0 ? 0 : (int) (100 * done / all + ROUNDING);
        return new Task(
                at(sheet.ids, wbs),
                wbs,
                summary.name(),
                parent(summary.parent(), sheet),
                Kind.SUMMARY,
                days(span),
                base.start(),
                base.finish(),
                span.start(),
                span.finish(),
                percent > 0 ? span.start() : null,
                percent == 100 ? span.finish() : null,
                percent,
                0,
                "");
    }

    private @Nullable Integer parent(int summary, Sheet sheet) {
        return summary < 0
                ? null
                : at(sheet.ids, course.network.summaries().get(summary).wbs());
    }

    private boolean isWithin(int task, int summary) {
        for (var s = course.network.tasks().get(task).summary();
                s >= 0;
                s = course.network.summaries().get(s).parent()) {
            if (s == summary) {
                return true;
            }
        }
        return false;
    }

    private int days(Span span) {
        return course.workDays.elapsed(span.finish()) - course.workDays.elapsed(span.start()) + 1;
    }

    private Task leaf(int index, Sheet sheet) {
        var leaf = course.network.tasks().get(index);
        var wbs = leaf.wbs();
        var span = at(sheet.spans, wbs);
        var base = at(sheet.promised, wbs);
        var percent = (int) (100 * share(index) + ROUNDING);
        var isMilestone = leaf.isMilestone();
        var hasStarted = hasBegun
                && (isMilestone
                        ? percent == 100
                        : !span.start().isAfter(course.now().asOf()));
        return new Task(
                at(sheet.ids, wbs),
                wbs,
                leaf.name(),
                parent(leaf.summary(), sheet),
                isMilestone ? Kind.MILESTONE : Kind.TASK,
                course.now().days()[index],
                base.start(),
                base.finish(),
                span.start(),
                span.finish(),
                hasStarted ? span.start() : null,
                percent == 100 ? span.finish() : null,
                percent,
                (int) Math.round(course.work(index) * HOURS_A_DAY * TEAM),
                leaf.role());
    }

    private double share(int task) {
        var now = course.now();
        var elapsed = course.workDays.elapsed(now.asOf());
        return hasBegun ? Course.doneShare(now.starts()[task], now.days()[task], elapsed) : 0;
    }

    private List<Assignment> assignments(Map<String, Integer> ids) {
        var assignments = new ArrayList<Assignment>();
        var people = new HashMap<String, String>();
        for (var leaf : course.network.tasks()) {
            if (!leaf.isMilestone()) {
                var person = people.computeIfAbsent(
                        leaf.role(),
                        r -> r.equals("Project manager") ? staff.key(brief.manager()) : staff.any(r, draw));
                assignments.add(
                        new Assignment(at(ids, leaf.wbs()), leaf.role(), person, draw.one(List.of(50, 80, 100, 100))));
            }
        }
        return assignments;
    }

    private List<Milestone> milestones(Map<String, Integer> ids) {
        var milestones = new ArrayList<Milestone>();
        var base = course.baselines.getLast();
        var baseStarts = course.network.starts(base);
        var now = course.now();
        for (var t = 0; t < base.length; t++) {
            var leaf = course.network.tasks().get(t);
            if (leaf.isMilestone()) {
                var forecast = course.finishOf(t, now.starts(), now.days());
                var isReached = hasBegun && !forecast.isAfter(now.asOf());
                milestones.add(new Milestone(
                        at(ids, leaf.wbs()),
                        leaf.name(),
                        course.finishOf(t, baseStarts, base),
                        forecast,
                        isReached ? forecast : null,
                        history(t)));
            }
        }
        return milestones;
    }

    private List<Forecast> history(int milestone) {
        return course.points.stream()
                .filter(p -> p.month() >= 1 && p.month() <= Calendar.LATEST)
                .map(p -> new Forecast(calendar.key(p.month()), expected(milestone, p)))
                .toList();
    }

    private LocalDate expected(int milestone, Course.Point point) {
        return course.finishOf(milestone, point.starts(), point.days());
    }
}
