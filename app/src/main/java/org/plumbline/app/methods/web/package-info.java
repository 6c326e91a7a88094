/// Pages of methods: read in a meeting, written in the studio, used by projects.
@NullMarked
package org.plumbline.app.methods.web;

import org.jspecify.annotations.NullMarked;
