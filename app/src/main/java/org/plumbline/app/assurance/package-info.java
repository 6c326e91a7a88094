/// Whether projects are run as agreed and whether that gets better: assessments, audits, the registers of problems and
/// improvements.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel :: *",
            "kit",
            "kit :: *",
            "organisation",
            "organisation :: body",
            "organisation :: role",
            "survey",
            "office",
            "delivery",
            "registers",
            "planning",
            "finance",
            "demand",
            "portfolio",
            "reporting",
            "methods",
            "methods :: *"
        })
@NullMarked
package org.plumbline.app.assurance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
