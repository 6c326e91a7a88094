/// Timefold, asked the questions that our searches are asked; its classes want public entities with getters.
@NullMarked
package org.plumbline.bench.timefold;

import org.jspecify.annotations.NullMarked;
