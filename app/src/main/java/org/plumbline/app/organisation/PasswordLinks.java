package org.plumbline.app.organisation;

import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.organisation.internal.OneTimeLinks;
import org.plumbline.app.organisation.internal.OneTimeLinks.Kind;
import org.springframework.stereotype.Component;

/// A link that lets its holder choose a password: whose it is, and the choice that uses it up.
@Component
class PasswordLinks {
    private final OneTimeLinks links;
    private final People people;
    private final SignIns signIns;
    private final Access access;

    PasswordLinks(OneTimeLinks links, People people, SignIns signIns, Access access) {
        this.links = links;
        this.people = people;
        this.signIns = signIns;
        this.access = access;
    }

    /// Whose password a link chooses.
    ///
    /// @param from the network address that asks
    /// @throws Missing where the link no longer works or its person has left
    PersonView check(Kind kind, String word, String from) {
        var person = people.get(signIns.personOf(links.find(kind, word, from)));
        if (person.hasLeft()) {
            throw new Missing("link", kind);
        }
        return person;
    }

    /// Takes a password and uses the link up, within the transaction of the caller.
    ///
    /// @param how as the audit trail words it
    /// @throws org.plumbline.app.kernel.Refusal where the password breaks a rule
    Actor choose(Kind kind, String word, String password, String from, String how) {
        var person = check(kind, word, from);
        var actor = new Actor(person.id(), person.name());
        return access.as(actor, () -> {
            signIns.choose(person.id(), password, how);
            links.use(links.find(kind, word, from));
            return actor;
        });
    }
}
