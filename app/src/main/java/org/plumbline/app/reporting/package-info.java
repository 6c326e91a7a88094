/// What is reported: periods, status reports, frozen snapshots, roll-ups and the packs made from them.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel :: *",
            "kit",
            "kit :: *",
            "organisation",
            "organisation :: body",
            "delivery",
            "registers"
        })
@NullMarked
package org.plumbline.app.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
