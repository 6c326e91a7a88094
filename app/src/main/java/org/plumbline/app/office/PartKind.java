package org.plumbline.app.office;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an office consists of beside its charter: lists that the head keeps, each with its own facts and life.
public enum PartKind {
    MANDATE("MAN", "Mandate item", "Mandate", Area.DEFINITION, "What the office does, and above all what it does not."),
    DRIVER("DRV", "Driver", "Drivers", Area.DEFINITION, "Why the office was set up, with a measure for each reason."),
    ASSUMPTION(
            "OAS",
            "Assumption",
            "Assumptions",
            Area.DEFINITION,
            "What the office builds on; a named client or sponsor validates each before the office goes to work."),
    FACTOR(
            "CSF",
            "Success factor",
            "Critical success factors",
            Area.DEFINITION,
            "What has to go right, and how it compares."),
    POSITION(
            "POS",
            "Position",
            "Positioning",
            Area.DEFINITION,
            "Which role the office plays, and which it wants to play by when."),
    CAPABILITY("CAP", "Capability", "Capabilities", Area.DEFINITION, "What any office needs, whatever its structure."),
    BUY_IN("BUY", "Executive", "Executive buy-in", Area.DEFINITION, "Where each executive stands and what comes next."),
    CASE(
            "PBC",
            "Business case",
            "Business case",
            Area.DEFINITION,
            "Why the office pays, resting on a published baseline."),
    FUNDING(
            "FUN",
            "Request for means",
            "Requests for means",
            Area.DEFINITION,
            "Money and people asked for; a named person approves."),
    SERVICE("SVC", "Service", "Services", Area.SERVICES, "What the office offers, to whom, at which cost."),
    REQUEST(
            "SRQ",
            "Service request",
            "Service desk",
            Area.SERVICES,
            "Who asked for what, how fast it was answered and how good it was."),
    OBJECTIVE("OBJ", "Objective", "Objectives", Area.PLAN, "What shall be different, measured, by when."),
    ACTIVITY("PAC", "Activity", "Business plan", Area.PLAN, "What is done for it, by whom, and what that contributes."),
    WORK("WRK", "Piece of work", "Daily work", Area.PLAN, "What somebody does on a day, and how its result shows."),
    INITIATIVE("RMI", "Initiative", "Roadmap", Area.PLAN, "How the office itself grows, against the gaps found."),
    AGREEMENT(
            "AGR", "Agreement", "Planning agreements", Area.PLAN, "Who has to agree to the plan, and what they said."),
    MEMBER("MEM", "Member", "Team", Area.MEANS, "Who works in the office, as what, reporting to whom."),
    BUDGET("BUD", "Budget year", "Budget", Area.MEANS, "Money and posts of the office, planned and used."),
    TRIGGER("TRG", "Staffing trigger", "Staffing triggers", Area.MEANS, "From which load on the team has to change."),
    FLOW(
            "FLW",
            "Information flow",
            "Information flows",
            Area.MEANS,
            "What goes from hub to spokes and back, and when."),
    METRIC("PMT", "Metric", "Metrics", Area.VALUE, "How the office works, and apart from it how projects fare."),
    VALUE("VAL", "Value", "Value", Area.VALUE, "What the office brought; counted once somebody outside confirmed it."),
    TOOL("TOO", "Tool", "Tools", Area.VALUE, "What a tool costs a year, and the effort that it saves."),
    STORY("STY", "Showcase", "Showcases", Area.VALUE, "A project that shows what the office is good for.");

    /// The sides of an office; each is a tab of its page.
    public enum Area {
        DEFINITION("Definition"),
        SERVICES("Services"),
        PLAN("Plan"),
        MEANS("Team and means"),
        VALUE("Value");

        private final String label;

        Area(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }

        /// The word in addresses.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The lists of this side.
        public List<PartKind> kinds() {
            return Arrays.stream(PartKind.values())
                    .filter(kind -> kind.area == this)
                    .toList();
        }

        /// The side of a word in an address.
        public static Optional<Area> of(String word) {
            return Arrays.stream(values())
                    .filter(area -> area.word().equals(word))
                    .findFirst();
        }
    }

    private final String prefix;
    private final String label;
    private final String plural;
    private final Area area;
    private final String sentence;

    PartKind(String prefix, String label, String plural, Area area, String sentence) {
        this.prefix = prefix;
        this.label = label;
        this.plural = plural;
        this.area = area;
        this.sentence = sentence;
    }

    /// What keys of the kind begin with.
    public String prefix() {
        return prefix;
    }

    /// One of them, in English; a text key.
    public String label() {
        return label;
    }

    /// The list, in English; a text key.
    public String plural() {
        return plural;
    }

    /// On which side of the office it stands.
    public Area area() {
        return area;
    }

    /// What the list is for, in English; a text key.
    public String sentence() {
        return sentence;
    }

    /// The word in addresses and for the audit trail: `buy-in`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The state that it begins in.
    public PartState first() {
        return PartLife.first(this);
    }

    /// The kind of a word in an address.
    public static Optional<PartKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
