/// Registers as workbooks: out with keys, versions and what the cells held, and back in cell by cell.
@NullMarked
package org.plumbline.app.registers.sheet;

import org.jspecify.annotations.NullMarked;
