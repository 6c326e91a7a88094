/// Charts and Gantt bars, each with its figures as a table.
@NamedInterface
@NullMarked
package org.plumbline.app.kit.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
