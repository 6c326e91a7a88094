/// The command line: what a person can do with Plumbline from a terminal.
@NullMarked
package org.plumbline.cli;

import org.jspecify.annotations.NullMarked;
