/// Figures that matter in one strip, and what changed since.
@NullMarked
package org.plumbline.app.kit.figure;

import org.jspecify.annotations.NullMarked;
