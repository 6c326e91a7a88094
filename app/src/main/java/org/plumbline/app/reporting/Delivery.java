package org.plumbline.app.reporting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.notice.Posted;

/// One reader's copy of the pack of a period: how it went out, and whether it was opened.
///
/// @param scope ORGANISATION, PROGRAMME or PORTFOLIO
/// @param scopeKey which, null for everything
/// @param scopeName as shown
/// @param personId who reads
/// @param person their name
/// @param audience the audience that named them, null where somebody sent it to them alone
/// @param carriage how it travels
/// @param sentAt when it was sent off
/// @param letterId its letter, null without one
/// @param letter how far the letter got, null where that was not asked
/// @param problem why there is no letter, as a text key; null where there is one or it is being made
/// @param firstReadAt when they first opened it, null before
/// @param lastReadAt when they last did
/// @param reads how often
public record Delivery(
        UUID id,
        String periodKey,
        String scope,
        @Nullable String scopeKey,
        String scopeName,
        UUID personId,
        String person,
        @Nullable String audience,
        Audience.Carriage carriage,
        Instant sentAt,
        @Nullable UUID letterId,
        @Nullable Posted letter,
        @Nullable String problem,
        @Nullable Instant firstReadAt,
        @Nullable Instant lastReadAt,
        int reads) {

    /// True where sending it again may help.
    public boolean isStuck() {
        return problem != null
                || letter != null
                        && (letter.state() == Posted.State.GIVEN_UP || letter.state() == Posted.State.TRIED_AGAIN);
    }

    Delivery with(@Nullable Posted posted) {
        return new Delivery(
                id,
                periodKey,
                scope,
                scopeKey,
                scopeName,
                personId,
                person,
                audience,
                carriage,
                sentAt,
                letterId,
                posted,
                problem,
                firstReadAt,
                lastReadAt,
                reads);
    }
}
