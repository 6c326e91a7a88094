/// Tables and checks behind the facades of the office.
@NullMarked
package org.plumbline.app.office.internal;

import org.jspecify.annotations.NullMarked;
