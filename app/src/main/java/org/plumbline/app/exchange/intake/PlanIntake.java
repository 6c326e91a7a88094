package org.plumbline.app.exchange.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanCounts;
import org.plumbline.app.delivery.PlanLink;
import org.plumbline.app.delivery.PlanTask;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.exchange.AsOfSource;
import org.plumbline.app.exchange.FileReport.Change;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.exchange.intake.ProjectFinder.Found;
import org.plumbline.app.exchange.intake.ProjectFinder.Sought;
import org.plumbline.app.exchange.intake.ProjectWriter.Facts;
import org.plumbline.app.exchange.intake.ProjectWriter.Written;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.files.plan.Plan;
import org.springframework.stereotype.Component;

/// Brings a plan file into its project: tasks, links, dates, money and who manages it.
@Component
class PlanIntake {
    private static final String PART = "plan";

    private final Projects projects;
    private final Plans plans;
    private final PlanKeeping keeping;
    private final ProjectFinder finder;
    private final ProjectWriter writer;
    private final SourceTable sources;
    private final RowPeople people;
    private final OwnFields custom;
    private final RowGuard guard;
    private final Access access;
    private final Clock clock;

    PlanIntake(
            Projects projects,
            Plans plans,
            PlanKeeping keeping,
            ProjectFinder finder,
            ProjectWriter writer,
            SourceTable sources,
            RowPeople people,
            OwnFields custom,
            RowGuard guard,
            Access access,
            Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.keeping = keeping;
        this.finder = finder;
        this.writer = writer;
        this.sources = sources;
        this.people = people;
        this.custom = custom;
        this.guard = guard;
        this.access = access;
        this.clock = clock;
    }

    void take(List<Plan> plans, FileContext file) {
        var outcome = file.outcome();
        var first = plans.getFirst();
        var format = first.format().toLowerCase(Locale.ROOT);
        var tasks = plans.stream().mapToInt(plan -> plan.tasks().size()).sum();
        if (plans.size() == 1) {
            var name = PlanFacts.name(first, file.file());
            outcome.describe("project-plan", format, name, tasks);
            outcome.count(takeOne(first, name, file));
            return;
        }
        outcome.describe("project-plan", format, plans.size() + " projects", tasks);
        if (file.projectId() != null) {
            outcome.refuse("This file holds %d projects. Import it under Import, or export the one alone."
                    .formatted(plans.size()));
            return;
        }
        for (var plan : plans) {
            var name = PlanFacts.name(plan, file.file());
            outcome.within(name);
            outcome.count(takeOne(plan, name, file));
        }
        outcome.within("");
    }

    /// Takes one plan of a file in and tells what became of it.
    Fate takeOne(Plan plan, String name, FileContext file) {
        var asOf = asOf(plan, file);
        var guid = plan.guid() == null || file.memory().isShared(plan.guid()) ? null : plan.guid();
        var sought = new Sought(PlanFacts.system(plan), Texts.line(plan.sourceId(), 200), guid, name, null, null);
        return guard.attempt(file.outcome(), 0, name, () -> write(plan, sought, asOf, file));
    }

    private LocalDate asOf(Plan plan, FileContext file) {
        var today = LocalDate.now(clock);
        var status = plan.statusDate() == null ? null : plan.statusDate().toLocalDate();
        var known =
                file.days().day(status == null || status.isAfter(today) ? null : status, AsOfSource.STATUS_DATE, today);
        file.outcome().asOf(known.day(), known.from());
        return known.day();
    }

    private Fate write(Plan plan, Sought sought, LocalDate asOf, FileContext file) {
        var reader = new PlanTasks(plan, file.outcome());
        var tasks = reader.tasks();
        var links = reader.links();
        var found = file.projectId() == null
                ? finder.find(sought, 0, file)
                : new ProjectFinder.Known(projects.get(file.projectId()));
        var known = known(found, file);
        if (known == null && !(found instanceof ProjectFinder.Unknown)) {
            return Fate.REJECTED;
        }
        if (known != null && isOlder(known, asOf, file)) {
            return Fate.UNCHANGED;
        }
        if (known != null && isOfManager(known, file)) {
            return Fate.REJECTED;
        }
        var facts = facts(plan, tasks, asOf, known, file);
        var written = known == null
                ? writer.create(sought, new PlanFacts(plan, tasks).state(asOf), named(facts, sought), List.of(), file)
                : writer.update(sought, known, facts, file);
        return settle(plan, written, new Rows(tasks, links), asOf, file);
    }

    private record Rows(List<PlanTask> tasks, List<PlanLink> links) {}

    private static @Nullable ProjectView known(Found found, FileContext file) {
        if (found instanceof ProjectFinder.Skipped) {
            file.outcome().problem(0, "", file.file(), "Left out, as answered. Answer otherwise to import it.");
        }
        if (found instanceof ProjectFinder.Hidden) {
            file.outcome().problem(0, "", file.file(), "You may not change this project. Ask the PMO to import it.");
        }
        return found instanceof ProjectFinder.Known known ? known.project() : null;
    }

    private boolean isOlder(ProjectView project, LocalDate asOf, FileContext file) {
        var newest = sources.asOf(project.id(), PART);
        if (newest.isEmpty() || !asOf.isBefore(newest.get())) {
            return false;
        }
        file.outcome()
                .note("%s: this plan is of %s, one of %s is known; it was left as it is."
                        .formatted(Texts.called(project), asOf, newest.get()));
        return true;
    }

    /// A plan that whoever manages the project gave on its page is not replaced by an import of many files: the office
    /// changes day-to-day plans only where it is directive.
    private boolean isOfManager(ProjectView project, FileContext file) {
        var giver = sources.givenBy(project.id(), PART);
        if (giver.isEmpty() || file.projectId() != null || access.may(Permission.PLAN, project.id())) {
            return false;
        }
        file.outcome()
                .problem(
                        0,
                        "",
                        Texts.called(project),
                        "%s gave this plan on the project's page, so it is theirs and stays. Ask them for the newer one there; an office that supervises the project and is directive may replace it."
                                .formatted(people.name(giver.get())));
        return true;
    }

    private static Facts named(Facts facts, Sought sought) {
        var values = new java.util.HashMap<>(facts.values());
        values.put(ProjectField.NAME, sought.name());
        return new Facts(values, facts.missing(), Set.of(), facts.asOf());
    }

    /// Money that finance or another tool told stays: a plan's costs are an estimate.
    private Facts facts(
            Plan plan, List<PlanTask> tasks, LocalDate asOf, @Nullable ProjectView known, FileContext file) {
        var values = new PlanFacts(plan, tasks).values();
        var manager = Texts.line(plan.manager(), 200);
        if (manager != null && (known == null || known.reference(ProjectField.MANAGER) == null)) {
            values.put(ProjectField.MANAGER, people.of(manager, 0, "Manager", file.outcome()));
        }
        if (known != null) {
            leaveMoney(plan, known, values);
        }
        return new Facts(values, Map.of(), Set.of(), asOf);
    }

    private static void leaveMoney(Plan plan, ProjectView project, Map<ProjectField, Object> values) {
        var currency = project.text(ProjectField.CURRENCY);
        boolean isForeign = currency != null && !currency.equals(values.get(ProjectField.CURRENCY));
        boolean isOfPlan = PlanFacts.system(plan).equals(project.source().system())
                || project.source().planGuid() != null
                        && project.source().planGuid().equals(plan.guid());
        for (var field : List.of(ProjectField.BUDGET, ProjectField.ACTUAL, ProjectField.FORECAST)) {
            boolean isTold = project.number(field) != null;
            if (isForeign || isTold && (field == ProjectField.BUDGET || !isOfPlan)) {
                values.remove(field);
            }
        }
        if (currency != null) {
            values.remove(ProjectField.CURRENCY);
        }
    }

    private Fate settle(Plan plan, Written written, Rows rows, LocalDate asOf, FileContext file) {
        var project = written.project();
        if (plan.format().equals(FeedPlan.FORMAT) && plan.tasks().size() == 1) {
            return written.fate();
        }
        var counts = plans.replace(project.id(), asOf, rows.tasks(), rows.links());
        keeping.keep(plan, project, asOf, sources.asOf(project.id(), PART).isEmpty(), file);
        boolean isDescribed =
                !plan.format().equals(FeedPlan.FORMAT) && custom.keep(project, asOf, PlanFields.of(plan), file);
        sources.asOf(project.id(), PART, asOf);
        var isOwn = file.projectId() != null;
        sources.givenBy(project.id(), PART, isOwn ? access.actor().personId() : null);
        var outcome = file.outcome();
        outcome.detail("tasks", new Counts(counts.created(), counts.updated(), counts.unchanged(), 0));
        if (written.fate() == Fate.UNCHANGED && !counts.isNothing()) {
            outcome.change(new Change(Texts.called(project), "Tasks", null, told(counts)));
        }
        keeping.check(plan, project, rows.tasks().size(), outcome);
        boolean isChanged = isDescribed || !counts.isNothing();
        return written.fate() == Fate.UNCHANGED && isChanged ? Fate.UPDATED : written.fate();
    }

    private static String told(PlanCounts counts) {
        return "%d new, %d changed, %d removed".formatted(counts.created(), counts.updated(), counts.removed());
    }
}
