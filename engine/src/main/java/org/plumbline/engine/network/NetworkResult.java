package org.plumbline.engine.network;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// A network that can be scheduled, or the witness of why it cannot.
public sealed interface NetworkResult {
    /// Without cycles and within the range of computable dates.
    record Built(Network network) implements NetworkResult {}

    /// Tasks that wait for each other, each for the one before it in the list and the first for the last.
    record Cyclic(List<Integer> tasks) implements NetworkResult {
        public Cyclic {
            tasks = List.copyOf(tasks);
        }

        /// What to tell a person, with the tasks by the names given here.
        public String sentence(IntFunction<String> name) {
            return "these tasks wait for each other: %s; remove one of the links between them"
                    .formatted(tasks.stream().map(name::apply).collect(Collectors.joining(" -> ")));
        }
    }

    /// Values that cannot be computed with; every one that was found, at most 100.
    record Refused(List<Finding> findings) implements NetworkResult {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /// One value that cannot be computed with.
    ///
    /// @param task number of the task, -1 where it is not about one
    /// @param what the value at fault
    /// @param why what is wrong with it and what would be right
    record Finding(int task, String what, String why) {
        /// What to tell a person, with the task by the name given here.
        public String sentence(IntFunction<String> name) {
            return task < 0 ? "%s: %s".formatted(what, why) : "task %s, %s: %s".formatted(name.apply(task), what, why);
        }
    }

    /// The network, for callers that know it is sound.
    ///
    /// @throws IllegalArgumentException when it is not
    default Network orThrow() {
        return switch (this) {
            case Built built -> built.network();
            case Cyclic cyclic -> throw new IllegalArgumentException(cyclic.sentence(String::valueOf));
            case Refused refused ->
                throw new IllegalArgumentException(refused.findings().getFirst().sentence(String::valueOf));
        };
    }
}
