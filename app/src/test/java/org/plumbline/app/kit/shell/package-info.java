/// Tests of the shell from within.
@NullMarked
package org.plumbline.app.kit.shell;

import org.jspecify.annotations.NullMarked;
