/// New ways of working in waves: whom they concern, what speaks against them, who is ready, how far they are used.
@NamedInterface
@NullMarked
package org.plumbline.app.capability.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
