/// Tests of the registers on the running application.
@NullMarked
package org.plumbline.app.registers;

import org.jspecify.annotations.NullMarked;
