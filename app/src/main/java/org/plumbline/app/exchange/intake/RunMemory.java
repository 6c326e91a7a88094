package org.plumbline.app.exchange.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.plan.Plan;

/// What the files of one import share: the names of all projects, and which plans' own ids say nothing.
public final class RunMemory {
    private final Likeness likeness = new Likeness();
    private final Set<String> sharedGuids = new HashSet<>();
    private final java.util.Map<String, String> guidNames = new java.util.HashMap<>();
    private final java.util.Map<String, Cells> rows = new java.util.HashMap<>();
    private @Nullable List<Named> projects;

    /// A project by name.
    record Named(UUID id, String key, String name, @Nullable UUID departmentId) {}

    Likeness likeness() {
        return likeness;
    }

    List<Named> projects(Supplier<List<Named>> load) {
        var known = projects;
        if (known == null) {
            known = new ArrayList<>(load.get());
            projects = known;
        }
        return known;
    }

    void made(Named project) {
        if (projects != null) {
            projects.add(project);
        }
    }

    /// The row of another sheet of a file that told the same project, null for the first; the new one is remembered.
    @Nullable
    Cells rowOf(String file, String identity, Cells row) {
        return rows.put(file + "|" + identity, row);
    }

    /// Forgets names that a transaction took back.
    public void forget() {
        projects = null;
        rows.clear();
    }

    /// Notes a plan's own id; two plans of different names with one id were copied from one template.
    public void planSeen(Plan plan) {
        var guid = plan.guid();
        var first = guid == null ? null : guidNames.putIfAbsent(guid, plan.name());
        if (guid != null && first != null && !first.equals(plan.name())) {
            sharedGuids.add(guid);
        }
    }

    /// True where the id says nothing, since several plans of this import have it.
    boolean isShared(String guid) {
        return sharedGuids.contains(guid);
    }
}
