/// Reading in a second JVM, so that a hostile file can hang or exhaust only that one.
@NullMarked
package org.plumbline.files.worker;

import org.jspecify.annotations.NullMarked;
