package org.plumbline.app.methods;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ArtefactUse;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.methods.internal.ProjectMethodTable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the documents of its method show of a project: kept where one of them says more than its template and was
/// touched in that time. A project that is on no method by then, or owes no document, is not in the answer.
@Component
@Order(40)
class MethodUse implements ArtefactUse {
    private static final Artefact DOCUMENTS = new Artefact("method-documents", "Documents of the method");

    private final ProjectMethodTable table;
    private final ProjectMethods methods;

    MethodUse(ProjectMethodTable table, ProjectMethods methods) {
        this.table = table;
        this.methods = methods;
    }

    @Override
    public List<Artefact> artefacts() {
        return List.of(DOCUMENTS);
    }

    /// A document as it stood: whether it was filled, and the day.
    record Stand(boolean isFilled, LocalDate day) {}

    @Override
    public Map<UUID, Trace> traces(String artefact, Collection<UUID> projects, LocalDate from, LocalDate to) {
        var stands = new HashMap<UUID, java.util.ArrayList<Stand>>();
        for (var one : table.documents(projects, to)) {
            stands.computeIfAbsent(one.projectId(), id -> new java.util.ArrayList<>())
                    .add(new Stand(one.wordsBeyond() >= DeliverableView.FILLED, Formats.day(one.broughtAt())));
        }
        var found = new HashMap<UUID, Trace>();
        methods.pinned(projects).forEach((id, pinned) -> {
            var owes = pinned.pack().deliverables().stream()
                    .anyMatch(one -> one.isMandatory() && one.register().isEmpty());
            if (owes && !pinned.pinnedOn().isAfter(to)) {
                found.put(id, trace(stands.getOrDefault(id, new java.util.ArrayList<>()), from));
            }
        });
        return found;
    }

    /// How documents stood, of which none is later than the end of the time.
    static Trace trace(List<Stand> stands, LocalDate from) {
        var isFilled = false;
        var isKept = false;
        @Nullable LocalDate touched = null;
        for (var one : stands) {
            isFilled |= one.isFilled();
            isKept |= one.isFilled() && !one.day().isBefore(from);
            touched = touched == null || one.day().isAfter(touched) ? one.day() : touched;
        }
        return new Trace(
                isKept ? Sign.KEPT : isFilled ? Sign.UNTOUCHED : stands.isEmpty() ? Sign.ABSENT : Sign.TEMPLATE,
                touched);
    }
}
