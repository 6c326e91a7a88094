/// Pages on which work is chosen: objectives, what serves them, scenarios and choices.
@NullMarked
package org.plumbline.app.portfolio.web;

import org.jspecify.annotations.NullMarked;
