/// Sealing the audit trail: a chain of hashes that shows any later tampering.
@NamedInterface
@NullMarked
package org.plumbline.app.kernel.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
