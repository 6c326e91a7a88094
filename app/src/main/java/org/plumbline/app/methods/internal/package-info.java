/// Where methods, policies and what projects do with them are kept.
@NullMarked
package org.plumbline.app.methods.internal;

import org.jspecify.annotations.NullMarked;
