/// Charts of the organisation, drawn from what is known of it.
@NullMarked
package org.plumbline.app.organisation.web.diagram;

import org.jspecify.annotations.NullMarked;
