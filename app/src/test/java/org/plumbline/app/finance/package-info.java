/// Tests of money.
@NullMarked
package org.plumbline.app.finance;

import org.jspecify.annotations.NullMarked;
