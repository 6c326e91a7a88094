package org.plumbline.engine.simulation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A figure that no risk can be computed from, with the task it stands on, the value and what would do instead.
public final class UnusableEstimate extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String task;
    private final String value;
    private final String why;

    /// @param value as it was given
    /// @param why what is wanted instead, "likely must lie between low and high"
    public UnusableEstimate(String value, String why) {
        this(null, value, why);
    }

    private UnusableEstimate(@Nullable String task, String value, String why) {
        super((task == null ? "" : task + ": ") + why + ", was " + value);
        this.task = task;
        this.value = value;
        this.why = why;
    }

    /// The same refusal with the name of the task it stands on.
    public UnusableEstimate on(String name) {
        return new UnusableEstimate(name, value, why);
    }

    /// The task or risk, where the figure belongs to one.
    public Optional<String> task() {
        return Optional.ofNullable(task);
    }

    public String value() {
        return value;
    }

    public String why() {
        return why;
    }

    static void require(boolean holds, String why, double... values) {
        if (!holds) {
            var shown = new StringBuilder();
            for (double value : values) {
                shown.append(shown.isEmpty() ? "" : ", ").append(plain(value));
            }
            throw new UnusableEstimate(shown.toString(), why);
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
