/// Fields that an organisation adds to its records by itself.
@NamedInterface
@NullMarked
package org.plumbline.app.kernel.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
