/// The rows of money lines.
@NullMarked
package org.plumbline.app.finance.internal;

import org.jspecify.annotations.NullMarked;
