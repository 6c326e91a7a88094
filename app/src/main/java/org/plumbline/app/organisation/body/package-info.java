/// Bodies that decide and advise: their terms and members, their meetings with agenda, attendance and minutes, what
/// they
/// decided and what was promised in them.
@NamedInterface
@NullMarked
package org.plumbline.app.organisation.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
