/// Record pages: title, state, next steps, facts, tabs, and who did what when at the side.
@NamedInterface
@NullMarked
package org.plumbline.app.kit.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
