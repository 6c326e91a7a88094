package org.plumbline.app.kernel.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a letter got.
///
/// @param id the letter
/// @param sentAt when the mail server took it, null before
/// @param tries how often it was offered
/// @param nextTry when it is offered again, null once it was taken or given up
/// @param problem why the last try failed, as a text key; null where none failed since
public record Posted(
        UUID id,
        @Nullable Instant sentAt,
        int tries,
        @Nullable Instant nextTry,
        @Nullable String problem) {
    /// Where it stands.
    public enum State {
        WAITING,
        SENT,
        TRIED_AGAIN,
        GIVEN_UP
    }

    public State state() {
        if (sentAt != null) {
            return State.SENT;
        }
        if (nextTry == null) {
            return State.GIVEN_UP;
        }
        return problem == null ? State.WAITING : State.TRIED_AGAIN;
    }
}
