package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.exchange.FileReport.Change;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.exchange.intake.ProjectFinder.Sought;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.springframework.stereotype.Component;

/// Makes and changes projects as files say, and tells what differs in words.
@Component
class ProjectWriter {
    private static final BigDecimal FAR_TOO_SMALL = BigDecimal.valueOf(100_000);

    private final Projects projects;
    private final ProjectFinder finder;
    private final People people;
    private final Departments departments;
    private final Groups groups;

    ProjectWriter(Projects projects, ProjectFinder finder, People people, Departments departments, Groups groups) {
        this.projects = projects;
        this.finder = finder;
        this.people = people;
        this.departments = departments;
        this.groups = groups;
    }

    /// What became of a project.
    record Written(ProjectView project, Fate fate) {}

    /// Takes a project into the register.
    Written create(Sought sought, ProjectState state, Facts facts, List<UUID> portfolios, FileContext file) {
        var source = new ProjectView.Source(
                sought.id() == null ? null : sought.system(), sought.id(), sought.guid(), file.file(), facts.asOf());
        var project = projects.create(
                new NewProject(ProjectKind.PROJECT, state, facts.values(), facts.missing(), portfolios, source));
        finder.remember(sought, project, file);
        file.memory()
                .made(new RunMemory.Named(
                        project.id(), project.key(), project.name(), project.reference(ProjectField.DEPARTMENT)));
        file.outcome().change(new Change(project.name(), "Project", null, "new"));
        return new Written(project, Fate.CREATED);
    }

    /// Facts on their way into a project.
    ///
    /// @param values what is known
    /// @param missing what is not, and why
    /// @param blank fields whose cells are blank
    /// @param asOf the day they are of
    record Facts(
            Map<ProjectField, Object> values,
            Map<ProjectField, String> missing,
            Set<ProjectField> blank,
            java.time.LocalDate asOf) {
        Facts without(ProjectField field) {
            var rest = new HashMap<>(values);
            rest.remove(field);
            return new Facts(rest, missing, blank, asOf);
        }
    }

    /// Brings a known project up to date. Older facts change nothing.
    Written update(Sought sought, ProjectView before, Facts facts, FileContext file) {
        var known = before.source().asOf();
        finder.remember(sought, before, file);
        if (known != null && facts.asOf().isBefore(known)) {
            file.outcome()
                    .note("%s: newer facts of %s are known; these of %s are kept as history only."
                            .formatted(Texts.called(before), known, facts.asOf()));
            return new Written(before, Fate.UNCHANGED);
        }
        var patch = new HashMap<ProjectField, @Nullable Object>(facts.values());
        keepBaseline(before, patch, file);
        facts.missing().forEach((field, reason) -> {
            if (field.kind() == ProjectField.Kind.MONEY) {
                patch.put(field, null);
            }
        });
        blank(before, facts, patch, file);
        var source = new ProjectView.Source(
                before.source().system() == null && sought.id() != null
                        ? sought.system()
                        : before.source().system(),
                before.source().system() == null && sought.id() != null
                        ? sought.id()
                        : before.source().id(),
                before.source().planGuid() == null
                        ? sought.guid()
                        : before.source().planGuid(),
                file.file(),
                facts.asOf());
        var changes = changes(before, patch);
        warnOfUnit(before, patch, file);
        var after = projects.update(before.id(), patch, facts.missing(), source);
        changes.forEach(file.outcome()::change);
        return new Written(after, changes.isEmpty() ? Fate.UNCHANGED : Fate.UPDATED);
    }

    /// A blank cell says nothing, unless a person said that in these columns it clears what is known. A promise and a
    /// name are never cleared by a blank.
    private static void blank(
            ProjectView before, Facts facts, Map<ProjectField, @Nullable Object> patch, FileContext file) {
        for (var field : facts.blank()) {
            boolean isKnown = before.values().get(field) != null && !patch.containsKey(field);
            if (isKnown && field != ProjectField.NAME && field != ProjectField.BASELINE_FINISH) {
                file.outcome().blank();
                if (file.mapping().isBlankClearing()) {
                    patch.put(field, null);
                }
            }
        }
    }

    /// A promise once made stays until another is approved; a later date is what is expected now.
    private static void keepBaseline(ProjectView before, Map<ProjectField, @Nullable Object> patch, FileContext file) {
        var promised = before.date(ProjectField.BASELINE_FINISH);
        var told = patch.get(ProjectField.BASELINE_FINISH);
        if (promised != null && told != null && !promised.equals(told)) {
            patch.remove(ProjectField.BASELINE_FINISH);
            patch.putIfAbsent(ProjectField.FORECAST_FINISH, told);
            file.outcome()
                    .note("%s: the file promises %s, the baseline is %s. The baseline stays until a change is approved."
                            .formatted(Texts.called(before), told, promised));
        }
        if (promised != null
                && patch.get(ProjectField.START) instanceof java.time.LocalDate start
                && start.isAfter(promised)) {
            patch.remove(ProjectField.START);
            file.outcome()
                    .note("%s: the start %s lies after the baseline finish %s and is left out."
                            .formatted(Texts.called(before), start, promised));
        }
    }

    /// An amount that shrinks to a hundred-thousandth was hardly meant: its column names no unit.
    private static void warnOfUnit(ProjectView before, Map<ProjectField, @Nullable Object> patch, FileContext file) {
        var known = before.number(ProjectField.BUDGET);
        if (known != null
                && patch.get(ProjectField.BUDGET) instanceof BigDecimal told
                && told.signum() > 0
                && known.compareTo(told.multiply(FAR_TOO_SMALL)) > 0) {
            file.outcome()
                    .note("Amounts are far smaller than those known, as if the file meant millions. If it does, say so"
                            + " under what its columns mean.");
        }
    }

    private List<Change> changes(ProjectView before, Map<ProjectField, @Nullable Object> patch) {
        return patch.entrySet().stream()
                .filter(entry -> !same(before.values().get(entry.getKey()), entry.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Change(
                        Texts.called(before),
                        entry.getKey().label(),
                        words(entry.getKey(), before.values().get(entry.getKey())),
                        words(entry.getKey(), entry.getValue())))
                .toList();
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal another
                ? number.compareTo(another) == 0
                : Objects.equals(one, other);
    }

    private @Nullable String words(ProjectField field, @Nullable Object value) {
        if (!(value instanceof UUID id)) {
            return Texts.fact(value);
        }
        return switch (field) {
            case DEPARTMENT ->
                departments.all().stream()
                        .filter(department -> department.id().equals(id))
                        .map(org.plumbline.app.organisation.DepartmentView::name)
                        .findFirst()
                        .orElse(null);
            case PROGRAMME ->
                groups.all(ScopeKind.PROGRAMME).stream()
                        .filter(group -> group.id().equals(id))
                        .map(org.plumbline.app.delivery.GroupView::name)
                        .findFirst()
                        .orElse(null);
            default ->
                people.byIds(List.of(id)).values().stream()
                        .map(PersonView::name)
                        .findFirst()
                        .orElse(null);
        };
    }
}
