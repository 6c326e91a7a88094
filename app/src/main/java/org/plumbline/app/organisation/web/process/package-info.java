/// The pages of processes.
@NullMarked
package org.plumbline.app.organisation.web.process;

import org.jspecify.annotations.NullMarked;
