/// Networks of tasks and links, and when each task can and must happen: critical path, float, driving links.
@NullMarked
package org.plumbline.engine.network;

import org.jspecify.annotations.NullMarked;
