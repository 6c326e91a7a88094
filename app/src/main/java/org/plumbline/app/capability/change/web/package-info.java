/// The pages of changes of how people work, and of how far they are used.
@NullMarked
package org.plumbline.app.capability.change.web;

import org.jspecify.annotations.NullMarked;
