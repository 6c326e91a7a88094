package org.plumbline.app.delivery;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.internal.GroupTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.field.CustomFields;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The programmes and portfolios. Both are optional: a project stands without either.
@Service
public class Groups {
    private final GroupTable table;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final CustomFields customFields;
    private final ApplicationEventPublisher events;

    Groups(
            GroupTable table,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            CustomFields customFields,
            ApplicationEventPublisher events) {
        this.customFields = customFields;
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.events = events;
    }

    /// The groups of a kind that the acting person may see, by name: all for those who read the organisation,
    /// otherwise those granted and those that hold a project they see.
    @Transactional(readOnly = true)
    public List<GroupView> all(ScopeKind kind) {
        return table.all(kind).stream().filter(this::isSeen).toList();
    }

    private boolean isSeen(GroupView group) {
        return access.may(Permission.SEE, group.kind(), group.id())
                || table.members(group.kind(), group.id()).stream().anyMatch(access.sight()::covers);
    }

    /// The group of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    @Transactional(readOnly = true)
    public GroupView get(ScopeKind kind, String key) {
        return table.all(kind).stream()
                .filter(group -> group.key().equals(key))
                .filter(this::isSeen)
                .findFirst()
                .orElseThrow(() -> new Missing("group", key));
    }

    /// The id of the group of that name, made where there is none.
    @Transactional
    public UUID ensure(ScopeKind kind, String name) {
        return named(kind, name)
                .map(GroupView::id)
                .orElseGet(() -> create(kind, name, null, null, null).id());
    }

    /// The group of that name, whatever its case and outer blanks.
    @Transactional(readOnly = true)
    public Optional<GroupView> named(ScopeKind kind, String name) {
        return table.all(kind).stream()
                .filter(group -> group.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /// Makes a programme or portfolio; its manager is granted the role for it.
    @Transactional
    public GroupView create(
            ScopeKind kind, String name, @Nullable String purpose, @Nullable UUID managerId, @Nullable UUID ownerId) {
        access.require(Permission.GROUP);
        var prefix = kind == ScopeKind.PROGRAMME ? "PRG" : "PFO";
        var group =
                new GroupView(Ids.next(), kind, numbering.next(prefix), name.strip(), purpose, managerId, ownerId, 0);
        requireName(group);
        table.insert(group);
        if (managerId != null) {
            access.grant(managerId, managerRole(kind), kind, group.id());
        }
        audit.record(subject(group), "created", Map.of(), Map.of("Name", group.name()));
        events.publishEvent(new GroupChanged(group));
        return group;
    }

    /// Changes name, purpose, manager and owner of a group.
    ///
    /// @throws Forbidden where the acting person may not
    @Transactional
    public GroupView change(GroupView changed) {
        return change(changed, Map.of());
    }

    /// Changes a group and the fields that the organisation added to it, together or not at all.
    ///
    /// @param changed with the version the person saw; a later one is a conflict
    /// @param custom texts by field, a blank one takes the value away
    /// @throws Forbidden where the acting person may not
    @Transactional
    public GroupView change(GroupView changed, Map<UUID, String> custom) {
        access.require(Permission.GROUP);
        var before = get(changed.kind(), changed.key());
        requireName(changed);
        if (before.version() != changed.version()) {
            throw new Refusal(ProjectRules.CHANGED_MEANWHILE, before.key());
        }
        if (!texts(before).equals(texts(changed))) {
            store(before, changed);
        }
        if (customFields.set(subject(changed), custom)) {
            table.touch(changed);
        }
        return get(changed.kind(), changed.key());
    }

    private void requireName(GroupView group) {
        if (group.name().isBlank() || group.name().length() > 200) {
            throw new Refusal(ProjectRules.GROUP_NAME_NEEDED);
        }
        if (named(group.kind(), group.name())
                .filter(other -> !other.id().equals(group.id()))
                .isPresent()) {
            throw new Refusal(ProjectRules.GROUP_NAME_TAKEN, group.name());
        }
    }

    private void store(GroupView before, GroupView changed) {
        if (!table.update(changed)) {
            throw new Refusal(ProjectRules.CHANGED_MEANWHILE, before.key());
        }
        if (before.managerId() != null && !before.managerId().equals(changed.managerId())) {
            access.revoke(before.managerId(), managerRole(before.kind()), before.kind(), before.id());
        }
        if (changed.managerId() != null) {
            access.grant(changed.managerId(), managerRole(before.kind()), before.kind(), before.id());
        }
        audit.record(subject(changed), "changed", texts(before), texts(changed));
        events.publishEvent(new GroupChanged(changed));
    }

    /// The projects and operations of a group that the acting person sees.
    @Transactional(readOnly = true)
    public List<UUID> members(GroupView group) {
        return table.members(group.kind(), group.id()).stream()
                .filter(access.sight()::covers)
                .toList();
    }

    private static Map<String, Object> texts(GroupView group) {
        return Map.of(
                "Name",
                group.name(),
                "Purpose",
                Objects.requireNonNullElse(group.purpose(), ""),
                "Manager",
                group.managerId() == null ? "" : group.managerId().toString(),
                "Owner",
                group.ownerId() == null ? "" : group.ownerId().toString());
    }

    private static Role managerRole(ScopeKind kind) {
        return kind == ScopeKind.PROGRAMME ? Role.PROGRAMME_MANAGER : Role.PORTFOLIO_MANAGER;
    }

    /// What audit trail and comments of a group hang on.
    public static Subject subject(GroupView group) {
        return new Subject(
                group.kind() == ScopeKind.PROGRAMME ? "programme" : "portfolio", group.id(), group.key(), null);
    }
}
