/// What people can do and how the organisation takes up new ways: training, coaching, and change in waves.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel :: *",
            "kit",
            "kit :: *",
            "organisation",
            "organisation :: body",
            "organisation :: process",
            "organisation :: role",
            "organisation :: support",
            "survey",
            "office",
            "delivery",
            "registers",
            "methods",
            "methods :: *",
            "assurance",
            "assurance :: *"
        })
@NullMarked
package org.plumbline.app.capability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
