/// Who does what: matrices of activities against roles, with exactly one accountable role for each activity, and what
/// is
/// missing or doubled in them.
@NamedInterface
@NullMarked
package org.plumbline.app.organisation.raci;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
