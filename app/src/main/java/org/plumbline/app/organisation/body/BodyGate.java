package org.plumbline.app.organisation.body;

import java.time.Clock;
import java.time.LocalDate;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may read and keep what of a body. Terms and members of bodies of the whole organisation are open to everybody;
/// all else is for those who sit on the body and those who read what it governs.
@Component
class BodyGate {
    private final JdbcClient jdbc;
    private final Access access;
    private final GovernedScopes scopes;
    private final Clock clock;

    BodyGate(JdbcClient jdbc, Access access, GovernedScopes scopes, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.scopes = scopes;
        this.clock = clock;
    }

    boolean maySeeTerms(BodyView body) {
        return body.scope() == ScopeKind.ORGANISATION || maySeeMeetings(body);
    }

    boolean maySeeMeetings(BodyView body) {
        return access.actor().isSystem() || scopes.isSeen(body.governs()) || sits(body, false);
    }

    boolean mayKeep(BodyView body) {
        return mayFound() || sits(body, true);
    }

    /// True where the acting person sets bodies up and seats people.
    boolean mayFound() {
        return access.actor().isSystem() || access.may(Permission.GROUP);
    }

    void requireFounder() {
        if (!mayFound()) {
            throw new Forbidden(Permission.GROUP);
        }
    }

    void requireMeetings(BodyView body) {
        if (!maySeeMeetings(body)) {
            throw new Missing("body", body.key());
        }
    }

    void requireKeeper(BodyView body) {
        requireMeetings(body);
        if (!mayKeep(body)) {
            throw new Forbidden(Permission.GROUP);
        }
    }

    /// True where the acting person has a seat today, or stands in on one.
    private boolean sits(BodyView body, boolean keeps) {
        return jdbc
                .sql("""
                        select post from organisation.seat where body_id = :body
                        and (person_id = :me or (not :keeps and deputy_id = :me))
                        and from_day <= :today and coalesce(until_day, :today) >= :today
                        """)
                .param("body", body.id())
                .param("me", access.actor().personId())
                .param("keeps", keeps)
                .param("today", LocalDate.now(clock))
                .query(Rows::text)
                .list()
                .stream()
                .anyMatch(post -> !keeps || Post.valueOf(post).keeps());
    }
}
