/// What surrounds every page: navigation, top bar, theme, messages, style sheet.
@NullMarked
package org.plumbline.app.kit.shell;

import org.jspecify.annotations.NullMarked;
