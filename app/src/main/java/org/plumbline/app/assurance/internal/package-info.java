/// Tables of the registers of problems and improvements, and who may see their rows.
@NullMarked
package org.plumbline.app.assurance.internal;

import org.jspecify.annotations.NullMarked;
