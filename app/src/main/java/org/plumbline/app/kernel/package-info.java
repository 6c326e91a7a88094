/// What every module stands on: who acts and what they may see, the audit trail, keys, states, comments, search, jobs.
@ApplicationModule(allowedDependencies = {"kit", "kit :: *"})
@NullMarked
package org.plumbline.app.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
