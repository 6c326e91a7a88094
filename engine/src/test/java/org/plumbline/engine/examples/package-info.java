/// The engine used as a library, without a server.
@NullMarked
package org.plumbline.engine.examples;

import org.jspecify.annotations.NullMarked;
