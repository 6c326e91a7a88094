/// The money of projects: budget, actual and forecast, split into capital and operating expenditure.
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: *", "kit", "kit :: *", "organisation", "delivery"})
@NullMarked
package org.plumbline.app.finance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
