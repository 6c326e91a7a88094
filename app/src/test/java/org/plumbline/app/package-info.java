/// Tests of the running application and of the rules of the house.
@NullMarked
package org.plumbline.app;

import org.jspecify.annotations.NullMarked;
