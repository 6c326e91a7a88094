package org.plumbline.app.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.organisation.internal.OneTimeLinks;
import org.plumbline.app.organisation.internal.OneTimeLinks.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// People leaving and coming back. Who leaves is out at once: sessions, tokens, links and roles end; what they did
/// stays.
@Service
public class Departures {
    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail audit;
    private final People people;
    private final Grants grants;
    private final BrowserSessions sessions;
    private final ApiTokens tokens;
    private final OneTimeLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Departures(
            JdbcClient jdbc,
            Access access,
            AuditTrail audit,
            People people,
            Grants grants,
            BrowserSessions sessions,
            ApiTokens tokens,
            OneTimeLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.people = people;
        this.grants = grants;
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /// Rules about leaving.
    public enum Rules implements Rule {
        /// Nobody locks themselves out by a slip.
        NOT_ONESELF("You cannot deactivate yourself. Ask another administrator.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// Somebody leaves; leaving twice changes nothing.
    ///
    /// @throws Refusal where nobody could administer any more
    @Transactional
    public void leave(UUID personId) {
        access.require(Permission.ADMINISTER);
        var person = people.get(personId);
        if (person.id().equals(access.actor().personId())) {
            throw new Refusal(Rules.NOT_ONESELF);
        }
        if (person.hasLeft()) {
            return;
        }
        events.publishEvent(new PersonLeft(person.id(), person.name()));
        grants.takeAll(person);
        jdbc.sql("update organisation.person set left_on = :day where id = :id")
                .param("day", LocalDate.now(clock))
                .param("id", person.id())
                .update();
        jdbc.sql("update organisation.sign_in set is_active = false where person_id = :id")
                .param("id", person.id())
                .update();
        sessions.endAll(person.id());
        tokens.revokeAll(person.id());
        links.revoke(Kind.INVITATION, person.id());
        links.revoke(Kind.RESET, person.id());
        audit.record(People.subject(person), "left", Map.of(), Map.of());
    }

    /// Takes somebody back, without roles and without a password: an invitation follows.
    @Transactional
    public void takeBack(UUID personId) {
        access.require(Permission.ADMINISTER);
        var person = people.get(personId);
        if (!person.hasLeft()) {
            return;
        }
        jdbc.sql("update organisation.person set left_on = null where id = :id")
                .param("id", person.id())
                .update();
        jdbc.sql("delete from organisation.sign_in where person_id = :id")
                .param("id", person.id())
                .update();
        audit.record(People.subject(person), "taken back", Map.of(), Map.of());
    }
}
