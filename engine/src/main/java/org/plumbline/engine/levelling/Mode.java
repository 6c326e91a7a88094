package org.plumbline.engine.levelling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// One way of doing an activity: how long it works without interruption, and with what.
///
/// @param duration working time in units of the problem's grid, 0 for a milestone
public record Mode(int duration, List<Demand> demands) {
    /// Alternatives of a choice beyond this number would swamp the search.
    private static final int MOST_ALTERNATIVES = 64;

    public Mode {
        demands = List.copyOf(demands);
        if (duration < 0) {
            throw new IllegalArgumentException("a duration is not negative, was " + duration);
        }
        var seen = new HashSet<Integer>();
        for (var demand : demands) {
            if (!seen.add(demand.resource())) {
                throw new IllegalArgumentException("resource %d is demanded twice".formatted(demand.resource()));
            }
        }
    }

    /// The modes of an activity that needs one of several resources, such as anybody who has a skill.
    /// Who has the skill is a resource set; each member gives one mode, the first 64 members are considered.
    ///
    /// @param demands what is needed whoever does it
    public static List<Mode> withOneOf(int duration, List<Demand> demands, List<Integer> members, int units) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a resource set has at least one member");
        }
        var modes = new ArrayList<Mode>();
        for (int member : members.subList(0, Math.min(MOST_ALTERNATIVES, members.size()))) {
            var all = new ArrayList<>(demands);
            all.add(new Demand(member, units));
            modes.add(new Mode(duration, all));
        }
        return modes;
    }
}
