/// The kernel's own business: tables and wiring behind its facades.
@NullMarked
package org.plumbline.app.kernel.internal;

import org.jspecify.annotations.NullMarked;
