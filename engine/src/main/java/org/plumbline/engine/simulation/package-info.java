/// Risk of a schedule: uncertain durations, costs and events, drawn many times through the network of tasks.
@NullMarked
package org.plumbline.engine.simulation;

import org.jspecify.annotations.NullMarked;
