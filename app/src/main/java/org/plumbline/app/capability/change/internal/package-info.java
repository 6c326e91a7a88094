/// Where changes of how people work are kept.
@NullMarked
package org.plumbline.app.capability.change.internal;

import org.jspecify.annotations.NullMarked;
