package org.plumbline.app.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which projects there are, for modules that know projects by id only; the module of projects implements it.
public interface ProjectDirectory {
    /// A project as others need it.
    ///
    /// @param isActive runs today
    /// @param isProposed waits for its decision
    /// @param start when it begins or began, null while unknown
    record Entry(
            UUID id,
            String key,
            String name,
            boolean isActive,
            boolean isProposed,
            @Nullable LocalDate start) {}

    /// The projects that the acting person sees and that are not over, by key. Operations are not among them.
    List<Entry> open();
}
