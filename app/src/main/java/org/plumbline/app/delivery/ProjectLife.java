package org.plumbline.app.delivery;

import static org.plumbline.app.delivery.ProjectState.*;

import java.util.Set;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.StateMachine;

/// The life of a project as a table.
public final class ProjectLife {
    /// Which command leads from which state to which.
    public static final StateMachine<ProjectState, ProjectCommand> TABLE =
            StateMachine.<ProjectState, ProjectCommand>table()
                    .row(Set.of(PROPOSED), ProjectCommand.INITIATE, INITIATING, Permission.EDIT_PROJECT)
                    .row(Set.of(INITIATING), ProjectCommand.PLAN, PLANNING, Permission.EDIT_PROJECT)
                    .row(Set.of(PLANNING), ProjectCommand.EXECUTE, EXECUTING, Permission.EDIT_PROJECT)
                    .row(Set.of(EXECUTING), ProjectCommand.CLOSE_DOWN, CLOSING, Permission.EDIT_PROJECT)
                    .row(Set.of(CLOSING), ProjectCommand.CLOSE, CLOSED, Permission.EDIT_PROJECT)
                    .row(Set.of(ON_HOLD), ProjectCommand.RESUME, EXECUTING, Permission.EDIT_PROJECT)
                    .row(Set.of(INITIATING, PLANNING, EXECUTING), ProjectCommand.HOLD, ON_HOLD, Permission.EDIT_PROJECT)
                    .row(
                            Set.of(PROPOSED, INITIATING, PLANNING, EXECUTING, CLOSING, ON_HOLD),
                            ProjectCommand.CANCEL,
                            CANCELLED,
                            Permission.EDIT_PROJECT)
                    .row(Set.of(CLOSED, CANCELLED), ProjectCommand.REOPEN, EXECUTING, Permission.CREATE_PROJECT)
                    .done();

    private ProjectLife() {}
}
