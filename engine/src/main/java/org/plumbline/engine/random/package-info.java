/// Random numbers by place instead of by sequence: equal seed, stream and number give equal bits on any thread.
@NullMarked
package org.plumbline.engine.random;

import org.jspecify.annotations.NullMarked;
