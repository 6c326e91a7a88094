/// The figures behind the committee pack as a workbook.
@NullMarked
package org.plumbline.app.reporting.pack.xlsx;

import org.jspecify.annotations.NullMarked;
