/// What is being delivered: projects and operations, the programmes and portfolios they form, and their plans.
@ApplicationModule(
        allowedDependencies = {"kernel", "kernel :: *", "kit", "kit :: *", "organisation", "organisation :: role"})
@NullMarked
package org.plumbline.app.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
