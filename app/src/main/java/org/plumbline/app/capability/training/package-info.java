/// Competencies and their gaps, courses, sessions, certificates, development plans.
@NamedInterface
@NullMarked
package org.plumbline.app.capability.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
