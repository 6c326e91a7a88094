/// The pages of the library.
@NullMarked
package org.plumbline.app.methods.library.web;

import org.jspecify.annotations.NullMarked;
