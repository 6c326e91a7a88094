/// Asking people and counting what they say: questions, who is asked, one answer each, results that never betray
/// anybody
/// who was promised to stay unknown.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "kernel :: *",
            "kit",
            "kit :: *",
            "organisation",
            "organisation :: body",
            "organisation :: role"
        })
@NullMarked
package org.plumbline.app.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
