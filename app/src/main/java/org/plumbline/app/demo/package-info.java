/// The demonstration organisation: a fictional world, loaded through the same facades that people use.
@ApplicationModule
@NullMarked
package org.plumbline.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
