/// Decks opened again and read.
@NullMarked
package org.plumbline.app.reporting.pack.pptx;

import org.jspecify.annotations.NullMarked;
