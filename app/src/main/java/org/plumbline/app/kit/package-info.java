/// The UI kit: typed models and templates that every screen is made of, and the words and formats on it.
/// Each sub-package is one family of pieces and a named interface; it knows no other module.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.plumbline.app.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
