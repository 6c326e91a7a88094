/// The office itself: what kind of PMO it is, what it is for, what it offers, plans and achieves, and what that is
/// worth.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel :: *",
            "kit",
            "kit :: *",
            "organisation",
            "organisation :: body",
            "organisation :: role",
            "survey"
        })
@NullMarked
package org.plumbline.app.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
