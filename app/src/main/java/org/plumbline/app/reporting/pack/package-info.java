/// The committee pack: everything one committee is shown for one period, computed and frozen, and what it is drawn
/// from.
///
/// The three renderers (`pptx`, `pdf`, `xlsx`) are pure functions from [CommitteePack] to bytes: no clock, no database,
/// no
/// network, and the same pack gives the same bytes.
@NullMarked
package org.plumbline.app.reporting.pack;

import org.jspecify.annotations.NullMarked;
