package org.plumbline.app.methods;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.methods.internal.NewProjectTable;
import org.plumbline.app.methods.internal.ReleaseTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The method on which projects begin that are made from now on: the first that was published, until who releases
/// methods names another or none.
@Service
public class NewProjectMethod {
    private final NewProjectTable table;
    private final ReleaseTable releases;
    private final Access access;
    private final AuditTrail audit;

    NewProjectMethod(NewProjectTable table, ReleaseTable releases, Access access, AuditTrail audit) {
        this.table = table;
        this.releases = releases;
        this.access = access;
        this.audit = audit;
    }

    /// Which it is; empty where projects choose by themselves.
    @Transactional(readOnly = true)
    public Optional<MethodView> current() {
        access.actor();
        var id = table.read().map(NewProjectTable.Named::methodId).orElse(null);
        return releases.methods().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// True where the acting person may name the method, or take it from being named: who releases methods, and its
    /// owner where the owner writes methods.
    public boolean mayName(MethodView method) {
        var isOwner = access.actor().personId().equals(method.ownerId());
        return access.may(Permission.RELEASE_METHODS) || (isOwner && access.may(Permission.SHAPE_METHODS));
    }

    /// True where projects can begin on it: it leads projects and a version of it is published.
    @Transactional(readOnly = true)
    public boolean fits(MethodView method) {
        return method.kind() == Pack.Kind.PROJECT
                && releases.published().stream().anyMatch(one -> one.methodId().equals(method.id()));
    }

    /// Lets projects that are made from now on begin on the method. Those that are there stay as they are.
    ///
    /// @throws Refusal where it leads no projects, or nothing of it is published
    @Transactional
    public void name(MethodView method) {
        requireMay(method);
        if (method.kind() != Pack.Kind.PROJECT) {
            throw new Refusal(MethodRules.NOT_FOR_PROJECTS, method.name());
        }
        if (!fits(method)) {
            throw new Refusal(MethodRules.NOT_PUBLISHED);
        }
        put(method);
    }

    /// Lets projects choose by themselves; changes nothing where they do already.
    @Transactional
    public void nameNone() {
        var now = current();
        if (now.isPresent()) {
            requireMay(now.get());
        } else if (!access.may(Permission.RELEASE_METHODS)) {
            throw new Forbidden(Permission.RELEASE_METHODS);
        }
        put(null);
    }

    private void requireMay(MethodView method) {
        if (!mayName(method)) {
            throw new Forbidden(Permission.RELEASE_METHODS);
        }
    }

    private void put(@Nullable MethodView method) {
        var before = current().orElse(null);
        table.put(method == null ? null : method.id());
        if (Objects.equals(id(before), id(method))) {
            return;
        }
        if (before != null) {
            audit.record(before.subject(), "no longer for new projects", told(true), told(false));
        }
        if (method != null) {
            audit.record(method.subject(), "named for new projects", told(false), told(true));
        }
    }

    private static @Nullable UUID id(@Nullable MethodView method) {
        return method == null ? null : method.id();
    }

    private static Map<String, Object> told(boolean is) {
        return Map.of("New projects begin on it", is);
    }

    /// The first method that is published is the one, while nobody has said otherwise.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void first(MethodReleased event) {
        if (event.method().kind() == Pack.Kind.PROJECT && table.read().isEmpty()) {
            put(event.method());
        }
    }
}
