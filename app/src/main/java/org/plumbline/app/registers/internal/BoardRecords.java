package org.plumbline.app.registers.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.body.BodyRecords;
import org.plumbline.app.organisation.body.Verdict;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterCommand;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterState;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// What waits for bodies in the registers: decisions asked for, changes with the board, critical issues. And the way
/// back: what a body decided moves the record, what was promised becomes an action.
@Component
class BoardRecords implements BodyRecords {
    private static final int MOST = 200;
    private static final Set<RegisterKind> KINDS =
            Set.of(RegisterKind.DECISION, RegisterKind.CHANGE, RegisterKind.ISSUE);

    private final Registers registers;
    private final Projects projects;
    private final Groups groups;
    private final Access access;

    BoardRecords(@Lazy Registers registers, @Lazy Projects projects, @Lazy Groups groups, Access access) {
        this.registers = registers;
        this.projects = projects;
        this.groups = groups;
        this.access = access;
    }

    @Override
    public List<Matter> waiting(GovernedScope scope, String bodyName) {
        var reach = reach(scope);
        if (reach != null && reach.isEmpty()) {
            return List.of();
        }
        var filter = new RegisterFilter(
                KINDS,
                reach == null ? Set.of() : reach,
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                RegisterFilter.Show.OPEN,
                new RegisterFilter.Order(RegisterFilter.Sort.DUE, false),
                0,
                Integer.MAX_VALUE);
        var waiting = registers.list(filter).rows().stream()
                .filter(BoardRecords::waits)
                .toList();
        return matters(waiting, bodyName).stream()
                .sorted(Comparator.comparing((Matter matter) -> !matter.isAsked()))
                .limit(MOST)
                .toList();
    }

    private static boolean waits(RegisterView record) {
        return record.state() == RegisterState.REQUESTED
                || record.state() == RegisterState.BOARD
                || (record.kind() == RegisterKind.ISSUE && "CRITICAL".equals(record.text(RegisterField.PRIORITY)));
    }

    /// The projects of a scope; null for all.
    private @Nullable Set<UUID> reach(GovernedScope scope) {
        return switch (scope.kind()) {
            case ORGANISATION -> null;
            case PROJECT -> scope.id() == null ? Set.of() : Set.of(scope.id());
            case PORTFOLIO, PROGRAMME -> members(scope.kind(), scope.id());
            case OFFICE -> scope.id() == null ? Set.of() : Set.copyOf(access.placedIn(ScopeKind.OFFICE, scope.id()));
        };
    }

    private Set<UUID> members(ScopeKind kind, @Nullable UUID id) {
        return groups.all(kind).stream()
                .filter(group -> group.id().equals(id))
                .flatMap(group -> groups.members(group).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> seen(Collection<UUID> records) {
        return registers.byIds(records).stream().map(RegisterView::id).collect(Collectors.toSet());
    }

    @Override
    public List<Matter> matters(Collection<UUID> records) {
        return matters(
                registers.byIds(records).stream()
                        .filter(record -> KINDS.contains(record.kind()))
                        .toList(),
                "");
    }

    private List<Matter> matters(List<RegisterView> records, String bodyName) {
        var ids = records.stream().map(RegisterView::projectId).collect(Collectors.toCollection(HashSet::new));
        var names = projects.of(ids).stream().collect(Collectors.toMap(ProjectView::id, Function.identity()));
        return records.stream()
                .filter(record -> names.containsKey(record.projectId()))
                .map(record -> new Matter(
                        record.id(),
                        record.key(),
                        record.title(),
                        record.kind().label(),
                        record.projectId(),
                        java.util.Objects.requireNonNull(names.get(record.projectId()))
                                .name(),
                        record.due(),
                        bodyName.equalsIgnoreCase(String.valueOf(record.text(RegisterField.ASKED_BODY))
                                .strip()),
                        record.kind() != RegisterKind.ISSUE))
                .toList();
    }

    @Override
    public List<Place> places(GovernedScope scope) {
        var reach = reach(scope);
        var all = reach == null ? projects.all() : projects.of(reach);
        return all.stream()
                .filter(project -> registers.mayRegister(project.id()))
                .map(project -> new Place(project.id(), project.key() + " " + project.name()))
                .toList();
    }

    @Override
    public boolean carry(Decided decided) {
        var record = registers.get(decided.recordId());
        var command = command(record, decided.verdict());
        if (command == null) {
            return false;
        }
        var patch = new EnumMap<RegisterField, Object>(RegisterField.class);
        patch.put(RegisterField.OUTCOME, decided.words() + " (" + decided.source() + ")");
        if (decided.verdict().decides()) {
            patch.put(RegisterField.DECIDED_ON, decided.on());
        }
        registers.move(record.id(), record.version(), command, patch);
        return true;
    }

    /// How the acting person moves the record by what was decided; null where they may not, or it does not wait.
    private @Nullable RegisterCommand command(RegisterView record, Verdict verdict) {
        var decides = access.may(Permission.DECIDE, record.projectId());
        if (record.state() == RegisterState.REQUESTED && verdict.decides()) {
            return decides
                    ? RegisterCommand.DECIDE
                    : access.may(Permission.RECORD_DECISION, record.projectId()) ? RegisterCommand.RECORD : null;
        }
        if (record.state() != RegisterState.BOARD || !decides) {
            return null;
        }
        return switch (verdict) {
            case APPROVED -> RegisterCommand.APPROVE;
            case REJECTED -> RegisterCommand.REJECT;
            case DEFERRED -> RegisterCommand.DEFER;
            case NOTED -> null;
        };
    }

    @Override
    public String promise(Promised promised) {
        var values = new EnumMap<RegisterField, Object>(RegisterField.class);
        values.put(RegisterField.TITLE, promised.title());
        values.put(RegisterField.OWNER, promised.ownerId());
        values.put(RegisterField.SOURCE, promised.source());
        LocalDate due = promised.due();
        if (due != null) {
            values.put(RegisterField.DUE, due);
        }
        return registers
                .create(NewRecord.of(RegisterKind.ACTION, promised.projectId(), values))
                .key();
    }
}
