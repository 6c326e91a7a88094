/// What was reviewed: audits, assessments, gates and reviews of improvements with the corrections that each
/// recommended.
@NullMarked
package org.plumbline.app.assurance.controlling;

import org.jspecify.annotations.NullMarked;
