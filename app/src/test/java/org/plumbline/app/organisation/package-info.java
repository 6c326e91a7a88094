/// Tests of people, sign-in and administration against the running application.
@NullMarked
package org.plumbline.app.organisation;

import org.jspecify.annotations.NullMarked;
