/// Status arithmetic (F29-F37): ratings, how facts are computed into one, and where a report and the facts disagree.
@NullMarked
package org.plumbline.engine.status;

import org.jspecify.annotations.NullMarked;
