package org.plumbline.app.organisation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Actor;

/// What came of an e-mail address and a password.
public sealed interface SignInOutcome {
    /// The right ones.
    ///
    /// @param actor who comes in
    /// @param lastAt when they came in before, null the first time
    record Welcome(Actor actor, @Nullable Instant lastAt) implements SignInOutcome {}

    /// Wrong password or unknown address: the answer does not tell which.
    record Wrong() implements SignInOutcome {}

    /// Too many failures; the attempt was not even judged.
    record Wait(Duration time) implements SignInOutcome {}

    /// Shut after too many failures in a row, until the password is reset.
    record Shut() implements SignInOutcome {}
}
