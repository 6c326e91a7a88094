/// What holds: policies, standards and rules of engagement, who has read them, who need not keep to them and how
/// long.
@NamedInterface
@NullMarked
package org.plumbline.app.methods.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
