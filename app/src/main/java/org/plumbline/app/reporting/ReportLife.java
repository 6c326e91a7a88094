package org.plumbline.app.reporting;

import static org.plumbline.app.reporting.ReportState.DRAFTED;
import static org.plumbline.app.reporting.ReportState.FROZEN;
import static org.plumbline.app.reporting.ReportState.OPEN;
import static org.plumbline.app.reporting.ReportState.SUBMITTED;
import static org.plumbline.app.reporting.ReportState.VALIDATED;

import java.util.Set;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.StateMachine;

/// The life of a status report as a table. A correction is a second report beside the frozen one.
public final class ReportLife {
    /// Which command leads from which state to which.
    public static final StateMachine<ReportState, ReportCommand> TABLE =
            StateMachine.<ReportState, ReportCommand>table()
                    .row(Set.of(OPEN, DRAFTED), ReportCommand.SAVE, DRAFTED, Permission.REPORT)
                    .row(Set.of(DRAFTED), ReportCommand.SUBMIT, SUBMITTED, Permission.REPORT)
                    .row(Set.of(SUBMITTED), ReportCommand.VALIDATE, VALIDATED, Permission.CHALLENGE)
                    .row(Set.of(SUBMITTED, VALIDATED), ReportCommand.RETURN, DRAFTED, Permission.CHALLENGE)
                    .row(Set.of(SUBMITTED, VALIDATED), ReportCommand.FREEZE, FROZEN, Permission.FREEZE)
                    .row(Set.of(FROZEN), ReportCommand.CORRECT, DRAFTED, Permission.CHALLENGE)
                    .done();

    private ReportLife() {}
}
