package org.plumbline.app.assurance.audit;

import static org.plumbline.app.assurance.audit.AuditState.CANCELLED;
import static org.plumbline.app.assurance.audit.AuditState.CLOSED;
import static org.plumbline.app.assurance.audit.AuditState.COLLECTING;
import static org.plumbline.app.assurance.audit.AuditState.NOTIFIED;
import static org.plumbline.app.assurance.audit.AuditState.PLANNED;
import static org.plumbline.app.assurance.audit.AuditState.REPORTED;
import static org.plumbline.app.kernel.Permission.ASSURE;

import java.util.Set;
import org.plumbline.app.kernel.StateMachine;

/// The life of an audit as a table.
public final class AuditLife {
    /// Every step that there is.
    public static final StateMachine<AuditState, AuditCommand> TABLE = StateMachine.<AuditState, AuditCommand>table()
            .row(Set.of(PLANNED), AuditCommand.NOTIFY, NOTIFIED, ASSURE)
            .row(Set.of(PLANNED, NOTIFIED, COLLECTING), AuditCommand.CANCEL, CANCELLED, ASSURE)
            .row(Set.of(NOTIFIED, COLLECTING), AuditCommand.COLLECT, COLLECTING, ASSURE)
            .row(Set.of(COLLECTING), AuditCommand.REPORT, REPORTED, ASSURE)
            .row(Set.of(REPORTED), AuditCommand.CLOSE, CLOSED, ASSURE)
            .done();

    private AuditLife() {}
}
