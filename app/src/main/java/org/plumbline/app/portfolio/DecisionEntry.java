package org.plumbline.app.portfolio;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision that was made or waits to be, wherever it stands.
///
/// @param origin where it stands
/// @param key such as `GAT-0007`, `DEC-0012` or `PRP-0003`
/// @param href its page
/// @param title what it is about
/// @param outcome what was decided and why; blank while it waits
/// @param options among which it was chosen; blank where nobody wrote them
/// @param evidence what it was decided on; blank where nobody wrote it
/// @param deciderId who decided or is asked; null for a body or nobody
/// @param body the body that is asked; null for a person
/// @param askedOn since when it waits; null where nobody asked
/// @param dueOn until when it is needed; null without a day
/// @param decidedOn null while it waits
/// @param objectives which it serves, through what it is about
public record DecisionEntry(
        Origin origin,
        String key,
        String href,
        String title,
        String outcome,
        String options,
        String evidence,
        @Nullable UUID deciderId,
        @Nullable String body,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate decidedOn,
        List<ObjectiveView> objectives) {
    /// Where a decision stands.
    public enum Origin {
        GATE("Gate"),
        CHOICE("Choice among proposals"),
        REGISTER("Register");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    public DecisionEntry {
        objectives = List.copyOf(objectives);
    }

    /// Days from asking to deciding, or to today while it waits (F68); null where nobody asked.
    public @Nullable Long latencyDays(LocalDate today) {
        return askedOn == null ? null : ChronoUnit.DAYS.between(askedOn, decidedOn == null ? today : decidedOn);
    }

    /// True while it waits beyond the day it is needed.
    public boolean isOverdue(LocalDate today) {
        return decidedOn == null && dueOn != null && dueOn.isBefore(today);
    }
}
