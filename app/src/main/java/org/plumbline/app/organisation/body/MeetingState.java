package org.plumbline.app.organisation.body;

import java.util.Set;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.StateMachine;

/// Where a meeting stands.
public enum MeetingState {
    PLANNED("Planned"),
    INVITED("Invited"),
    HELD("Held"),
    APPROVED("Minutes approved"),
    CANCELLED("Cancelled");

    private final String label;

    MeetingState(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// True while it is still to come.
    public boolean isAhead() {
        return this == PLANNED || this == INVITED;
    }

    /// What moves a meeting on.
    public enum Step {
        INVITE,
        HOLD,
        APPROVE,
        CANCEL
    }

    /// The life of a meeting.
    public static final StateMachine<MeetingState, Step> LIFE = StateMachine.<MeetingState, Step>table()
            .row(Set.of(PLANNED, INVITED), Step.INVITE, INVITED, Permission.GROUP)
            .row(Set.of(PLANNED, INVITED, HELD), Step.HOLD, HELD, Permission.GROUP)
            .row(Set.of(HELD), Step.APPROVE, APPROVED, Permission.GROUP)
            .row(Set.of(PLANNED, INVITED), Step.CANCEL, CANCELLED, Permission.GROUP)
            .done();
}
