/// Rows and the wiring of what chooses work.
@NullMarked
package org.plumbline.app.portfolio.internal;

import org.jspecify.annotations.NullMarked;
