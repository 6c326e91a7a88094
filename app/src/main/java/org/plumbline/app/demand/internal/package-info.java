/// Tables, letters and entries of ideas.
@NullMarked
package org.plumbline.app.demand.internal;

import org.jspecify.annotations.NullMarked;
