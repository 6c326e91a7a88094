/// The kernel's own business: what every page and answer shares.
@NullMarked
package org.plumbline.app.kernel.web;

import org.jspecify.annotations.NullMarked;
