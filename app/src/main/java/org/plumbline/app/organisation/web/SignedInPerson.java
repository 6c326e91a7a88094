package org.plumbline.app.organisation.web;

import java.util.Collection;
import java.util.List;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.SignedIn;
import org.plumbline.app.organisation.SignIns;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// The principal of a password sign-in.
///
/// @param actor the person
/// @param passwordHash encoded, for the comparison at sign-in
record SignedInPerson(Actor actor, String passwordHash) implements UserDetails, SignedIn {
    private static final long serialVersionUID = 1L;

    SignedInPerson(SignIns.Known known) {
        this(new Actor(known.personId(), known.name()), known.passwordHash());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return actor.personId().toString();
    }
}
