/// The server: one Modulith module for each direct sub-package.
@NullMarked
package org.plumbline.app;

import org.jspecify.annotations.NullMarked;
