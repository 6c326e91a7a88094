package org.plumbline.app.kernel;

import java.util.UUID;

/// Which projects the office runs itself, so that its people change plans there; the module that knows offices says it.
/// Everywhere else the day-to-day plan belongs to whoever manages the project.
public interface PlanningReach {
    /// True where an office at work that supervises the project is directive.
    boolean directs(UUID projectId);
}
