package org.plumbline.app.demo;

import java.security.SecureRandom;
import java.util.Base64;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SignIns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings the world of the demonstration in, all or nothing.
@Component
class DemonstrationLoader {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final People people;
    private final SignIns signIns;
    private final Access access;

    DemonstrationLoader(People people, SignIns signIns, Access access) {
        this.people = people;
        this.signIns = signIns;
        this.access = access;
    }

    /// Loads everything and says who may sign in with which password.
    @Transactional
    public String load() {
        var id = people.add(
                new NewPerson("Maya Torres", "maya.torres@example.org", null, "Head of the PMO", null, false, true));
        var password = password();
        signIns.open(id, password);
        access.grant(id, Role.PMO_HEAD, ScopeKind.ORGANISATION, null);
        return "%-20s %-36s %s%n".formatted("PMO head", "maya.torres@example.org", password);
    }

    private static String password() {
        var bytes = new byte[15];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
