/// Papers of an office as PDF and DOCX: pure functions from [Paper] to bytes.
@NullMarked
package org.plumbline.app.office.paper;

import org.jspecify.annotations.NullMarked;
