/// The registers of a project: risks, issues, assumptions, dependencies, decisions, actions and changes.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel :: *",
            "kit",
            "kit :: *",
            "organisation",
            "organisation :: body",
            "delivery"
        })
@NullMarked
package org.plumbline.app.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
