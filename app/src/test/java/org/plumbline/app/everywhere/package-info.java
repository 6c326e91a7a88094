/// Tests of every address at once: what nobody may see, and what nobody should be able to break.
@NullMarked
package org.plumbline.app.everywhere;

import org.jspecify.annotations.NullMarked;
