/// How the office itself works: its processes with their target, each time they run, and the tools that everybody
/// shares.
@NamedInterface
@NullMarked
package org.plumbline.app.methods.operating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
