package org.plumbline.app.exchange.web;

import java.util.List;
import java.util.Map;

/// The tables people can fill in: their columns, what belongs there, and an example.
enum Templates {
    PROJECTS(List.of(
            new Column("Project ID", "Your own number; files with it find the project again", "P-017"),
            new Column("Project name", "Needed", "Harbour bridge"),
            new Column("Department", "Made where it is not known", "Roads"),
            new Column("Portfolio", "One, or several with a semicolon between", "Infrastructure"),
            new Column("Programme", "Made where it is not known", "Coast"),
            new Column("Category", "Your own words", "Construction"),
            new Column("Description", "What it is for", "Replaces the bridge of 1931"),
            new Column("Project manager", "Name or e-mail", "Ada Brook"),
            new Column("Sponsor", "Name or e-mail", "Lin Marsh"),
            new Column("Owner", "Name or e-mail", "Sam Reed"),
            new Column(
                    "Project state",
                    "proposed, initiating, planning, executing, closing, closed, on hold, cancelled",
                    "executing"),
            new Column("RAG", "red, amber/red, amber, amber/green, green", "amber"),
            new Column("Status comment", "Why", "Steel is late"),
            new Column("Start date", "A date", "2026-01-05"),
            new Column("Finish date", "The promised one", "2027-06-30"),
            new Column("Forecast finish", "The expected one", "2027-08-31"),
            new Column("Percent complete", "0 to 100", "35"),
            new Column("Whole life cost", "The approved budget", "12500000"),
            new Column("Actual cost", "Spent so far", "3100000"),
            new Column("Currency", "Three letters", "EUR"),
            new Column("Status date", "The day this row is of", "2026-09-30"))),
    REGISTERS(List.of(
            new Column("ID", "Your own number; files with it find the record again", "R-4"),
            new Column("Project", "Name or key of a project that is known", "Harbour bridge"),
            new Column("Type", "risk, issue, assumption, dependency, decision, action or change", "risk"),
            new Column("Title", "Needed", "Steel arrives late"),
            new Column("Description", "More about it", "One mill only"),
            new Column("Probability", "1 to 5, or very low to very high", "4"),
            new Column("Impact", "1 to 5, or very low to very high", "5"),
            new Column("Response", "What is done about it", "Order from two mills"),
            new Column("Owner", "Name or e-mail", "Ada Brook"),
            new Column("Due date", "A date", "2026-11-30"),
            new Column("Date raised", "A date", "2026-08-14"),
            new Column("State", "open or closed, or a state of the register", "open"))),
    STATUS(List.of(
            new Column("Project", "Name or key of a project that is known", "Harbour bridge"),
            new Column("Report date", "The day it is of", "2026-09-30"),
            new Column("Overall RAG", "red, amber/red, amber, amber/green, green", "amber"),
            new Column("Schedule RAG", "As above", "amber"),
            new Column("Cost RAG", "As above", "green"),
            new Column("Status comment", "One or two sentences", "Steel is late"),
            new Column("Achievements", "What was done", "Pier 3 is up"),
            new Column("Next steps", "What comes next", "Deck"),
            new Column("Decisions needed", "From whom, by when", "Second mill, board, 15 October"))),
    PEOPLE(List.of(
            new Column("Name", "Needed", "Ada Brook"),
            new Column("Email", "Finds the person again", "ada.brook@example.org"),
            new Column("Department", "Made where it is not known", "Roads"),
            new Column("Job title", "Your own words", "Project manager"),
            new Column("Manager", "Name or e-mail", "Lin Marsh"))),
    MONEY(List.of(
            new Column("Project", "Name or key of a project that is known", "Harbour bridge"),
            new Column("Period", "A month, such as 2026-09", "2026-09"),
            new Column("Type", "capital or operating; empty where not split", "capital"),
            new Column("Budget", "An amount", "250000"),
            new Column("Actual", "An amount", "231500"),
            new Column("Forecast", "An amount", "260000"),
            new Column("Currency", "Three letters", "EUR")));

    /// A column of a template.
    record Column(String header, String note, String example) {}

    private static final Map<String, Templates> BY_NAME =
            Map.of("projects", PROJECTS, "registers", REGISTERS, "status", STATUS, "people", PEOPLE, "money", MONEY);

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Column> columns;

    Templates(List<Column> columns) {
        this.columns = columns;
    }

    List<Column> columns() {
        return columns;
    }

    static java.util.Optional<Templates> named(String name) {
        return java.util.Optional.ofNullable(BY_NAME.get(name));
    }
}
