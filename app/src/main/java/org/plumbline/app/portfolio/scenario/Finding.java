package org.plumbline.app.portfolio.scenario;

import java.util.List;

/// Something about a question that has to be mended, or looked at, before it is answered.
///
/// @param kind what it is
/// @param key the candidate it is about; empty for none
/// @param part of the scenario where it is mended
/// @param arguments that fill its sentence
public record Finding(Kind kind, String key, Part part, List<Object> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /// Where in a scenario something is changed.
    public enum Part {
        FRAME,
        LIMITS,
        CANDIDATES,
        RULES
    }

    /// What may be wrong, with the sentence that says it and what to do. Those that hinder leave no answer.
    public enum Kind {
        NO_CANDIDATES(true, "There is nothing to choose from. Take in proposals or running projects."),
        NO_VALUE(true, "{0} has no value. Enter its score or net present value, or take it out."),
        SCORE_RANGE(true, "{0}: a score lies from 0 to 100, this one is {1}."),
        VALUE_ORDER(true, "{0}: low, likely and high value must rise in that order."),
        NEGATIVE_MONEY(true, "{0} costs {1} in one period. Costs are entered as 0 or more; gains belong to its value."),
        NEGATIVE_NEED(true, "{0} needs {1} of {2} in one period. Needs are 0 or more."),
        TOO_LONG(
                true,
                "{0} lasts {1} periods from its start, and the scenario ends before. Start it earlier, shorten it, or plan more periods."),
        WINDOW(true, "{0}: the earliest start must come before the latest, both within the periods."),
        NO_SIZE(true, "{0} is of size {1}, which this scenario does not describe. Describe it, or enter needs."),
        NO_RATE(
                true,
                "{0} is in {1} and the scenario in {2}. Enter what 1 {1} is worth: amounts are never added without a rate."),
        CYCLE(true, "{0} require one another in a ring. Break it at one place."),
        UNKNOWN_KEY(true, "A rule names {0}, which is no candidate here. Take it in or remove the rule."),
        SELF(true, "A rule sets {0} against itself. Name another candidate."),
        SHARE_RANGE(true, "The shares of {0} lie from 0 to 100 %, the least before the most."),
        NO_BUCKET(true, "No candidate is in the bucket {0}, for which a share is asked."),
        NEGATIVE_LIMIT(true, "A limit of {0} is below 0. Enter 0 or more."),
        LIMIT_PERIOD(true, "A budget is meant for a period that this scenario does not have. Enter it anew."),
        MUST_AND_NOT(true, "{0} is a must and requires {1}, which is a must-not. Free one of the two."),
        MUSTS_OVER_BUDGET(false, "The musts alone cost {0} in {1}, the budget is {2}."),
        MUSTS_OVER_CAPACITY(false, "The musts alone need {0} of {1} in {2}, there is {3}."),
        NO_CAPACITY(
                false,
                "{0} is asked for by {1} candidates, and its capacity is 0 in all periods: none of them can be chosen."),
        UNLIMITED_ROLE(false, "{0} is asked for, and no capacity is entered: it counts as unlimited."),
        NO_LIMIT(false, "No budget limits this choice. Everything that people and rules allow is chosen."),
        NO_STOPPING(false, "{0} is under way and leaving it costs nothing here. Enter what stopping would cost.");

        private final boolean hinders;
        private final String sentence;

        Kind(boolean hinders, String sentence) {
            this.hinders = hinders;
            this.sentence = sentence;
        }

        /// True where the question cannot be answered with it.
        public boolean hinders() {
            return hinders;
        }

        /// In English with places for the arguments; a text key.
        public String sentence() {
            return sentence;
        }
    }
}
