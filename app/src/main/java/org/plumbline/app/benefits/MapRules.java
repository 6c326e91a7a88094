package org.plumbline.app.benefits;

import org.plumbline.app.kernel.Rule;

/// What benefits maps must keep to.
public enum MapRules implements Rule {
    NO_TITLE("Give it a title of 1 to 200 characters."),
    TOO_LARGE("A map holds at most {0} boxes. Draw another one for the rest."),
    ON_IT_ALREADY("\"{0}\" stands on the map already. Link it there."),
    ITSELF("A box does not lead to itself. Choose another one."),
    NO_WEIGHT("The weight of a link to \"{0}\" is more than 0 and at most 1: enter 0.4 for four tenths."),
    FULL("The links to \"{0}\" come to 1 already. Lower one of them first, then link this."),
    TOO_MUCH("The links to \"{0}\" would come to {1}. At most {2} is left: enter less, or lower another one first."),
    CIRCLE("That would lead round in a circle: {0}. Leave one of these links out."),
    BACKWARDS("\"{0}\" stands left of \"{1}\". A map is read from right to left: projects lead to enablers, changes,"
            + " benefits and objectives.");

    private final String sentence;

    MapRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
