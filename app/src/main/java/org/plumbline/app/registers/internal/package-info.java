/// Tables and rules behind the facade of the registers.
@NullMarked
package org.plumbline.app.registers.internal;

import org.jspecify.annotations.NullMarked;
