/// Money on screen.
@NullMarked
package org.plumbline.app.finance.web;

import org.jspecify.annotations.NullMarked;
