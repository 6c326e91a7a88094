package org.plumbline.app.kernel.work;

import java.util.List;

/// Where work comes from; each module that has some implements it as a bean.
public interface WorkSource {
    /// What waits for the acting person.
    List<WorkItem> mine();
}
