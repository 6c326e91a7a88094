/// The queue of administrative work on screen.
@NullMarked
package org.plumbline.app.organisation.web.support;

import org.jspecify.annotations.NullMarked;
