/// Pages and addresses of ideas.
@NullMarked
package org.plumbline.app.demand.web;

import org.jspecify.annotations.NullMarked;
