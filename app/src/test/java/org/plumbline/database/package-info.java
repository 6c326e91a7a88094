/// Starts, kills and copies real servers in folders of their own.
@NullMarked
package org.plumbline.database;

import org.jspecify.annotations.NullMarked;
