/// The pages of bodies, meetings and calendars.
@NullMarked
package org.plumbline.app.organisation.web.body;

import org.jspecify.annotations.NullMarked;
