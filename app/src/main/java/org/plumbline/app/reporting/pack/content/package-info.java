/// What a committee pack says, decided once: sections in reading order with their headline, tables and charts, and the
/// tables of the workbook. The renderers only lay it out.
@NullMarked
package org.plumbline.app.reporting.pack.content;

import org.jspecify.annotations.NullMarked;
