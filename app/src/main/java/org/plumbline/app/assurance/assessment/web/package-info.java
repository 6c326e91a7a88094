/// Pages of assessments.
@NullMarked
package org.plumbline.app.assurance.assessment.web;

import org.jspecify.annotations.NullMarked;
