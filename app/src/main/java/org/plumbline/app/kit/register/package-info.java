/// Registers: one line a record, filtered, sorted and paged by the address.
@NamedInterface
@NullMarked
package org.plumbline.app.kit.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
