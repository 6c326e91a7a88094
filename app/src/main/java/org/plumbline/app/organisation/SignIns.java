package org.plumbline.app.organisation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sign-ins of people: who may come in, and with which password.
@Service
public class SignIns {
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final People people;
    private final AuditTrail audit;

    SignIns(JdbcClient jdbc, PasswordEncoder passwords, People people, AuditTrail audit) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.people = people;
        this.audit = audit;
    }

    /// A sign-in as the security layer needs it.
    ///
    /// @param personId who signs in
    /// @param name as shown
    /// @param passwordHash encoded
    public record Known(UUID personId, String name, String passwordHash) {}

    /// The active sign-in of an e-mail address.
    @Transactional(readOnly = true)
    public Optional<Known> active(String email) {
        return jdbc.sql("""
                        select s.person_id, p.name, s.password_hash from organisation.sign_in s
                        join organisation.person p on p.id = s.person_id
                        where lower(s.email) = lower(:email) and s.is_active and s.password_hash is not null
                        """).param("email", email).query(Known.class).optional();
    }

    /// Lets a person sign in with their e-mail address and this password, in place of any earlier one.
    @Transactional
    public void open(UUID personId, String password) {
        var person = people.get(personId);
        jdbc.sql("""
                        insert into organisation.sign_in (person_id, email, password_hash)
                        values (:person, :email, :hash)
                        on conflict (person_id) do update set password_hash = :hash, is_active = true, failures = 0
                        """)
                .param("person", personId)
                .param("email", person.email())
                .param("hash", passwords.encode(password))
                .update();
        audit.record(new Subject("sign-in", personId, person.name(), null), "opened", Map.of(), Map.of());
    }
}
