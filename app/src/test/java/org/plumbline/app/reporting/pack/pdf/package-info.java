/// Documents opened again and read.
@NullMarked
package org.plumbline.app.reporting.pack.pdf;

import org.jspecify.annotations.NullMarked;
