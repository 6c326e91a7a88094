/// Tests of bringing a server up and down.
@NullMarked
package org.plumbline.server;

import org.jspecify.annotations.NullMarked;
