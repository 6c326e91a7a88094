/// The coaching desk: requests, matches, sessions with confidential notes, agreed actions; mentoring.
@NamedInterface
@NullMarked
package org.plumbline.app.capability.coaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
