package org.plumbline.app.office;

/// What the type advisor asks. Each is a statement that people agree with from 1 (not at all) to 5 (fully).
public enum TypeQuestion {
    MANDATE("Mandate", "The office is expected to decide, not only to advise."),
    CONTROL("Control", "Projects have to be checked often to stay on course."),
    PROOF("Oversight", "Owners or regulators demand proof that projects are under control."),
    RULES("Culture", "Common rules are followed here without much persuasion."),
    AUTONOMY("Culture", "Departments insist on running projects their own way."),
    SIZE("Size", "More than fifty projects run in a year."),
    SPREAD("Size", "Projects are spread over several divisions or countries."),
    METHOD("Maturity", "Most projects already share one way of working."),
    RESULTS("Maturity", "Most projects end on time and within budget."),
    PROJECTIZED("Structure", "Project managers decide over the people who work for them."),
    POOL("People", "Good project managers are few and should be shared."),
    GOALS("Objectives", "It is unclear how projects serve our goals."),
    TOO_MANY("Objectives", "More projects are started than can be finished."),
    PICTURE("Reporting", "Nobody has one picture of all projects."),
    ONE_PROJECT("Scope", "One very large project matters more than all others."),
    ONE_CHANGE("Scope", "One great change has to go through all departments."),
    PRODUCT_TEAMS("Way of working", "Most work is done by lasting teams in short cycles."),
    SKILLS("People", "Methods and training are what projects lack most."),
    STAFF("Means", "The office will have more than ten people."),
    COMES_AND_GOES("Scope", "Large pieces of work come and go and need an office of their own while they last.");

    private final String factor;
    private final String statement;

    TypeQuestion(String factor, String statement) {
        this.factor = factor;
        this.statement = statement;
    }

    /// The design factor it asks about, in English; a text key.
    public String factor() {
        return factor;
    }

    /// The statement, in English; a text key.
    public String statement() {
        return statement;
    }

    /// The name in forms.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
