package org.plumbline.app.organisation.raci;

import org.plumbline.app.kernel.Rule;

/// What matrices must keep to.
public enum RaciRules implements Rule {
    NAME("Give the matrix a name of 1 to 200 characters."),
    ACTIVITY("Name the activity in 1 to 300 characters."),
    ACTIVITY_TAKEN("\"{0}\" is in the matrix already."),
    MOST("A matrix holds at most {0} activities and {1} roles. Make another one."),
    ROLE_THERE("{0} is in the matrix already."),
    TWO_AS("{0} is accountable for \"{1}\" already, and exactly one role is. Move the A, or make {0} responsible,"
            + " consulted or informed first."),
    LETTER("Use R, A, C, I, or AR for both; leave the cell empty for nothing."),
    NOT_A_WORKBOOK("That is no XLSX workbook. Take the matrix out, change it, and bring that file back."),
    NO_HEADS("The first row has to begin with \"Activity\" and name roles of the catalogue after it."),
    UNKNOWN_ROLE("Column {0}: there is no role \"{1}\" in the catalogue."),
    CELL("Row {0}, {1}: \"{2}\" is no letter. Use R, A, C, I, or AR for both."),
    ROW_TWO_AS("Row {0}: {1} and {2} are both accountable for \"{3}\". Exactly one role is."),
    ROW_TWICE("Row {0}: \"{1}\" stands there twice."),
    MANY("{0} things have to be mended before anything is taken over: {1}");

    private final String sentence;

    RaciRules(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
