package org.plumbline.app.capability.change;

import static org.plumbline.app.capability.change.InitiativeState.DRAFT;
import static org.plumbline.app.capability.change.InitiativeState.EMBEDDED;
import static org.plumbline.app.capability.change.InitiativeState.RUNNING;
import static org.plumbline.app.capability.change.InitiativeState.STOPPED;
import static org.plumbline.app.kernel.Permission.LEAD_CHANGE;

import java.util.Set;
import org.plumbline.app.kernel.StateMachine;

/// The life of a change initiative as a table.
public final class InitiativeLife {
    /// Every step that there is.
    public static final StateMachine<InitiativeState, InitiativeCommand> TABLE =
            StateMachine.<InitiativeState, InitiativeCommand>table()
                    .row(Set.of(DRAFT, RUNNING), InitiativeCommand.STOP, STOPPED, LEAD_CHANGE)
                    .row(Set.of(DRAFT), InitiativeCommand.START, RUNNING, LEAD_CHANGE)
                    .row(Set.of(RUNNING), InitiativeCommand.EMBED, EMBEDDED, LEAD_CHANGE)
                    .row(Set.of(STOPPED, EMBEDDED), InitiativeCommand.RESUME, RUNNING, LEAD_CHANGE)
                    .done();

    private InitiativeLife() {}
}
