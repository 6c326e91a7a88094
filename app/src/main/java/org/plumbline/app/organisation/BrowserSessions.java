package org.plumbline.app.organisation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.organisation.internal.Secrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/// The browser sessions of people: where somebody is signed in, and how to end that.
@Service
public class BrowserSessions {
    /// Session attribute: from which network address it began.
    public static final String ADDRESS = "address";

    /// Session attribute: what browser it began with, as the browser says.
    public static final String BROWSER = "browser";

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;
    private final Access access;

    BrowserSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository, Access access) {
        this.repository = repository;
        this.access = access;
    }

    /// A session as its owner sees it.
    ///
    /// @param handle names it in the list; not the session's id
    /// @param since when it began
    /// @param lastAt when it was used last
    /// @param address from where it began
    /// @param browser with what
    /// @param isThisOne true for the session that asks
    public record BrowserSession(
            String handle, Instant since, Instant lastAt, String address, String browser, boolean isThisOne) {}

    /// The acting person's sessions, the latest used first.
    ///
    /// @param presentId the id of the session that asks, null where none does
    public List<BrowserSession> own(@Nullable String presentId) {
        return repository
                .getObject()
                .findByPrincipalName(access.actor().personId().toString())
                .values()
                .stream()
                .filter(session -> !session.isExpired())
                .map(session -> new BrowserSession(
                        handle(session.getId()),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getAttributeOrDefault(ADDRESS, ""),
                        session.getAttributeOrDefault(BROWSER, ""),
                        session.getId().equals(presentId)))
                .sorted(Comparator.comparing(BrowserSession::lastAt).reversed())
                .toList();
    }

    /// Ends one of the acting person's sessions; an unknown handle changes nothing.
    public void endOwn(String handle) {
        end(access.actor().personId(), id -> handle(id).equals(handle));
    }

    /// Ends the acting person's sessions but the one that asks.
    public void endOthers(@Nullable String presentId) {
        end(access.actor().personId(), id -> !id.equals(presentId));
    }

    /// Ends all sessions of a person: the password is another, or they have left.
    void endAll(UUID personId) {
        end(personId, id -> true);
    }

    private void end(UUID personId, java.util.function.Predicate<String> which) {
        var sessions = repository.getObject();
        sessions.findByPrincipalName(personId.toString()).keySet().stream()
                .filter(which)
                .forEach(sessions::deleteById);
    }

    private static String handle(String id) {
        return Secrets.hex(id).substring(0, 16);
    }
}
