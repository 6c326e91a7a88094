/// Launches, adopts, stops and copies the PostgreSQL server that an installation brings along.
@NullMarked
package org.plumbline.database;

import org.jspecify.annotations.NullMarked;
