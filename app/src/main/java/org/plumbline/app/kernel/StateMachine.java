package org.plumbline.app.kernel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The states of a kind of record and the commands that lead from one to the next: a table in code.
///
/// @param <S> the states
/// @param <C> the commands
public final class StateMachine<S extends Enum<S>, C extends Enum<C>> {
    private final List<Transition<S, C>> transitions;

    private StateMachine(List<Transition<S, C>> transitions) {
        this.transitions = List.copyOf(transitions);
    }

    /// One row of the table.
    ///
    /// @param from states it leaves from
    /// @param command what people do
    /// @param to where it leads
    /// @param permission what a person needs for it
    public record Transition<S extends Enum<S>, C extends Enum<C>>(
            Set<S> from, C command, S to, Permission permission) {
        public Transition {
            from = Set.copyOf(from);
        }
    }

    /// Rules of every state machine.
    public enum Rules implements Rule {
        /// The command does not lead from the record's state.
        NOT_FROM_HERE("{0} is not possible while the state is {1}. Reload the page: somebody may have changed it.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// Starts a table.
    public static <S extends Enum<S>, C extends Enum<C>> Table<S, C> table() {
        return new Table<>();
    }

    /// The transitions that lead on from a state, in the order of the table.
    public List<Transition<S, C>> from(S state) {
        return transitions.stream().filter(row -> row.from().contains(state)).toList();
    }

    /// The transition of a command from a state.
    ///
    /// @throws Refusal where the command does not lead from there
    public Transition<S, C> require(S state, C command) {
        return transitions.stream()
                .filter(row -> row.command() == command && row.from().contains(state))
                .findFirst()
                .orElseThrow(() -> new Refusal(Rules.NOT_FROM_HERE, command, state));
    }

    /// A table being written down.
    public static final class Table<S extends Enum<S>, C extends Enum<C>> {
        private final List<Transition<S, C>> rows = new ArrayList<>();

        /// Adds a row that leaves from one or several states.
        public Table<S, C> row(Set<S> from, C command, S to, Permission permission) {
            rows.add(new Transition<>(EnumSet.copyOf(from), command, to, permission));
            return this;
        }

        /// The finished machine.
        public StateMachine<S, C> done() {
            return new StateMachine<>(rows);
        }
    }
}
