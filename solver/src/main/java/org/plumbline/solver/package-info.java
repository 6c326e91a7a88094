/// Exact solving by OR-Tools behind the interfaces of the engine; its native library is loaded at the first question.
@NullMarked
package org.plumbline.solver;

import org.jspecify.annotations.NullMarked;
