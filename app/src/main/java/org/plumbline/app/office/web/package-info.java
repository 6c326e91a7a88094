/// The office on screen.
@NullMarked
package org.plumbline.app.office.web;

import org.jspecify.annotations.NullMarked;
