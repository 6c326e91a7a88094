/// Tests of the kernel's services on the running application.
@NullMarked
package org.plumbline.app.kernel;

import org.jspecify.annotations.NullMarked;
