package org.plumbline.app.office.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.office.OfficeView;
import org.springframework.stereotype.Component;

/// Who may see and change which office: the head's people all of them, others those that a grant reaches or that name
/// them.
@Component
public class OfficeDoor {
    private final OfficeTable table;
    private final Access access;

    OfficeDoor(OfficeTable table, Access access) {
        this.table = table;
        this.access = access;
    }

    /// The offices that the acting person sees, by name.
    public List<OfficeView> seen() {
        var all = table.all();
        if (access.sight().seesAll() || all.isEmpty()) {
            return all;
        }
        var reached = reached();
        return all.stream().filter(office -> reached.contains(office.id())).toList();
    }

    /// The offices that name the acting person or that a grant of theirs is for.
    private Set<UUID> reached() {
        var me = access.actor().personId();
        var reached = new HashSet<>(table.naming(me));
        access.grantsOf(me).stream()
                .filter(grant ->
                        grant.scope() == ScopeKind.OFFICE && grant.role().may(Permission.SEE))
                .forEach(grant -> reached.add(grant.scopeId()));
        return reached;
    }

    /// The seen office of a key.
    ///
    /// @throws Missing where there is none or it may not be seen
    public OfficeView get(String key) {
        return seen().stream()
                .filter(office -> office.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("office", key));
    }

    /// The seen office of an id.
    ///
    /// @throws Missing where there is none or it may not be seen
    public OfficeView get(UUID id) {
        return find(id).orElseThrow(() -> new Missing("office", id));
    }

    /// The seen office of an id, empty where there is none.
    public Optional<OfficeView> find(UUID id) {
        return seen().stream().filter(office -> office.id().equals(id)).findFirst();
    }

    /// The seen office of an id for a change by who runs it, locked until the transaction ends.
    ///
    /// @throws Forbidden where the acting person may see it, but not change it
    public OfficeView lock(UUID id) {
        requireRun(get(id));
        return table.lock(id).orElseThrow(() -> new Missing("office", id));
    }

    /// True where the acting person may change the office.
    public boolean mayRun(OfficeView office) {
        return access.may(Permission.RUN_OFFICE, ScopeKind.OFFICE, office.id());
    }

    /// @throws Forbidden where they may not
    public void requireRun(OfficeView office) {
        if (!mayRun(office)) {
            throw new Forbidden(Permission.RUN_OFFICE);
        }
    }
}
