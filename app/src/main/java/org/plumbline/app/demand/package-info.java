/// What people propose, from the first thought to an answer: the door through which work comes in.
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
package org.plumbline.app.demand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
