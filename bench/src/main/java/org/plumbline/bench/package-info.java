/// Comparisons and measurements: each prints comma-separated values with a header, then a summary that starts with `#`.
@NullMarked
package org.plumbline.bench;

import org.jspecify.annotations.NullMarked;
