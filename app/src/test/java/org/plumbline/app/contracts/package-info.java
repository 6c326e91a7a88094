/// What other programs rely on: the answers of the running server beside the schemas in `docs/contracts`.
@NullMarked
package org.plumbline.app.contracts;

import org.jspecify.annotations.NullMarked;
