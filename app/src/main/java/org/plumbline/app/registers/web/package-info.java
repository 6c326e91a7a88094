/// The registers on screen, in workbooks and for programs.
@NullMarked
package org.plumbline.app.registers.web;

import org.jspecify.annotations.NullMarked;
