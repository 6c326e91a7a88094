package org.plumbline.engine.levelling;

import java.util.List;

/// People, machines, a skill or a budget that activities share.
///
/// @param steps capacity over time: each holds from its moment until the next one, the last for ever; the first
///     begins at 0. A resource that is used up has one step, its total.
public record Resource(String name, Kind kind, List<Step> steps) {
    /// What happens to units after use.
    public enum Kind {
        /// Free again as soon as an activity lets go: people, machines.
        RENEWABLE,
        /// Used up: material, money.
        USED_UP
    }

    /// @param from unit of time on the problem's grid
    /// @param units what is there from then on, 0 or more
    public record Step(int from, int units) {
        public Step {
            if (from < 0 || units < 0) {
                throw new IllegalArgumentException(
                        "a step of capacity is not negative, was %d from %d".formatted(units, from));
            }
        }
    }

    public Resource {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.getFirst().from() != 0) {
            throw new IllegalArgumentException("the capacity of %s must be stated from 0 on".formatted(name));
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from() <= steps.get(i - 1).from()) {
                throw new IllegalArgumentException("capacity steps of %s must be in order, %d comes after %d"
                        .formatted(name, steps.get(i).from(), steps.get(i - 1).from()));
            }
        }
        if (kind == Kind.USED_UP && steps.size() > 1) {
            throw new IllegalArgumentException("%s is used up, so it has one total".formatted(name));
        }
    }

    public static Resource renewable(String name, int units) {
        return new Resource(name, Kind.RENEWABLE, List.of(new Step(0, units)));
    }

    public static Resource usedUp(String name, int units) {
        return new Resource(name, Kind.USED_UP, List.of(new Step(0, units)));
    }

    /// The most that is ever there at once.
    int most() {
        int most = 0;
        for (var step : steps) {
            most = Math.max(most, step.units());
        }
        return most;
    }
}
