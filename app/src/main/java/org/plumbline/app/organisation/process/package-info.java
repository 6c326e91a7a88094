/// How the office works: processes in steps, each done by a role, drawn as lanes.
@NamedInterface
@NullMarked
package org.plumbline.app.organisation.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
