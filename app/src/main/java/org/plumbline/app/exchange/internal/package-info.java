/// Imports as rows and files, and the threads that work them off.
@NullMarked
package org.plumbline.app.exchange.internal;

import org.jspecify.annotations.NullMarked;
