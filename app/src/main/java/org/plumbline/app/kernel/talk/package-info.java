/// What people say about a record: comments, attached files, and who follows it.
@NamedInterface
@NullMarked
package org.plumbline.app.kernel.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
