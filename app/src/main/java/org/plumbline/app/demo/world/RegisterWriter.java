package org.plumbline.app.demo.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demo.world.Registers.Action;
import org.plumbline.app.demo.world.Registers.Assumption;
import org.plumbline.app.demo.world.Registers.Change;
import org.plumbline.app.demo.world.Registers.ChangeState;
import org.plumbline.app.demo.world.Registers.Decision;
import org.plumbline.app.demo.world.Registers.Dependency;
import org.plumbline.app.demo.world.Registers.DependencyState;
import org.plumbline.app.demo.world.Registers.Issue;
import org.plumbline.app.demo.world.Registers.Priority;
import org.plumbline.app.demo.world.Registers.Response;
import org.plumbline.app.demo.world.Registers.Risk;
import org.plumbline.app.demo.world.Registers.RiskState;

/// Fills the registers of one project: what its own text tells, and some of what projects of its kind meet.
final class RegisterWriter {
    private final Brief brief;
    private final Course course;
    private final Commons commons;
    private final Calendar calendar;
    private final Staff staff;
    private final Draw draw;
    private final Map<String, Block> bank;
    private final Purse purse;

    RegisterWriter(Brief brief, Course course, Purse purse, Commons commons, Draw draw) {
        this.brief = brief;
        this.course = course;
        this.purse = purse;
        this.commons = commons;
        this.calendar = commons.calendar();
        this.staff = commons.staff();
        this.bank = commons.bank();
        this.draw = draw;
    }

    Registers registers() {
        return new Registers(risks(), issues(), assumptions(), dependencies(), decisions(), actions(), changes());
    }

    /// A troubled project writes more down.
    private int more(int count) {
        var worst = course.now();
        var isTroubled =
                brief.story().lateDays(worst.month()) > 0 || brief.story().costPercent(worst.month()) > 100;
        return isTroubled ? count + 2 : count;
    }

    /// Entries of the project's kind first; what fits everybody only fills up.
    private List<List<String>> drawn(String field, int count) {
        var lines = new ArrayList<>(draw.some(count, bankOf(brief.kind()).all(field)));
        lines.addAll(draw.some(count - lines.size(), bankOf("any").all(field)));
        return lines.stream().map(this::filled).map(Block::split).toList();
    }

    private Block bankOf(String kind) {
        var block = bank.get(kind);
        if (block == null) {
            throw new IllegalStateException("registers.txt has no block for %s".formatted(kind));
        }
        return block;
    }

    private List<List<String>> own(String field) {
        return brief.text().all(field).stream()
                .map(this::filled)
                .map(Block::split)
                .toList();
    }

    private String filled(String line) {
        return line.replace("{part}", draw.one(brief.parts())).replace("{supplier}", brief.supplier());
    }

    private String key(String prefix, List<?> list) {
        return "%s-%02d%02d".formatted(prefix, brief.number(), list.size() + 1);
    }

    private String member() {
        return draw.chance(.5)
                ? staff.key(brief.manager())
                : staff.any(
                        draw.one(List.of(
                                "Business analyst",
                                "Buyer",
                                "Legal counsel",
                                "Finance partner",
                                "Site manager",
                                "Trainer",
                                "Tester")),
                        draw);
    }

    /// A past day of the project's life, between its start and the last point.
    private LocalDate past() {
        var first = course.workDays.first();
        var span = Math.max(1, course.workDays.elapsed(last()) - 1);
        return brief.state() == Project.State.PROPOSED
                ? WorkDays.onOrAfter(calendar.today().minusDays(draw.between(10, 40)))
                : new WorkDays(first).day(draw.between(0, span - 1));
    }

    private LocalDate last() {
        var end = course.isDone(course.now())
                ? course.finish(course.now())
                : course.now().asOf();
        return calendar.notAfterToday(end);
    }

    private boolean isOver() {
        return course.isDone(course.now()) || course.now().month() < Calendar.OPEN;
    }

    /// When a record was closed: always for a finished project, else in half of the older cases.
    private @Nullable LocalDate closing(LocalDate raised) {
        var closed = WorkDays.plus(raised, draw.between(8, 60));
        if (isOver()) {
            return closed.isAfter(last()) ? last() : closed;
        }
        return closed.isAfter(calendar.today()) || draw.chance(.4) ? null : closed;
    }

    private LocalDate due(@Nullable LocalDate closed) {
        return closed != null
                ? WorkDays.plus(closed, draw.between(1, 6))
                : WorkDays.plus(calendar.today(), draw.between(8, 60));
    }

    private @Nullable LocalDate dayOf(String month, int day) {
        return month.equals("-")
                ? null
                : calendar.month(Integer.parseInt(month)).atDay(day);
    }

    private LocalDate dayIn(String month, int day) {
        var found = dayOf(month, day);
        return calendar.notAfterToday(found == null ? calendar.today() : found);
    }

    private List<Risk> risks() {
        var risks = new ArrayList<Risk>();
        for (var cells : own("risk")) {
            var numbers = cells.getFirst().split(" +", -1);
            var raised = dayIn(numbers[2], 7);
            var closed = dayOf(numbers[3], 20);
            var weight = new Weight(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
            risks.add(risk(key("RSK", risks), cells.subList(1, cells.size()), weight, raised, closed));
        }
        for (var cells : drawn("risk", more(draw.between(3, 5)))) {
            var raised = past();
            var impact = draw.between(2, 4);
            var weight = new Weight(Math.min(draw.between(2, 5), 15 / impact), impact);
            risks.add(risk(key("RSK", risks), cells, weight, raised, closing(raised)));
        }
        return risks;
    }

    private record Weight(int probability, int impact) {}

    private Risk risk(String key, List<String> cells, Weight weight, LocalDate raised, @Nullable LocalDate closed) {
        var probability = weight.probability();
        var impact = weight.impact();
        var cost = rounded(brief.budget(), draw.between(.01, .03) * impact);
        var state = closed == null
                ? draw.one(List.of(RiskState.ASSESSED, RiskState.TREATED, RiskState.MONITORED))
                : draw.one(List.of(RiskState.CLOSED, RiskState.EXPIRED, RiskState.CLOSED, RiskState.OCCURRED));
        return new Risk(
                key,
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                probability,
                impact,
                Math.max(1, probability - draw.between(1, 2)),
                Math.max(1, impact - draw.between(0, 1)),
                cost,
                Response.valueOf(cells.get(5)),
                cells.get(6),
                member(),
                raised,
                due(closed),
                WorkDays.plus(raised, draw.between(15, 90)),
                closed,
                state);
    }

    private static BigDecimal rounded(BigDecimal amount, double share) {
        return Purse.whole(amount, share / 1000).multiply(BigDecimal.valueOf(1000));
    }

    private List<Issue> issues() {
        var issues = new ArrayList<Issue>();
        for (var cells : own("issue")) {
            var head = cells.getFirst().split(" +", -1);
            var closed = dayOf(head[2], 18);
            var due = dayOf(head[3], 24);
            issues.add(new Issue(
                    key("ISS", issues),
                    cells.get(1),
                    cells.get(2),
                    Priority.valueOf(head[0]),
                    member(),
                    dayIn(head[1], 9),
                    due == null ? due(closed) : due,
                    closed,
                    cells.get(3)));
        }
        for (var cells : drawn("issue", more(draw.between(2, 3)))) {
            var raised = past();
            var closed = closing(raised);
            var priority = draw.one(List.of(Priority.HIGH, Priority.MEDIUM, Priority.MEDIUM, Priority.LOW));
            issues.add(new Issue(
                    key("ISS", issues),
                    cells.get(0),
                    cells.get(1),
                    priority,
                    member(),
                    raised,
                    due(closed),
                    closed,
                    closed == null ? "" : cells.get(2)));
        }
        return issues;
    }

    private List<Assumption> assumptions() {
        var assumptions = new ArrayList<Assumption>();
        for (var cells : drawn("assumption", draw.between(1, 2))) {
            var raised = past();
            var check = WorkDays.plus(raised, draw.between(20, 80));
            var holds = check.isBefore(calendar.today()) ? Boolean.valueOf(draw.chance(.85)) : null;
            assumptions.add(new Assumption(
                    key("ASM", assumptions), cells.get(0), cells.get(1), member(), raised, check, holds));
        }
        return assumptions;
    }

    private List<Dependency> dependencies() {
        var dependencies = new ArrayList<Dependency>();
        for (var line : commons.dependencies()) {
            var cells = Block.split(line);
            if (cells.get(1).equals(brief.key())) {
                dependencies.add(new Dependency(
                        key("DEP", dependencies),
                        cells.get(0),
                        commons.projectNames().getOrDefault(cells.get(0), cells.get(0)),
                        cells.get(2),
                        staff.key(brief.manager()),
                        WorkDays.onOrAfter(
                                calendar.first(Integer.parseInt(cells.get(3))).plusDays(14)),
                        DependencyState.valueOf(cells.get(4))));
            }
        }
        for (var cells : drawn("dependency", 1)) {
            var isOutside = cells.getFirst().equals("external");
            var needed = WorkDays.plus(isOver() ? past() : calendar.today(), draw.between(10, 50));
            dependencies.add(new Dependency(
                    key("DEP", dependencies),
                    null,
                    isOutside ? brief.supplier() : "The line organisation",
                    cells.get(1),
                    member(),
                    needed,
                    isOver() ? DependencyState.GIVEN : DependencyState.AGREED));
        }
        return dependencies;
    }

    private List<Decision> decisions() {
        var decisions = new ArrayList<Decision>();
        for (var cells : own("decision")) {
            var months = cells.getFirst().split(" +", -1);
            var asked = cells.get(2).equals("committee") ? staff.key("Eleanor Whitcombe") : staff.key(brief.sponsor());
            var needed = dayOf(months[2], 24);
            decisions.add(new Decision(
                    key("DEC", decisions),
                    cells.get(1),
                    asked,
                    dayIn(months[0], 6),
                    needed == null ? calendar.today() : WorkDays.onOrAfter(needed),
                    dayOf(months[1], 19),
                    cells.get(3),
                    new BigDecimal(cells.get(4)).movePointRight(3)));
        }
        for (var cells : drawn("decision", draw.between(1, 2))) {
            var requested = past();
            var needed = WorkDays.plus(requested, draw.between(8, 20));
            var decided = WorkDays.plus(requested, draw.between(2, 18));
            var isWaiting = decided.isAfter(last()) && !isOver();
            decisions.add(new Decision(
                    key("DEC", decisions),
                    cells.get(0),
                    staff.key(brief.sponsor()),
                    requested,
                    needed,
                    isWaiting ? null : calendar.notAfterToday(decided),
                    isWaiting ? "" : cells.get(1),
                    rounded(brief.budget(), .002)));
        }
        return decisions;
    }

    private List<Action> actions() {
        var actions = new ArrayList<Action>();
        for (var cells : drawn("action", more(draw.between(2, 4)))) {
            var raised = past();
            var due = WorkDays.plus(raised, draw.between(5, 25));
            var done = WorkDays.plus(raised, draw.between(3, 30));
            var isDone = !done.isAfter(last()) || isOver();
            actions.add(new Action(
                    key("ACT", actions),
                    cells.getFirst(),
                    member(),
                    raised,
                    due,
                    isDone ? calendar.notAfterToday(done) : null));
        }
        return actions;
    }

    private List<Change> changes() {
        var changes = new ArrayList<Change>();
        var story = brief.story();
        if (course.baselines.size() > 1) {
            var on = calendar.month(story.replannedIn()).atDay(8);
            var days = course.network.length(course.baselines.get(1)) - course.network.length(course.baselines.get(0));
            changes.add(new Change(
                    key("CHG", changes),
                    "Replan with " + brief.supplier(),
                    "The first supplier cannot deliver; date and money of the first promise are out of reach.",
                    days,
                    purse.budget(1).subtract(purse.budget(0)),
                    "Scope unchanged",
                    staff.key(brief.manager()),
                    on.minusDays(20),
                    on,
                    ChangeState.VERIFIED));
        }
        for (var cells : own("change")) {
            var months = cells.getFirst().split(" +", -1);
            changes.add(new Change(
                    key("CHG", changes),
                    cells.get(1),
                    cells.get(2),
                    Integer.parseInt(cells.get(3)),
                    new BigDecimal(cells.get(4)).movePointRight(3),
                    cells.get(5),
                    staff.key(brief.manager()),
                    dayIn(months[0], 11),
                    dayOf(months[1], 20),
                    ChangeState.valueOf(cells.get(6))));
        }
        for (var cells : drawn("change", draw.between(0, 2))) {
            changes.add(smallChange(key("CHG", changes), cells));
        }
        return changes;
    }

    private Change smallChange(String key, List<String> cells) {
        var raised = past();
        var decided = WorkDays.plus(raised, draw.between(5, 25));
        var isWaiting = decided.isAfter(last()) && !isOver();
        var state = isWaiting
                ? draw.one(List.of(ChangeState.RAISED, ChangeState.IMPACT_ASSESSED, ChangeState.AT_BOARD))
                : draw.one(List.of(
                        ChangeState.APPROVED,
                        ChangeState.IMPLEMENTED,
                        ChangeState.VERIFIED,
                        ChangeState.REJECTED,
                        ChangeState.DEFERRED));
        return new Change(
                key,
                cells.get(0),
                cells.get(1),
                0,
                rounded(brief.budget(), draw.between(.002, .01)),
                cells.get(2),
                member(),
                raised,
                isWaiting ? null : calendar.notAfterToday(decided),
                state);
    }
}
