/// Who belongs to the organisation: departments, people and their sign-ins, and who stands in for whom.
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: *", "kit", "kit :: *"})
@NullMarked
package org.plumbline.app.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
