package org.plumbline.app.office;

/// How far an office has come.
public enum OfficeStage {
    BASIC("Basic"),
    INTERMEDIATE("Intermediate"),
    ADVANCED("Advanced");

    private final String label;

    OfficeStage(String label) {
        this.label = label;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// What an office of a level is at this stage: what it gives, what speaks for it and what against.
    public Variant of(OfficeLevel level) {
        return switch (level) {
            case PROJECT -> ofProject();
            case PROGRAMME -> ofProgramme();
            case PORTFOLIO -> ofPortfolio();
        };
    }

    private Variant ofProject() {
        return switch (this) {
            case BASIC ->
                new Variant("plans and minutes of one project", "cheap, close to the work", "ends up as a secretary");
            case INTERMEDIATE ->
                new Variant(
                        "plan, cost and risks of one project under control",
                        "surprises show early",
                        "knowledge leaves with the project");
            case ADVANCED ->
                new Variant(
                        "decisions of one large project prepared with figures",
                        "sponsors decide in days",
                        "pays only for large projects");
        };
    }

    private Variant ofProgramme() {
        return switch (this) {
            case BASIC -> new Variant("one calendar of all projects", "clashes show", "nobody settles the clashes");
            case INTERMEDIATE ->
                new Variant(
                        "dependencies, money and risks across projects",
                        "trade-offs are made once, for all",
                        "managers feel watched");
            case ADVANCED ->
                new Variant(
                        "benefits followed from plan to bank",
                        "the programme stops what no longer pays",
                        "needs people who know the business");
        };
    }

    private Variant ofPortfolio() {
        return switch (this) {
            case BASIC ->
                new Variant(
                        "one list of all projects with honest status",
                        "overview within weeks",
                        "changes little by itself");
            case INTERMEDIATE ->
                new Variant(
                        "one way of working, gates and help for managers",
                        "projects fail less and cost less to run",
                        "rules may outgrow their use");
            case ADVANCED ->
                new Variant(
                        "the right projects chosen and their value proven",
                        "money goes where goals are",
                        "needs trust of executives every year anew");
        };
    }

    /// What an office is at a stage.
    ///
    /// @param gives what people get, in English; a text key
    /// @param advantage what speaks for it, in English; a text key
    /// @param drawback what speaks against it, in English; a text key
    public record Variant(String gives, String advantage, String drawback) {}
}
