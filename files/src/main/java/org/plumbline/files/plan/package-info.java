/// Schedules of other tools as neutral records: tasks, links, resources, assignments, baselines, custom fields.
@NullMarked
package org.plumbline.files.plan;

import org.jspecify.annotations.NullMarked;
