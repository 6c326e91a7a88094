/// Where a person lands: their own work, or the doors of an empty installation.
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: *", "kit", "kit :: *", "organisation", "delivery"})
@NullMarked
package org.plumbline.app.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
