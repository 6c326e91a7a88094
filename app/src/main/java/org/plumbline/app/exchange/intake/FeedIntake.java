package org.plumbline.app.exchange.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.files.feed.Feed;
import org.plumbline.files.feed.FeedPages;
import org.springframework.stereotype.Component;

/// Brings saved answers of Project Online's reporting feed in: projects with tasks, assignments, baselines and own
/// fields, then risks and issues. All feed files of an import are one.
@Component
class FeedIntake {
    private static final Set<String> TAKEN = Set.of(
            "Projects",
            "Tasks",
            "Assignments",
            "TaskBaselines",
            "Resources",
            "Risks",
            "Issues",
            "ProjectBaselines",
            "TimesheetLines",
            "TimesheetLineActualDataSet",
            "Timesheets",
            "TimesheetPeriods",
            "TimesheetClasses");

    private final PlanIntake plans;
    private final SourceTable sources;
    private final SeenProjects seen;
    private final OwnFields custom;
    private final FeedRecords records;
    private final RowGuard guard;

    FeedIntake(
            PlanIntake plans,
            SourceTable sources,
            SeenProjects seen,
            OwnFields custom,
            FeedRecords records,
            RowGuard guard) {
        this.plans = plans;
        this.sources = sources;
        this.seen = seen;
        this.custom = custom;
        this.records = records;
        this.guard = guard;
    }

    void take(List<Feed> feeds, FileContext file) {
        var outcome = file.outcome();
        var rows = new FeedRows(feeds);
        var all = rows.all().values().stream().mapToInt(List::size).sum();
        outcome.describe("project-feed", feeds.getFirst().encoding(), "", all);
        Intakes.report(FeedPages.problems(feeds), outcome);
        projects(rows, file);
        records(rows.of("Risks"), "risks", file, (row, project) -> records.risk(row, project, outcome));
        records(rows.of("Issues"), "issues", file, (row, project) -> records.issue(row, project, outcome));
        FeedHours.check(rows, outcome);
        rows.all().forEach((set, found) -> {
            if (!TAKEN.contains(set) && !found.isEmpty() && !FeedFields.isLookup(set, found)) {
                outcome.note(
                        "%s: %d row(s) are not taken; Plumbline has no place for them.".formatted(set, found.size()));
            }
        });
    }

    private void projects(FeedRows rows, FileContext file) {
        var tasks = rows.byProject("Tasks");
        var assignments = rows.byProject("Assignments");
        var baselines = rows.byProject("TaskBaselines");
        var resources = new HashMap<String, FeedRow>();
        rows.of("Resources").forEach(row -> resources.put(String.valueOf(row.text("ResourceId", 100)), row));
        var own = new FeedFields(rows);
        long taken = 0;
        for (var row : rows.of("Projects")) {
            var id = row.text("ProjectId", 100);
            var name = row.text("ProjectName", 300);
            if (id == null || name == null) {
                file.outcome().problem(0, "ProjectName", name, "A project without name or id cannot be taken.");
                file.outcome().count(Fate.REJECTED);
                continue;
            }
            var plan = new FeedPlan(row, tasks.getOrDefault(id, List.of()), baselines.getOrDefault(id, List.of()))
                    .plan(assignments.getOrDefault(id, List.of()), resources);
            var fate = plans.takeOne(plan, name, file);
            file.outcome().count(fate);
            taken += fate == Fate.REJECTED ? 0 : 1;
            if (fate != Fate.REJECTED) {
                keep(row, id, own, file);
            }
        }
        file.outcome().check("Projects", rows.of("Projects").size(), taken, "Those not taken are listed as problems.");
    }

    private void keep(FeedRow row, String id, FeedFields own, FileContext file) {
        var day = java.util.Objects.requireNonNull(file.outcome().day());
        sources.projectOf(FeedRecords.SYSTEM, id)
                .flatMap(seen::ofId)
                .ifPresent(project -> custom.keep(project, day, own.values(row), file));
    }

    private void records(List<FeedRow> rows, String what, FileContext file, BiFunction<FeedRow, UUID, Fate> take) {
        long taken = 0;
        var projects = new HashMap<String, UUID>();
        for (var row : rows) {
            var id = String.valueOf(row.text("ProjectId", 100));
            var title = String.valueOf(row.text("Title", 200));
            if (!projects.containsKey(id)) {
                sources.projectOf(FeedRecords.SYSTEM, id).ifPresent(found -> projects.put(id, found));
            }
            var project = projects.get(id);
            Fate fate;
            if (project == null) {
                file.outcome()
                        .problem(
                                0,
                                "ProjectId",
                                id,
                                "The project of \"%s\" is not known. Send the set Projects with it.".formatted(title));
                fate = Fate.REJECTED;
            } else {
                fate = guard.attempt(file.outcome(), 0, title, () -> take.apply(row, project));
            }
            file.outcome().count(fate);
            file.outcome().detail(what, fate);
            taken += fate == Fate.REJECTED ? 0 : 1;
        }
        if (!rows.isEmpty()) {
            file.outcome().check(what, rows.size(), taken, "Those not taken are listed as problems.");
        }
    }
}
