package org.plumbline.app.office;

import static org.plumbline.app.kernel.Permission.RUN_OFFICE;
import static org.plumbline.app.office.OfficeState.*;

import java.util.Set;
import org.plumbline.app.kernel.StateMachine;

/// The life of an office as a table.
public final class OfficeLife {
    /// Initiation, planning, operation, and improvement as often as needed.
    public static final StateMachine<OfficeState, OfficeCommand> TABLE =
            StateMachine.<OfficeState, OfficeCommand>table()
                    .row(Set.of(INITIATION), OfficeCommand.PLAN, PLANNING, RUN_OFFICE)
                    .row(Set.of(INITIATION, PLANNING), OfficeCommand.OPEN, OPERATION, RUN_OFFICE)
                    .row(Set.of(OPERATION), OfficeCommand.REVISIT, IMPROVEMENT, RUN_OFFICE)
                    .row(Set.of(IMPROVEMENT), OfficeCommand.RESUME, OPERATION, RUN_OFFICE)
                    .row(Set.of(PLANNING, OPERATION, IMPROVEMENT), OfficeCommand.CLOSE, CLOSED, RUN_OFFICE)
                    .done();

    private OfficeLife() {}
}
