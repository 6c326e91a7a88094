/// Tables of scenarios, their question in the engine's words, and the search as a job.
@NullMarked
package org.plumbline.app.portfolio.internal.scenario;

import org.jspecify.annotations.NullMarked;
