/// Work that runs by itself or later: recurring jobs and one-time jobs, kept in the database and shared by all servers.
@NamedInterface
@NullMarked
package org.plumbline.app.kernel.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
