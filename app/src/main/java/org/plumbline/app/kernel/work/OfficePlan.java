package org.plumbline.app.kernel.work;

import java.util.List;
import java.util.UUID;

/// The plans of offices, for modules that have work for them; the module of offices implements it.
public interface OfficePlan {
    /// An office whose plan the acting person may change.
    record Office(UUID id, String name) {}

    /// Work for an office.
    ///
    /// @param title what is done
    /// @param contribution what it is for, empty where the title says it
    /// @param effect what comes out, empty where it is not said
    record Task(String title, String contribution, String effect) {}

    /// The open offices whose plan the acting person may change, by name.
    List<Office> offices();

    /// Adds work to the plan of an office; what stands there under the same title is left alone.
    ///
    /// @return how much was added
    int add(UUID officeId, List<Task> tasks);

    /// The page of its plan.
    String href(UUID officeId);
}
