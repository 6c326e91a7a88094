/// Forms: fields with label, hint and a message beside each that says what to do.
@NamedInterface
@NullMarked
package org.plumbline.app.kit.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
