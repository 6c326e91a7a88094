/// Workbooks opened again and read.
@NullMarked
package org.plumbline.app.reporting.pack.xlsx;

import org.jspecify.annotations.NullMarked;
