/// Settings of the installation that an administrator makes on screen, secrets among them encrypted.
@NullMarked
@org.springframework.modulith.NamedInterface("setting")
package org.plumbline.app.kernel.setting;

import org.jspecify.annotations.NullMarked;
