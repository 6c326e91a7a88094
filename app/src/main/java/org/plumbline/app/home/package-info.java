/// Where a person lands: the doors of an empty installation, and one page each for who heads an office and who
/// sponsors.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel :: *",
            "kit",
            "kit :: *",
            "organisation",
            "delivery",
            "reporting",
            "office",
            "benefits"
        })
@NullMarked
package org.plumbline.app.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
