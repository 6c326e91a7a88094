/// Sign-in, people and administration on screen.
@NullMarked
package org.plumbline.app.organisation.web;

import org.jspecify.annotations.NullMarked;
