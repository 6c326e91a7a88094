/// Tables and rules behind the facades of organisation.
@NullMarked
package org.plumbline.app.organisation.internal;

import org.jspecify.annotations.NullMarked;
