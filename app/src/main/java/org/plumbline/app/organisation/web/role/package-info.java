/// The pages of roles, their holders and vacancies.
@NullMarked
package org.plumbline.app.organisation.web.role;

import org.jspecify.annotations.NullMarked;
