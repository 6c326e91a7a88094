/// What waits for a person, gathered from all modules.
@NamedInterface
@NullMarked
package org.plumbline.app.kernel.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
