/// What the work is for: benefits with their owners, plans and actuals, the maps that lead from projects to objectives,
/// and what of it was banked.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel :: *",
            "kit",
            "kit :: *",
            "organisation",
            "delivery",
            "finance",
            "registers",
            "portfolio",
            "reporting"
        })
@NullMarked
package org.plumbline.app.benefits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
