/// Which work to do: objectives, scenarios of what to choose within money and people, and the choice that was adopted.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel :: *",
            "kit",
            "kit :: *",
            "organisation",
            "delivery",
            "finance",
            "demand",
            "registers"
        })
@NullMarked
package org.plumbline.app.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
