/// Reads what other tools keep, project plans and portfolio tables, into neutral records, and says what it found.
@NullMarked
package org.plumbline.files;

import org.jspecify.annotations.NullMarked;
