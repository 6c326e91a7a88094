package org.plumbline.app.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.internal.DutyTable;
import org.plumbline.app.delivery.internal.ProjectTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.field.CustomFields;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of projects and operations: the one source of what they are.
@Service
public class Projects {
    private final ProjectTable table;
    private final DutyTable duties;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final CustomFields customFields;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Projects(
            ProjectTable table,
            DutyTable duties,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            CustomFields customFields,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.duties = duties;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.customFields = customFields;
        this.events = events;
        this.clock = clock;
    }

    /// The project of a key, if the acting person may see it.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public ProjectView get(String key) {
        return table.byKey(key, access.sight()).orElseThrow(() -> new Missing("project", key));
    }

    /// The project of an id, if the acting person may see it.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public ProjectView get(UUID id) {
        return table.byIds(List.of(id), access.sight()).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("project", id));
    }

    /// The project of a key, if the acting person may see it.
    @Transactional(readOnly = true)
    public Optional<ProjectView> find(String key) {
        return table.byKey(key, access.sight());
    }

    /// Those of some ids that the acting person may see.
    @Transactional(readOnly = true)
    public List<ProjectView> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.byIds(ids, access.sight());
    }

    /// The first so many projects with these words in key or name, by key, archived ones aside.
    @Transactional(readOnly = true)
    public List<ProjectView> like(String words, int most) {
        return table.like(words, most, access.sight());
    }

    /// All projects the acting person may see, archived ones aside, by key.
    @Transactional(readOnly = true)
    public List<ProjectView> all() {
        return table.all(access.sight());
    }

    /// The project an import means, whoever may see it: by source id, by plan GUID where unique.
    @Transactional(readOnly = true)
    public Optional<ProjectView> bySource(ProjectView.Source source) {
        return table.bySource(source);
    }

    /// Projects of exactly that name, whatever the case; an import decides with the department which one is meant.
    @Transactional(readOnly = true)
    public List<ProjectView> named(String name) {
        return table.named(name, access.sight());
    }

    /// Takes a project into the register.
    @Transactional
    public ProjectView create(NewProject command) {
        access.require(Permission.CREATE_PROJECT);
        requireName(command.values().get(ProjectField.NAME));
        ProjectRules.check(command.values());
        var id = Ids.next();
        var project = new ProjectView(
                id,
                numbering.next(command.kind() == ProjectKind.PROJECT ? "PRJ" : "OPS"),
                command.kind(),
                command.state(),
                command.values(),
                command.missing(),
                command.portfolios(),
                command.source(),
                0,
                clock.instant());
        table.insert(project);
        settle(project, Map.of());
        record(project, "created", Map.of(), project.values());
        events.publishEvent(new ProjectChanged(project));
        return project;
    }

    private static void requireName(@Nullable Object name) {
        if (!(name instanceof String text) || text.isBlank()) {
            throw new Refusal(ProjectRules.NAME_NEEDED);
        }
    }

    /// Changes some facts; a null value takes a fact away. Equal values change nothing.
    ///
    /// @param version the version the person saw; a later one in the register is a conflict
    @Transactional
    public ProjectView change(UUID id, int version, Map<ProjectField, ? extends @Nullable Object> patch) {
        return change(id, version, new Patch(patch, Map.of(), null));
    }

    /// What shall be other on a project.
    ///
    /// @param facts values by field, null takes a fact away
    /// @param custom texts of the fields that the organisation added, a blank one takes the value away
    /// @param portfolios to which it shall belong, home first; null leaves them
    public record Patch(
            Map<ProjectField, ? extends @Nullable Object> facts,
            Map<UUID, String> custom,
            @Nullable List<UUID> portfolios) {}

    /// Changes facts, added fields and portfolios of a project together, or nothing.
    ///
    /// @param version the version the person saw; a later one in the register is a conflict
    @Transactional
    public ProjectView change(UUID id, int version, Patch patch) {
        access.require(Permission.EDIT_PROJECT, id);
        var before = get(id);
        if (before.version() != version) {
            throw new Refusal(ProjectRules.CHANGED_MEANWHILE, before.key());
        }
        // The facts come last: they may hide the project from whoever changes them.
        var isDescribed = describe(id, patch.custom());
        var placed = patch.portfolios() == null ? before : join(id, patch.portfolios());
        var after = apply(placed, patch.facts(), placed.missing(), placed.source());
        return isDescribed && after.version() == version ? touch(after) : after;
    }

    /// Sets fields that the organisation added, in the transaction of another change or alone.
    ///
    /// @return true where any differs from before
    @Transactional
    public boolean describe(UUID id, Map<UUID, String> typed) {
        access.require(Permission.EDIT_PROJECT, id);
        return !typed.isEmpty() && customFields.set(subject(get(id)), typed);
    }

    private ProjectView touch(ProjectView before) {
        return store(before, before, "changed");
    }

    /// Brings facts from a source. Facts older than those known are left alone.
    @Transactional
    public ProjectView update(
            UUID id,
            Map<ProjectField, ? extends @Nullable Object> patch,
            Map<ProjectField, String> missing,
            ProjectView.Source source) {
        access.require(Permission.EDIT_PROJECT, id);
        var before = get(id);
        var known = before.source().asOf();
        if (known != null && source.asOf() != null && source.asOf().isBefore(known)) {
            return before;
        }
        var reasons = new HashMap<>(before.missing());
        reasons.keySet().removeAll(patch.keySet());
        reasons.putAll(missing);
        return apply(before, patch, reasons, source);
    }

    private ProjectView apply(
            ProjectView before,
            Map<ProjectField, ? extends @Nullable Object> patch,
            Map<ProjectField, String> missing,
            ProjectView.Source source) {
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        values.putAll(before.values());
        patch.forEach((field, value) -> {
            if (value == null) {
                values.remove(field);
            } else {
                values.put(field, value);
            }
        });
        requireName(values.get(ProjectField.NAME));
        ProjectRules.check(values);
        if (ProjectRules.same(values, before.values())
                && missing.equals(before.missing())
                && source.equals(before.source())) {
            return before;
        }
        return store(before, before.with(values, missing, source), "changed");
    }

    /// Moves a project on. What is missing on it must be filled first, unless it ends or pauses.
    @Transactional
    public ProjectView move(UUID id, ProjectCommand command) {
        access.require(Permission.SEE, id);
        var before = get(id);
        var transition = ProjectLife.TABLE.require(before.state(), command);
        access.require(transition.permission(), id);
        var gaps = before.gaps();
        if (!gaps.isEmpty() && command != ProjectCommand.CANCEL && command != ProjectCommand.HOLD) {
            throw new Refusal(
                    ProjectRules.FACTS_MISSING,
                    command.label(),
                    String.join(", ", gaps.stream().map(ProjectField::label).toList()));
        }
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        values.putAll(before.values());
        if (transition.to().isOver()) {
            values.putIfAbsent(ProjectField.ACTUAL_FINISH, LocalDate.now(clock));
        } else if (command == ProjectCommand.REOPEN) {
            values.remove(ProjectField.ACTUAL_FINISH);
        }
        return store(before, before.in(transition.to(), values), "moved");
    }

    /// Says to which portfolios a project belongs, home first.
    @Transactional
    public ProjectView join(UUID id, Collection<UUID> portfolios) {
        access.require(Permission.EDIT_PROJECT, id);
        var before = get(id);
        if (before.portfolios().equals(List.copyOf(portfolios))) {
            return before;
        }
        return store(before, before.of(portfolios), "joined");
    }

    private ProjectView store(ProjectView before, ProjectView changed, String action) {
        var after = changed.next(clock.instant());
        if (!table.update(after)) {
            throw new Refusal(ProjectRules.CHANGED_MEANWHILE, before.key());
        }
        settle(after, before.values());
        record(after, action, asText(before), asText(after));
        events.publishEvent(new ProjectChanged(after));
        return after;
    }

    private static Map<String, Object> asText(ProjectView project) {
        var text = new HashMap<String, Object>();
        project.values().forEach((field, value) -> text.put(field.label(), value));
        text.put("State", project.state());
        text.put("Portfolios", project.portfolios());
        return text;
    }

    /// Keeps duties, grants and places in step with the project.
    private void settle(ProjectView project, Map<ProjectField, Object> before) {
        duties.settle(project, before, clock.instant());
        access.place(project.id(), ScopeKind.PORTFOLIO, project.portfolios());
        var programme = project.reference(ProjectField.PROGRAMME);
        access.place(project.id(), ScopeKind.PROGRAMME, programme == null ? List.of() : List.of(programme));
        access.conceal(project.id(), project.isConfidential());
    }

    private void record(ProjectView project, String action, Map<?, ?> before, Map<?, ?> after) {
        audit.record(subject(project), action, named(before), named(after));
    }

    private static Map<String, Object> named(Map<?, ?> values) {
        var named = new HashMap<String, Object>();
        values.forEach(
                (name, value) -> named.put(name instanceof ProjectField field ? field.label() : "" + name, value));
        return named;
    }

    /// What audit trail, comments and attachments of a project hang on.
    public static Subject subject(ProjectView project) {
        return new Subject("project", project.id(), project.key(), project.id());
    }

    /// The ownership history of a project, latest first.
    @Transactional(readOnly = true)
    public List<Duty> duties(UUID id) {
        access.require(Permission.SEE, id);
        return duties.of(id);
    }

    /// True where the acting person may change the project's facts.
    public boolean mayEdit(UUID id) {
        return access.may(Permission.EDIT_PROJECT, id);
    }

    /// True where the acting person may report on the project.
    public boolean mayReport(UUID id) {
        return access.may(Permission.REPORT, id);
    }

    /// True where the acting person may take projects into the register.
    public boolean mayCreate() {
        return access.may(Permission.CREATE_PROJECT);
    }
}
