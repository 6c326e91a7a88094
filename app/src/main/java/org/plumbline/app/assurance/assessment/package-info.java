/// Assessments of how well projects are run: models in versions, answers with evidence, moderation, comparison.
@NamedInterface
@NullMarked
package org.plumbline.app.assurance.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
