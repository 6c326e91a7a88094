/// Reading the audit trail, and sealing it: a chain of hashes that shows any later tampering.
@NamedInterface
@NullMarked
package org.plumbline.app.kernel.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
