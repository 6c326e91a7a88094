/// Tables and rules behind the facades of reporting.
@NullMarked
package org.plumbline.app.reporting.internal;

import org.jspecify.annotations.NullMarked;
