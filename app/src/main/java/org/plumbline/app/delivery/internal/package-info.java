/// Tables and rules behind the facades of delivery.
@NullMarked
package org.plumbline.app.delivery.internal;

import org.jspecify.annotations.NullMarked;
