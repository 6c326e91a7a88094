/// Administrative support: what project administrators do for project managers, and who has how much of it.
@NamedInterface
@NullMarked
package org.plumbline.app.organisation.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
