package org.plumbline.app.organisation.body;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Whether enough of a body are there to decide.
///
/// @param present voting members who are there or sent their deputy
/// @param voting members with a vote
/// @param needed how many of them have to be there
/// @param isChaired true where the chair or deputy chair is there in person
/// @param needsChair true where the body decides only under one of them
public record Quorum(int present, int voting, int needed, boolean isChaired, boolean needsChair) {
    /// Counts it: the share of voting members, rounded up, and at least one.
    ///
    /// @param seats held on the day
    /// @param presence by person; who is not named was absent
    static Quorum of(BodyView body, List<SeatView> seats, Map<UUID, Presence> presence) {
        var voting = seats.stream().filter(SeatView::votes).toList();
        var there = (int) voting.stream()
                .filter(seat ->
                        presence.getOrDefault(seat.personId(), Presence.ABSENT).counts())
                .count();
        var needed = Math.max(1, Math.ceilDiv(voting.size() * body.quorumPercent(), 100));
        var chaired = seats.stream()
                .anyMatch(seat -> seat.post().leads() && presence.get(seat.personId()) == Presence.PRESENT);
        return new Quorum(there, voting.size(), needed, chaired, body.needsChair());
    }

    /// True where the body may decide.
    public boolean isReached() {
        return present >= needed && (isChaired || !needsChair);
    }

    /// Whether somebody was there.
    public enum Presence {
        PRESENT("Present"),
        DEPUTY("Sent the deputy"),
        APOLOGIES("Apologies"),
        ABSENT("Absent");

        private final String label;

        Presence(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }

        /// True where the seat is filled.
        public boolean counts() {
            return this == PRESENT || this == DEPUTY;
        }
    }
}
