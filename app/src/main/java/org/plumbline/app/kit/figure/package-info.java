/// Figures that matter in one strip, and what changed since.
@NamedInterface
@NullMarked
package org.plumbline.app.kit.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
