/// Papers to print, send and work on: one [Paper] of pieces goes out as PDF or DOCX.
/// What PDF documents share is here too: the typeface, clean words, the markup and the setting.
@NamedInterface
@NullMarked
package org.plumbline.app.kit.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
