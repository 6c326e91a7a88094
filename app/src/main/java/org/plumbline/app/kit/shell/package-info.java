/// What surrounds every page: navigation, top bar, theme, messages, style sheet.
@NamedInterface
@NullMarked
package org.plumbline.app.kit.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
