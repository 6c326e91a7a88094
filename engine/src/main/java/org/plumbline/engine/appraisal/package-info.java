/// Whether an investment pays: return, present value, internal rate, payback.
@NullMarked
package org.plumbline.engine.appraisal;

import org.jspecify.annotations.NullMarked;
