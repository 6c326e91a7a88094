/// The engine on the plans of projects: computed dates beside reported ones, checks of a schedule, earned value, risk,
/// and what would happen if something changed.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel :: *",
            "kit",
            "kit :: *",
            "organisation",
            "delivery",
            "registers",
            "finance"
        })
@NullMarked
package org.plumbline.app.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
