/// Scores that rank proposals: weighted criteria, weights from comparisons in pairs, value of time for size.
@NullMarked
package org.plumbline.engine.scoring;

import org.jspecify.annotations.NullMarked;
