/// How projects are run here: methodologies in versions with their templates, the rules that lead to one, policies
/// and standards with their waivers, and the library of what is worth using again.
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
            "delivery",
            "registers"
        })
@NullMarked
package org.plumbline.app.methods;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
