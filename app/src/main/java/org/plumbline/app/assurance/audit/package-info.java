/// Audits and health checks: programmes, checklists, evidence, findings, corrective actions and their effect.
@NamedInterface
@NullMarked
package org.plumbline.app.assurance.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
