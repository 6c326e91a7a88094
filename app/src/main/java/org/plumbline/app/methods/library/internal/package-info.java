/// The rows of the library, and the reading of its files.
@NullMarked
package org.plumbline.app.methods.library.internal;

import org.jspecify.annotations.NullMarked;
