/// Earned value and earned schedule of work at a date, how work earns its budget, and sums of both over any tree.
@NullMarked
package org.plumbline.engine.earnedvalue;

import org.jspecify.annotations.NullMarked;
