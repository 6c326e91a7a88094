/// Tests of projects, programmes and portfolios.
@NullMarked
package org.plumbline.app.delivery;

import org.jspecify.annotations.NullMarked;
