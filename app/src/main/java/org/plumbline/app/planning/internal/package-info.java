/// How plans of the register become networks of the engine, and what is kept of its answers.
@NullMarked
package org.plumbline.app.planning.internal;

import org.jspecify.annotations.NullMarked;
