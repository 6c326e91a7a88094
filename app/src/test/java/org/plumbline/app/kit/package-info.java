/// Tests of the UI kit, and the gallery that shows its pieces.
@NullMarked
package org.plumbline.app.kit;

import org.jspecify.annotations.NullMarked;
