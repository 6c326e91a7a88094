/// Red, amber, green: how a rating is shown, beside what was computed, and over time.
@NamedInterface
@NullMarked
package org.plumbline.app.kit.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
