/// Finding anything: the index of all records and the actions people can search for.
@NamedInterface
@NullMarked
package org.plumbline.app.kernel.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
