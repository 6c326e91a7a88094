package org.plumbline.app.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demo.world.Project.Baseline;
import org.plumbline.app.demo.world.Project.Closure;
import org.plumbline.app.demo.world.Project.State;
import org.plumbline.app.demo.world.Project.StateChange;

/// Brings one project to life: plan, then money, then registers, then what was reported.
record ProjectWriter(Commons commons, long seed) {
    private static final int WORKING_DAYS_OF_12_MONTHS = 260;

    Project project(Brief brief, Block outline) {
        var calendar = commons.calendar();
        var draw = Draw.of(seed, brief.key());
        var length = brief.months() * WORKING_DAYS_OF_12_MONTHS / 12;
        var network = Outline.of(outline, brief, draw).fittedTo(length);
        var course = new Course(network, brief, calendar);
        var purse = new Purse(brief, course, draw);
        var hasBegun = brief.state() != State.PROPOSED;
        var plan = new PlanWriter(course, calendar, commons.staff(), brief, draw, hasBegun);
        var registers = new RegisterWriter(brief, course, purse, commons, draw).registers();
        var reports = new ReportWriter(brief, course, purse, registers, commons);
        var staff = commons.staff();
        return new Project(
                brief.key(),
                brief.text().title(),
                brief.text().text("goal"),
                brief.text().text("about"),
                outline.title(),
                brief.department(),
                brief.programme().equals("-") ? null : brief.programme(),
                brief.portfolio(),
                brief.otherPortfolios(),
                brief.is("confidential"),
                staff.key(brief.manager()),
                staff.key(brief.sponsor()),
                staff.key(brief.owner()),
                brief.supplier(),
                history(brief, course),
                course.workDays.first(),
                brief.currency(),
                purse.budget(course.now().baseline()),
                baselines(brief, course, purse, plan),
                plan.plan(),
                purse.lines(),
                registers,
                reports.reports(),
                reports.snapshots(),
                closure(brief, course, purse));
    }

    private List<Baseline> baselines(Brief brief, Course course, Purse purse, PlanWriter plan) {
        var baselines = new ArrayList<Baseline>();
        for (var i = 0; i < course.baselines.size(); i++) {
            var finish = course.workDays.day(course.network.length(course.baselines.get(i)) - 1);
            var approved = i == 0
                    ? commons.calendar().notAfterToday(course.workDays.first())
                    : commons.calendar().month(brief.story().replannedIn()).atDay(8);
            var reason = i == 0 ? "Project charter" : "Replan with " + brief.supplier();
            baselines.add(new Baseline(
                    i + 1, approved, reason, course.workDays.first(), finish, purse.budget(i), plan.promised(i)));
        }
        return baselines;
    }

    private List<StateChange> history(Brief brief, Course course) {
        var changes = new ArrayList<StateChange>();
        var start = course.workDays.first();
        var today = commons.calendar().today();
        var proposed = start.minusDays(45);
        changes.add(new StateChange(State.PROPOSED, proposed.isAfter(today) ? today.minusDays(20) : proposed));
        for (var state : List.of(State.INITIATING, State.PLANNING, State.EXECUTING, State.CLOSING)) {
            var isReached = switch (brief.state()) {
                case PROPOSED -> false;
                case INITIATING, PLANNING, EXECUTING, CLOSING -> state.compareTo(brief.state()) <= 0;
                case CLOSED -> true;
                case ON_HOLD, CANCELLED -> state != State.CLOSING;
            };
            if (isReached) {
                var on = course.workDays.day((int) (share(state) * course.now().length()));
                var limit = endOr(brief, course, today);
                changes.add(new StateChange(state, on.isAfter(limit) ? limit : on));
            }
        }
        var last = endOr(brief, course, today);
        if (brief.state() == State.CLOSED || brief.state() == State.CANCELLED || brief.state() == State.ON_HOLD) {
            changes.add(new StateChange(brief.state(), last));
        }
        return changes;
    }

    private static double share(State state) {
        return switch (state) {
            case PLANNING -> .06;
            case EXECUTING -> .22;
            case CLOSING -> .8;
            case PROPOSED, INITIATING, CLOSED, ON_HOLD, CANCELLED -> 0;
        };
    }

    private LocalDate endOr(Brief brief, Course course, LocalDate today) {
        return switch (brief.state()) {
            case CLOSED -> course.finish(course.now());
            case CANCELLED -> commons.calendar().month(brief.story().endsIn()).atDay(19);
            case ON_HOLD -> commons.calendar().month(brief.story().heldFrom()).atDay(12);
            case PROPOSED, INITIATING, PLANNING, EXECUTING, CLOSING -> today;
        };
    }

    private static @Nullable Closure closure(Brief brief, Course course, Purse purse) {
        if (brief.state() != State.CLOSED) {
            return null;
        }
        var result = brief.text().cells("result");
        var now = course.now();
        return new Closure(
                course.finish(now),
                course.promised(now),
                purse.budget(now.baseline()),
                purse.spent(now),
                Integer.parseInt(result.get(0)),
                Integer.parseInt(result.get(1)),
                result.get(2));
    }
}
