/// Benefit arithmetic (F53-F56): what of a plan has come, and how far a project reaches through a benefits map.
@NullMarked
package org.plumbline.engine.benefit;

import org.jspecify.annotations.NullMarked;
