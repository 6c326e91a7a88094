/// Saved answers of Project Online's ProjectData reporting feed, as JSON or Atom.
@NullMarked
package org.plumbline.files.feed;

import org.jspecify.annotations.NullMarked;
