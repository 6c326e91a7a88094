package org.plumbline.app.office;

import static org.plumbline.app.office.ControlIntensity.*;
import static org.plumbline.app.office.OfficeLevel.*;

import java.util.ArrayList;
import java.util.List;

/// The one list of office types. What a framework calls a type is a label over it, never a second choice.
public enum OfficeType {
    SUPPORTIVE(
            new Text(
                    "Supportive office",
                    "helps whoever asks: templates, advice, training",
                    "advises",
                    "a line manager"),
            new Setup(PORTFOLIO, ControlIntensity.SUPPORTIVE, false),
            new Names("Supportive", "Hub portfolio office", "Activist", "")),
    CONTROLLING(
            new Text(
                    "Controlling office",
                    "sets the way of working and looks whether it is followed",
                    "sets standards, audits",
                    "an executive"),
            new Setup(PORTFOLIO, ControlIntensity.CONTROLLING, false),
            new Names("Controlling", "Hub portfolio office", "Compliance", "")),
    DIRECTIVE(
            new Text(
                    "Directive office",
                    "runs the projects with its own project managers",
                    "decides on people and plans",
                    "an executive"),
            new Setup(PORTFOLIO, ControlIntensity.DIRECTIVE, false),
            new Names("Directive", "", "Centralised", "")),
    DELIVERY(
            new Text(
                    "Delivery office",
                    "plans and controls projects so that expectations of the business are met",
                    "controls plans",
                    "the head of a business"),
            new Setup(PORTFOLIO, ControlIntensity.DIRECTIVE, false),
            new Names("Directive", "", "Delivery", "")),
    ENTERPRISE(
            new Text(
                    "Enterprise office",
                    "links all projects to the goals and says which come first",
                    "recommends what to start and stop",
                    "the chief executive"),
            new Setup(PORTFOLIO, ControlIntensity.CONTROLLING, false),
            new Names("Controlling", "Organisation portfolio office", "Activist", "Enterprise PMO")),
    DIVISION(
            new Text(
                    "Division office",
                    "looks after the projects of a division",
                    "sets standards in the division",
                    "the head of the division"),
            new Setup(PORTFOLIO, ControlIntensity.CONTROLLING, false),
            new Names("Controlling", "Hub portfolio office", "Compliance", "Division PMO")),
    BUSINESS_UNIT(
            new Text(
                    "Business unit office",
                    "looks after the projects of a business unit",
                    "supports and reports",
                    "the head of the unit"),
            new Setup(PORTFOLIO, ControlIntensity.SUPPORTIVE, false),
            new Names("Supportive", "Hub portfolio office", "Activist", "Business Unit PMO")),
    PROGRAMME_OFFICE(
            new Text(
                    "Programme office",
                    "serves one programme until it ends",
                    "plans and controls the programme",
                    "the programme manager"),
            new Setup(PROGRAMME, ControlIntensity.CONTROLLING, true),
            new Names("Controlling", "Programme office", "Delivery", "Project PMO")),
    PROJECT_OFFICE(
            new Text(
                    "Project office",
                    "serves one project until it ends",
                    "plans and controls the project",
                    "the project's sponsor"),
            new Setup(PROJECT, ControlIntensity.DIRECTIVE, true),
            new Names("Directive", "Project office", "Delivery", "Project Office")),
    SUPPORT_ORGANISATION(
            new Text(
                    "Support organisation",
                    "lends planners, administrators and tools to projects",
                    "serves on request",
                    "a line manager"),
            new Setup(PORTFOLIO, ControlIntensity.SUPPORTIVE, false),
            new Names("Supportive", "", "Centralised", "Project Support Organization")),
    CENTRE_OF_EXCELLENCE(
            new Text(
                    "Centre of excellence",
                    "keeps methods, standards and training for all offices",
                    "owns the method",
                    "an executive"),
            new Setup(PORTFOLIO, ControlIntensity.SUPPORTIVE, false),
            new Names("Supportive", "Centre of excellence", "Activist", "PM Centre of Excellence")),
    TRANSFORMATION(
            new Text(
                    "Transformation office",
                    "drives one great change through all departments",
                    "decides on sequence and pace",
                    "the chief executive"),
            new Setup(PROGRAMME, ControlIntensity.DIRECTIVE, true),
            new Names("Directive", "Programme office", "Delivery", "Enterprise PMO")),
    AGILE(
            new Text(
                    "Agile office",
                    "funds and removes obstacles for lasting teams, with few rules",
                    "sets guard rails",
                    "the head of products"),
            new Setup(PORTFOLIO, ControlIntensity.SUPPORTIVE, false),
            new Names("Supportive", "Centre of excellence", "Activist", "")),
    HUB(
            new Text(
                    "Hub of a network",
                    "one permanent hub keeps the standards; temporary spokes open and close with their work",
                    "inherits standards to spokes",
                    "an executive"),
            new Setup(PORTFOLIO, ControlIntensity.CONTROLLING, false),
            new Names("Controlling", "Hub portfolio office", "Centralised", "Enterprise PMO")),
    REPORTING(
            new Text(
                    "Reporting office",
                    "collects status and reports it in one form, and nothing else",
                    "asks for status",
                    "an executive"),
            new Setup(PORTFOLIO, ControlIntensity.SUPPORTIVE, false),
            new Names("Supportive", "", "Activist", ""));

    @SuppressWarnings("ImmutableEnumChecker") // records of texts
    private final Text text;

    @SuppressWarnings("ImmutableEnumChecker") // records of texts
    private final Setup setup;

    @SuppressWarnings("ImmutableEnumChecker") // records of texts
    private final Names names;

    OfficeType(Text text, Setup setup, Names names) {
        this.text = text;
        this.setup = setup;
        this.names = names;
    }

    private record Text(String label, String responsibility, String authority, String reportsTo) {}

    private record Setup(OfficeLevel level, ControlIntensity control, boolean isTemporary) {}

    private record Names(String threeTypes, String hubAndSpoke, String styles, String business) {}

    /// On screen, in English; a text key.
    public String label() {
        return text.label();
    }

    /// What such an office is there for, in English; a text key.
    public String responsibility() {
        return text.responsibility();
    }

    /// What it may decide, in English; a text key.
    public String authority() {
        return text.authority();
    }

    /// To whom it usually reports, in English; a text key.
    public String reportsTo() {
        return text.reportsTo();
    }

    /// What it usually looks after.
    public OfficeLevel level() {
        return setup.level();
    }

    /// How far it usually reaches into projects.
    public ControlIntensity control() {
        return setup.control();
    }

    /// True where it usually ends with its work.
    public boolean isTemporary() {
        return setup.isTemporary();
    }

    /// What frameworks call it: the three usual types, portfolio-and-programme offices, styles, business management.
    public List<String> alsoCalled() {
        var labels = new ArrayList<String>();
        add(labels, "Three types", names.threeTypes());
        add(labels, "P3O", names.hubAndSpoke());
        add(labels, "Gartner", names.styles());
        add(labels, "PBM", names.business());
        return labels;
    }

    private static void add(List<String> labels, String framework, String name) {
        if (!name.isEmpty()) {
            labels.add(framework + ": " + name);
        }
    }

    /// What speaks for it, in English; text keys.
    public List<String> pros() {
        return switch (setup.control()) {
            case SUPPORTIVE -> List.of("cheap to start", "welcome in projects", "little resistance");
            case CONTROLLING -> List.of("one way of working", "comparable figures", "problems seen early");
            case DIRECTIVE ->
                List.of("decides fast", "project managers of one standard", "clear who answers for success");
        };
    }

    /// What speaks against it, in English; text keys.
    public List<String> cons() {
        return switch (setup.control()) {
            case SUPPORTIVE -> List.of("nobody has to listen", "hard to prove its value");
            case CONTROLLING -> List.of("easily seen as police", "needs backing from above");
            case DIRECTIVE -> List.of("costs most", "departments lose their own project managers");
        };
    }
}
