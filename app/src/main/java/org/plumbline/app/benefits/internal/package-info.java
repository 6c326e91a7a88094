/// Tables, letters and entries of benefits.
@NullMarked
package org.plumbline.app.benefits.internal;

import org.jspecify.annotations.NullMarked;
