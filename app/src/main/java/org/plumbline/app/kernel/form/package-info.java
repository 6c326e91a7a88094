/// Forms as pages: what was typed is read, taken, or given back with nothing lost and what to mend.
@NamedInterface
@NullMarked
package org.plumbline.app.kernel.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
