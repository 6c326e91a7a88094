/// Status on screen and for programs: the wall, reports, review, roll-ups, data quality, performance and packs.
@NullMarked
package org.plumbline.app.reporting.web;

import org.jspecify.annotations.NullMarked;
