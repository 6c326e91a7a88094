/// The UI kit: typed models and templates that every screen is made of, and the words and formats on it.
/// Open, since each sub-package is one family of pieces; it knows no other module.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.plumbline.app.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
