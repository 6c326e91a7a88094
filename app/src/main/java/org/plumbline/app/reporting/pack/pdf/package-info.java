/// The committee pack as a typeset document, A4 landscape.
@NullMarked
package org.plumbline.app.reporting.pack.pdf;

import org.jspecify.annotations.NullMarked;
