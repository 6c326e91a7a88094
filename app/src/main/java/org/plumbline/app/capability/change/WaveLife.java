package org.plumbline.app.capability.change;

import static org.plumbline.app.capability.change.WaveState.CANCELLED;
import static org.plumbline.app.capability.change.WaveState.DEPLOYED;
import static org.plumbline.app.capability.change.WaveState.PLANNED;
import static org.plumbline.app.capability.change.WaveState.RUNNING;
import static org.plumbline.app.kernel.Permission.LEAD_CHANGE;

import java.util.Set;
import org.plumbline.app.kernel.StateMachine;

/// The life of a deployment wave as a table.
public final class WaveLife {
    /// Every step that there is.
    public static final StateMachine<WaveState, WaveCommand> TABLE = StateMachine.<WaveState, WaveCommand>table()
            .row(Set.of(PLANNED, RUNNING), WaveCommand.CANCEL, CANCELLED, LEAD_CHANGE)
            .row(Set.of(PLANNED), WaveCommand.START, RUNNING, LEAD_CHANGE)
            .row(Set.of(RUNNING), WaveCommand.FINISH, DEPLOYED, LEAD_CHANGE)
            .row(Set.of(CANCELLED), WaveCommand.PLAN_AGAIN, PLANNED, LEAD_CHANGE)
            .done();

    private WaveLife() {}
}
