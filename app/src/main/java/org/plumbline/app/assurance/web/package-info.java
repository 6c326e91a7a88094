/// Pages of the registers of problems and improvements.
@NullMarked
package org.plumbline.app.assurance.web;

import org.jspecify.annotations.NullMarked;
