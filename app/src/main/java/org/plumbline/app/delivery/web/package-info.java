/// Projects, programmes and portfolios on screen.
@NullMarked
package org.plumbline.app.delivery.web;

import org.jspecify.annotations.NullMarked;
