/// Pages and addresses of the coaching desk.
@NullMarked
package org.plumbline.app.capability.coaching.web;

import org.jspecify.annotations.NullMarked;
