/// Pages and API of imports.
@NullMarked
package org.plumbline.app.exchange.web;

import org.jspecify.annotations.NullMarked;
