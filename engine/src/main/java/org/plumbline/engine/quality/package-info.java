/// How far a schedule can be trusted: checks of its logic, dates and progress, each with a threshold and offenders.
@NullMarked
package org.plumbline.engine.quality;

import org.jspecify.annotations.NullMarked;
