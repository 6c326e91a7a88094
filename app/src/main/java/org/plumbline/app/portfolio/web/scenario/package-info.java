/// Pages of scenarios: what is asked, what came out, side by side, and adopted.
@NullMarked
package org.plumbline.app.portfolio.web.scenario;

import org.jspecify.annotations.NullMarked;
