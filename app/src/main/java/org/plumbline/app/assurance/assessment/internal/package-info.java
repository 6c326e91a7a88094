/// Tables and inner workings of assessments.
@NullMarked
package org.plumbline.app.assurance.assessment.internal;

import org.jspecify.annotations.NullMarked;
