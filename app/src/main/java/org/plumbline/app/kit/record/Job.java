package org.plumbline.app.kit.record;

import org.jspecify.annotations.Nullable;

/// Work that takes longer than a second and may be left alone: `kit/job.jte` asks `poll` again while it runs.
///
/// @param ratio from 0 to 1; null where nobody can tell
/// @param sentence what is being done, or what came out
/// @param result where the outcome is; null while it runs
public record Job(
        String title,
        String sentence,
        @Nullable Double ratio,
        State state,
        String poll,
        @Nullable String result) {
    /// Where it stands.
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
