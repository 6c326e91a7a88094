package org.plumbline.app.organisation.web;

import java.io.Serializable;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.SignedIn;
import org.springframework.security.core.AuthenticatedPrincipal;

/// The principal behind every door: all that a session keeps of the person.
///
/// @param actor the person
record SignedInPerson(Actor actor) implements AuthenticatedPrincipal, SignedIn, Serializable {
    private static final long serialVersionUID = 2L;

    @Override
    public String getName() {
        return actor.personId().toString();
    }
}
