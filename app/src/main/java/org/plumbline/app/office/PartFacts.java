package org.plumbline.app.office;

import static org.plumbline.app.office.Fact.area;
import static org.plumbline.app.office.Fact.choice;
import static org.plumbline.app.office.Fact.date;
import static org.plumbline.app.office.Fact.money;
import static org.plumbline.app.office.Fact.number;
import static org.plumbline.app.office.Fact.part;
import static org.plumbline.app.office.Fact.person;
import static org.plumbline.app.office.Fact.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of each kind of part, beside its title.
public final class PartFacts {
    private static final Fact OWNER = person("owner", "Owner");
    private static final Fact REASON = area("reason", "Reason");
    private static final Fact UNIT = text("unit", "Unit");
    private static final Fact BASELINE = number("baseline", "Baseline");
    private static final Fact TARGET = number("target", "Target");
    private static final Fact ACTUAL = number("actual", "Actual");
    private static final Fact START = date("start", "Start");
    private static final Fact FINISH = date("finish", "Finish");
    private static final Fact PROJECT = Fact.of(Fact.Type.PROJECT, "project", "Project");
    private static final Fact NOTE = area("note", "Note");
    private static final Fact RESULT = area("result", "Result");
    private static final Fact SERVES = choice("category", "What it serves", ValueCategory.names());
    private static final Map<PartKind, List<Fact>> ALL = all();

    private PartFacts() {}

    private static Map<PartKind, List<Fact>> all() {
        var all = new EnumMap<PartKind, List<Fact>>(PartKind.class);
        definition(all);
        backing(all);
        services(all);
        plan(all);
        work(all);
        means(all);
        value(all);
        worth(all);
        story(all);
        return all;
    }

    private static void definition(Map<PartKind, List<Fact>> all) {
        all.put(PartKind.MANDATE, List.of(choice("side", "Does or does not", "DOES", "DOES_NOT"), NOTE));
        all.put(
                PartKind.DRIVER,
                List.of(
                        choice("driver", "Kind", "EFFICIENCY", "EFFECTIVENESS", "GOVERNANCE"),
                        text("measure", "Measure"),
                        UNIT,
                        BASELINE,
                        TARGET,
                        ACTUAL,
                        NOTE));
        all.put(
                PartKind.ASSUMPTION,
                List.of(
                        NOTE,
                        person("validator", "Validated by").hint("A client or sponsor of the office"),
                        choice("validator_role", "They are", "CLIENT", "SPONSOR"),
                        area("evidence", "On what grounds")));
        all.put(
                PartKind.FACTOR,
                List.of(
                        text("measure", "Measure"),
                        UNIT,
                        number("benchmark", "Benchmark"),
                        text("benchmark_source", "Where the benchmark comes from"),
                        TARGET,
                        ACTUAL,
                        OWNER));
    }

    private static void backing(Map<PartKind, List<Fact>> all) {
        all.put(
                PartKind.POSITION,
                List.of(
                        choice("profile", "Role", "ADMINISTRATION", "SUPPORT", "CONTROL", "DIRECTION", "VALUE_PARTNER"),
                        choice("as", "Present or target", "PRESENT", "TARGET"),
                        date("from", "From"),
                        area("statement", "What that means")));
        all.put(
                PartKind.CAPABILITY,
                List.of(choice("coverage", "Coverage", "COVERED", "PARTLY", "NOT_COVERED"), OWNER, area("how", "How")));
        all.put(
                PartKind.BUY_IN,
                List.of(
                        person("executive", "Executive"),
                        choice("position", "Position", "CHAMPION", "SUPPORTER", "NEUTRAL", "SCEPTIC", "OPPONENT"),
                        area("commitment", "Commitment"),
                        area("next_step", "Next step"),
                        date("next_on", "By when")));
        all.put(
                PartKind.CASE,
                List.of(
                        area("problem", "Problem"),
                        area("options", "Options"),
                        money("cost", "Cost a year"),
                        money("benefit", "Benefit a year"),
                        area("recommendation", "Recommendation"),
                        person("approver", "To be approved by"),
                        REASON));
        all.put(
                PartKind.FUNDING,
                List.of(
                        money("amount", "Amount"),
                        number("posts", "Posts"),
                        person("approver", "To be approved by"),
                        date("needed_by", "Needed by"),
                        NOTE,
                        REASON));
    }

    private static void services(Map<PartKind, List<Fact>> all) {
        all.put(
                PartKind.SERVICE,
                List.of(
                        choice("family", "Family", "GENERAL", "SUPPORTIVE", "CONTROLLING", "DIRECTIVE"),
                        choice("reach", "Reach", "STRATEGIC", "TACTICAL", "OPERATIONAL"),
                        area("description", "What it gives"),
                        OWNER,
                        text("customer", "Customer").hint("Who gets it: project managers, sponsors, a department"),
                        text("measure", "Measure").hint("How one sees that it is good: answered within 3 days"),
                        number("target", "Target"),
                        number("response_days", "Answered within, in days"),
                        money("cost", "Cost a year"),
                        number("hours", "Hours a request"),
                        number("per_project", "Requests a project and year"),
                        choice("maturity", "Sophistication", "BASIC", "INTERMEDIATE", "ADVANCED"),
                        SERVES,
                        date("since", "Since"),
                        REASON));
        all.put(
                PartKind.REQUEST,
                List.of(
                        part("service", "Service", PartKind.SERVICE),
                        area("wanted", "What is needed"),
                        PROJECT,
                        date("needed_by", "Needed by"),
                        person("requester", "Asked by"),
                        OWNER,
                        date("submitted_on", "Asked on"),
                        date("answered_on", "Answered on"),
                        date("delivered_on", "Delivered on"),
                        number("hours_spent", "Hours spent"),
                        REASON,
                        choice("rating", "Satisfaction", "5", "4", "3", "2", "1")
                                .hint("Said by name: whoever runs the office reads it with the request"),
                        area("rating_note", "What was good, what was not")));
    }

    private static void plan(Map<PartKind, List<Fact>> all) {
        all.put(
                PartKind.OBJECTIVE,
                List.of(
                        OWNER,
                        text("period", "Period").hint("A year such as 2027"),
                        text("focus", "Focus area"),
                        text("metric", "Metric"),
                        UNIT,
                        BASELINE,
                        TARGET,
                        ACTUAL,
                        date("due", "Reached by"),
                        number("weight", "Weight for the purpose, in percent"),
                        part("indicator", "Indicator of the level of project management", PartKind.METRIC),
                        NOTE,
                        REASON,
                        text("next_period", "Next period")));
        all.put(
                PartKind.ACTIVITY,
                List.of(
                        part("objective", "Objective", PartKind.OBJECTIVE),
                        person("owner", "Responsible"),
                        START,
                        FINISH,
                        area("contribution", "What it contributes to the objective"),
                        text("effect", "Expected effect"),
                        number("weight", "Weight for the objective, in percent"),
                        choice("mode", "Mode", "DIRECT", "SUPERVISED"),
                        person("supervised", "Whose work is supervised"),
                        text("checkpoints", "Checkpoints"),
                        date("baseline_finish", "Finish as first agreed"),
                        number("progress", "Progress, in percent"),
                        RESULT,
                        REASON));
    }

    private static void work(Map<PartKind, List<Fact>> all) {
        all.put(
                PartKind.WORK,
                List.of(
                        part("activity", "Activity", PartKind.ACTIVITY),
                        person("owner", "Who"),
                        date("day", "Day"),
                        number("hours", "Hours"),
                        text("measure", "How the result shows"),
                        RESULT,
                        REASON));
        all.put(
                PartKind.INITIATIVE,
                List.of(
                        text("capability", "Capability it builds"),
                        OWNER,
                        START,
                        FINISH,
                        choice("gap", "Gap it closes", BaselineQuestion.names()),
                        part("objective", "Objective", PartKind.OBJECTIVE),
                        RESULT,
                        REASON));
        all.put(
                PartKind.AGREEMENT,
                List.of(
                        person("person", "Who has to agree"),
                        area("comment", "What they say"),
                        date("until", "Until"),
                        date("said_on", "Said on")));
    }

    private static void means(Map<PartKind, List<Fact>> all) {
        all.put(
                PartKind.MEMBER,
                List.of(
                        person("person", "Person"),
                        text("role", "Role"),
                        person("reports_to", "Reports to"),
                        area("responsibility", "Responsible for"),
                        number("share", "Share of working time, in percent"),
                        date("since", "Since"),
                        date("until", "Until")));
        all.put(
                PartKind.BUDGET,
                List.of(
                        number("year", "Year"),
                        money("planned", "Planned"),
                        money("spent", "Spent"),
                        number("posts", "Posts planned"),
                        number("filled", "Posts filled"),
                        NOTE));
        all.put(
                PartKind.TRIGGER,
                List.of(
                        choice("load", "Measured by", "PROJECTS_A_MEMBER", "PROJECTS", "REQUESTS_WAITING"),
                        number("threshold", "From"),
                        area("proposal", "What is proposed then")));
        all.put(
                PartKind.FLOW,
                List.of(
                        choice("direction", "Direction", "HUB_TO_SPOKES", "SPOKES_TO_HUB"),
                        text("when", "When"),
                        person("owner", "Sent by"),
                        NOTE));
    }

    private static void value(Map<PartKind, List<Fact>> all) {
        all.put(
                PartKind.METRIC,
                List.of(
                        choice("family", "Family", "PMO_OPERATION", "PROJECT_PERFORMANCE"),
                        ACTUAL,
                        UNIT,
                        TARGET,
                        BASELINE,
                        date("as_of", "As of"),
                        text("source", "Source"),
                        OWNER,
                        choice(
                                "epmo",
                                "Benefit of an enterprise office",
                                "SHARED_PRACTICE",
                                "LINK_TO_GOALS",
                                "RESOURCES_USED_WELL",
                                "FLEXIBILITY")));
    }

    private static void worth(Map<PartKind, List<Fact>> all) {
        all.put(
                PartKind.VALUE,
                List.of(
                        choice("sort", "Kind", "SAVING", "AVOIDED_LOSS", "BENEFIT"),
                        money("amount", "Amount").hint("Worked out where the cost before and since is known"),
                        date("on", "On"),
                        PROJECT,
                        OWNER,
                        SERVES,
                        part("service", "Service that brought it", PartKind.SERVICE),
                        part("objective", "Objective it serves", PartKind.OBJECTIVE),
                        choice("result_line", "Where it shows in the result", "REVENUE", "COST", "NOT_IN_THE_RESULT"),
                        money("cost_before", "Cost of one before the standard"),
                        money("cost_since", "Cost of one since"),
                        number("times", "Times a year"),
                        area("evidence", "Evidence"),
                        person("confirmer", "To be confirmed by").hint("Somebody outside the office"),
                        REASON));
        all.put(
                PartKind.TOOL,
                List.of(
                        money("cost", "Cost a year"),
                        number("people", "People who use it"),
                        number("hours", "Hours saved, each person and month"),
                        money("rate", "Cost of an hour"),
                        NOTE));
    }

    private static void story(Map<PartKind, List<Fact>> all) {
        all.put(
                PartKind.STORY,
                List.of(
                        PROJECT,
                        person("manager", "Project manager"),
                        choice("chosen", "Chosen because it is", "SEEN_BY_MANY", "WITHIN_REACH", "BOTH"),
                        text("measure", "Measure"),
                        UNIT,
                        number("baseline", "Before"),
                        number("actual", "After"),
                        area("problem", "What was wrong"),
                        area("work", "What the office did"),
                        RESULT,
                        area("words", "In the words of the sponsor"),
                        person("speaker", "Who said so")));
    }

    /// The facts of a kind, in their order on screen.
    public static List<Fact> of(PartKind kind) {
        return ALL.getOrDefault(kind, List.of());
    }

    /// The fact of a name; null where the kind has none.
    public static @Nullable Fact of(PartKind kind, String name) {
        return of(kind).stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
