/// Problems in the formats of the research libraries (PSPLIB, Patterson, MPSPLIB), read into levelling problems.
@NullMarked
package org.plumbline.files.instance;

import org.jspecify.annotations.NullMarked;
