/// Earned value figures of one piece of work at one date, as plain decimal arithmetic.
@NullMarked
package org.plumbline.engine.earnedvalue;

import org.jspecify.annotations.NullMarked;
