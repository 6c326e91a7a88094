/// Questions of which work to choose, as JSON, as a table of candidates, and as OR-Library knapsacks.
@NullMarked
package org.plumbline.files.selection;

import org.jspecify.annotations.NullMarked;
