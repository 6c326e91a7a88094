package org.plumbline.app.registers;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which records, in which order; an empty set means any.
///
/// @param kinds registers
/// @param projects whose
/// @param states where they stand
/// @param bands how heavy the score is
/// @param ownerId who answers for them, null for anybody
/// @param among only these records, null for any
/// @param text words in key, title or description, null for any
/// @param show a choice in one click
/// @param order how they are sorted
/// @param offset rows to skip
/// @param limit most rows
public record RegisterFilter(
        Set<RegisterKind> kinds,
        Set<UUID> projects,
        Set<RegisterState> states,
        Set<ScoreBand> bands,
        @Nullable UUID ownerId,
        @Nullable Set<UUID> among,
        @Nullable String text,
        Show show,
        Order order,
        long offset,
        int limit) {
    /// A choice in one click.
    public enum Show {
        ALL("All"),
        OPEN("Open"),
        OVERDUE("Overdue"),
        UNOWNED("Without owner"),
        CRITICAL("Critical");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// What records may be sorted by.
    public enum Sort {
        /// What is open first, the earliest due first.
        ATTENTION,
        KEY,
        TITLE,
        STATE,
        PRIORITY,
        SCORE,
        DUE,
        RAISED,
        CHANGED
    }

    /// A column and a direction.
    public record Order(Sort sort, boolean isDescending) {}

    public RegisterFilter {
        kinds = Set.copyOf(kinds);
        projects = Set.copyOf(projects);
        states = Set.copyOf(states);
        bands = Set.copyOf(bands);
        among = among == null ? null : Set.copyOf(among);
    }

    /// All records the acting person may see, by key.
    public static RegisterFilter all() {
        return new RegisterFilter(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                Show.ALL,
                new Order(Sort.KEY, false),
                0,
                Integer.MAX_VALUE);
    }

    /// The records of one register of a project.
    public static RegisterFilter of(UUID projectId, RegisterKind kind) {
        return all().of(kind).of(projectId);
    }

    /// Narrowed to a register.
    public RegisterFilter of(RegisterKind kind) {
        return new RegisterFilter(
                Set.of(kind), projects, states, bands, ownerId, among, text, show, order, offset, limit);
    }

    /// Narrowed to a project.
    public RegisterFilter of(UUID projectId) {
        return new RegisterFilter(
                kinds, Set.of(projectId), states, bands, ownerId, among, text, show, order, offset, limit);
    }

    /// Narrowed to what somebody answers for.
    public RegisterFilter ownedBy(@Nullable UUID personId) {
        return new RegisterFilter(kinds, projects, states, bands, personId, among, text, show, order, offset, limit);
    }

    /// Narrowed by a choice.
    public RegisterFilter show(Show choice) {
        return new RegisterFilter(kinds, projects, states, bands, ownerId, among, text, choice, order, offset, limit);
    }

    /// In another order.
    public RegisterFilter sorted(Sort sort, boolean isDescending) {
        return new RegisterFilter(
                kinds,
                projects,
                states,
                bands,
                ownerId,
                among,
                text,
                show,
                new Order(sort, isDescending),
                offset,
                limit);
    }

    /// One page of it.
    public RegisterFilter page(long rowsBefore, int rows) {
        return new RegisterFilter(kinds, projects, states, bands, ownerId, among, text, show, order, rowsBefore, rows);
    }
}
