/// The catalogue of roles: what each is for, its duties and skills; who holds which role where, who has read it, and
/// which positions are vacant. Access roles are another thing: a role of the catalogue may ask for one.
@NamedInterface
@NullMarked
package org.plumbline.app.organisation.role;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
