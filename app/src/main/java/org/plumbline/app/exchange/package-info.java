/// What comes in from other tools and goes out to them: files are recognised, shown as they would change the database,
/// and taken in by the facades of the modules they concern.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel :: *",
            "kit",
            "kit :: *",
            "organisation",
            "delivery",
            "registers",
            "finance",
            "reporting"
        })
@NullMarked
package org.plumbline.app.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
