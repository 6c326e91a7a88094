/// The named sample pack that the renderers' tests share.
@NullMarked
package org.plumbline.app.reporting.pack;

import org.jspecify.annotations.NullMarked;
