package org.plumbline.app.methods;

import static org.plumbline.app.kernel.Permission.RELEASE_METHODS;
import static org.plumbline.app.kernel.Permission.SHAPE_METHODS;

import java.util.Set;
import org.plumbline.app.kernel.StateMachine;

/// The life of a version of a method as a table. A version that another takes the place of is superseded by that.
public final class ReleaseLife {
    /// Every step that there is.
    public static final StateMachine<ReleaseState, ReleaseCommand> TABLE =
            StateMachine.<ReleaseState, ReleaseCommand>table()
                    .row(Set.of(ReleaseState.DRAFT), ReleaseCommand.SUBMIT, ReleaseState.REVIEW, SHAPE_METHODS)
                    .row(Set.of(ReleaseState.REVIEW), ReleaseCommand.RETURN, ReleaseState.DRAFT, SHAPE_METHODS)
                    .row(Set.of(ReleaseState.REVIEW), ReleaseCommand.PUBLISH, ReleaseState.PUBLISHED, RELEASE_METHODS)
                    .row(
                            Set.of(ReleaseState.PUBLISHED),
                            ReleaseCommand.SUPERSEDE,
                            ReleaseState.SUPERSEDED,
                            RELEASE_METHODS)
                    .done();

    private ReleaseLife() {}
}
