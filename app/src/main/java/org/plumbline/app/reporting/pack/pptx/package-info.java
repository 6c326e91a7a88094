/// The committee pack as a PowerPoint deck with native charts, tables and placeholders, on the house's or a corporate
/// template.
@NullMarked
package org.plumbline.app.reporting.pack.pptx;

import org.jspecify.annotations.NullMarked;
