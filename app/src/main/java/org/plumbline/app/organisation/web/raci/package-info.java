/// The pages of matrices of responsibilities.
@NullMarked
package org.plumbline.app.organisation.web.raci;

import org.jspecify.annotations.NullMarked;
