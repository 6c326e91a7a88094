/// The application as people meet it: a real Chromium at the keyboard.
@NullMarked
package org.plumbline.app.browser;

import org.jspecify.annotations.NullMarked;
