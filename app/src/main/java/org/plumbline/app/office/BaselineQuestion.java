package org.plumbline.app.office;

/// What the baseline assessment asks of the organisation: a small one of our own, in five areas. Each is answered by a
/// level from 1 (by chance) to 5 (improved all the time).
public enum BaselineQuestion {
    GOALS("Direction", "Projects are chosen by what they bring to our goals."),
    DECISIONS("Direction", "Decisions about projects are taken in time by those who may."),
    PICTURE("Overview", "We know which projects run, and how they stand."),
    TRUTH("Overview", "What is reported agrees with the facts."),
    METHOD("Way of working", "Projects share a way of working that fits their size."),
    LEARNING("Way of working", "What one project learned helps the next."),
    PEOPLE("People", "Those who lead projects are trained and helped."),
    CAPACITY("People", "We start no more than our people can do."),
    MONEY("Value", "Cost and benefit are followed to the end."),
    RISK("Value", "What may go wrong is known, owned and watched.");

    private final String area;
    private final String statement;

    BaselineQuestion(String area, String statement) {
        this.area = area;
        this.statement = statement;
    }

    /// The area it belongs to, in English; a text key.
    public String area() {
        return area;
    }

    /// The statement, in English; a text key.
    public String statement() {
        return statement;
    }

    /// What may be chosen where something refers to a statement.
    static String[] names() {
        return java.util.Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
    }

    /// The statement of a name, in English, a text key; the text itself where it names none, as older records may.
    static String statement(String name) {
        return java.util.Arrays.stream(values())
                .filter(question -> question.name().equals(name))
                .map(BaselineQuestion::statement)
                .findFirst()
                .orElse(name);
    }

    /// The name in forms.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
