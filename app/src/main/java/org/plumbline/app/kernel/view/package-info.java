/// The views that people keep of a list: its address with filters, order and columns, under a name of their own.
@NamedInterface
@NullMarked
package org.plumbline.app.kernel.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
