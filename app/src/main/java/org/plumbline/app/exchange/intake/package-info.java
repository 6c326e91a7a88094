/// Brings what was recognised in a file into the modules it concerns.
@NullMarked
package org.plumbline.app.exchange.intake;

import org.jspecify.annotations.NullMarked;
