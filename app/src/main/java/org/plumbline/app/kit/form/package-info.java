/// Forms: fields with label, hint and a message beside each that says what to do.
@NullMarked
package org.plumbline.app.kit.form;

import org.jspecify.annotations.NullMarked;
