package org.plumbline.app.planning.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Component;

/// What projects wait for from each other, from the registers of dependencies.
@Component
class Bridges {
    private static final int MOST = 20_000;

    private final Registers registers;

    Bridges(Registers registers) {
        this.registers = registers;
    }

    /// One open dependency between two projects.
    ///
    /// @param giver the project that gives
    /// @param taker the project that waits
    /// @param due when it is needed
    record Bridge(String key, String title, UUID giver, UUID taker, LocalDate due) {}

    /// The open ones that the acting person sees, those due first first.
    List<Bridge> open() {
        var filter = RegisterFilter.all()
                .of(RegisterKind.DEPENDENCY)
                .show(RegisterFilter.Show.OPEN)
                .sorted(RegisterFilter.Sort.DUE, false)
                .page(0, MOST);
        var bridges = new ArrayList<Bridge>();
        registers.list(filter).rows().forEach(record -> bridge(record).ifPresent(bridges::add));
        return bridges;
    }

    private static Optional<Bridge> bridge(RegisterView record) {
        var other = record.reference(RegisterField.OTHER_PROJECT);
        var due = record.due();
        if (other == null || due == null || other.equals(record.projectId())) {
            return Optional.empty();
        }
        boolean gives = "GIVES".equals(record.text(RegisterField.NEED));
        return Optional.of(new Bridge(
                record.key(),
                record.title(),
                gives ? record.projectId() : other,
                gives ? other : record.projectId(),
                due));
    }
}
