/// Choosing among yes-or-no questions under linear limits: the arithmetic below portfolio selection, in whole numbers.
@NullMarked
package org.plumbline.engine.selection.program;

import org.jspecify.annotations.NullMarked;
