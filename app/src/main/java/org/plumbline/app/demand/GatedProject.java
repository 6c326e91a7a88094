package org.plumbline.app.demand;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectCommand;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.springframework.stereotype.Component;

/// What the decision of a gate means for the project it is about. The gate gives the right: who decides there need not
/// be able to edit the project.
@Component
class GatedProject {
    private final Projects projects;
    private final Access access;

    GatedProject(Projects projects, Access access) {
        this.projects = projects;
        this.access = access;
    }

    /// Moves the project as a gate decided. Where it stands there already, the decision leaves it where it is, or its
    /// own facts still bar its next stage, nothing happens: the decision stands all the same.
    void ruled(UUID projectId, GateVerdict verdict) {
        access.asSystem(() -> {
            var project = projects.get(projectId);
            var step = command(project.state(), verdict);
            var isBarred = !verdict.ends() && !project.gaps().isEmpty();
            return step.isEmpty() || isBarred ? project : projects.move(projectId, step.get());
        });
    }

    /// The step that a decision asks for: a go leads an early project one stage on and a paused one back to work, a
    /// hold pauses what has begun, a kill ends what is not over. A recycle sends the matter back, not the project.
    static Optional<ProjectCommand> command(ProjectState state, GateVerdict verdict) {
        return Optional.ofNullable(
                switch (verdict) {
                    case GO, GO_WITH_CONDITIONS -> onwards(state);
                    case HOLD ->
                        switch (state) {
                            case INITIATING, PLANNING, EXECUTING -> ProjectCommand.HOLD;
                            case PROPOSED, CLOSING, ON_HOLD, CLOSED, CANCELLED -> null;
                        };
                    case KILL -> state.isOver() ? null : ProjectCommand.CANCEL;
                    case RECYCLE -> null;
                });
    }

    private static @Nullable ProjectCommand onwards(ProjectState state) {
        return switch (state) {
            case PROPOSED -> ProjectCommand.INITIATE;
            case INITIATING -> ProjectCommand.PLAN;
            case PLANNING -> ProjectCommand.EXECUTE;
            case ON_HOLD -> ProjectCommand.RESUME;
            case EXECUTING, CLOSING, CLOSED, CANCELLED -> null;
        };
    }
}
