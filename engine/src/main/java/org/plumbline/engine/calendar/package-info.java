/// When work happens: weeks, special days and recurring ones, and the arithmetic of working minutes on them.
@NullMarked
package org.plumbline.engine.calendar;

import org.jspecify.annotations.NullMarked;
