/// Boxes and lines drawn from data: charts of organisations, bodies and roles, as SVG with a table twin.
@NamedInterface
@NullMarked
package org.plumbline.app.kit.diagram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
