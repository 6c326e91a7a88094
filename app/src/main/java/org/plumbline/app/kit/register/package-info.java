/// Registers: one line a record, filtered, sorted and paged by the address.
@NullMarked
package org.plumbline.app.kit.register;

import org.jspecify.annotations.NullMarked;
