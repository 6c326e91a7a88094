/// Periods, status reports, snapshots and roll-ups on the running application.
@NullMarked
package org.plumbline.app.reporting;

import org.jspecify.annotations.NullMarked;
