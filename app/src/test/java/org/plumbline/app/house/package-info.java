/// The rules of the house, kept by the build.
@NullMarked
package org.plumbline.app.house;

import org.jspecify.annotations.NullMarked;
