/// What the engine says of plans, on screen.
@NullMarked
package org.plumbline.app.planning.web;

import org.jspecify.annotations.NullMarked;
