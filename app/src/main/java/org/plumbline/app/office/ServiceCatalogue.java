package org.plumbline.app.office;

import java.util.ArrayList;
import java.util.List;

/// The services an office can choose from: what most offices offer, in our own words.
public final class ServiceCatalogue {
    private static final String LINES = """
            Status collection and roll-up|GENERAL|OPERATIONAL|One honest picture of all projects each month.|projects reported in time, in percent
            Dashboards and executive reporting|GENERAL|TACTICAL|Figures that executives can decide on.|packs delivered on their day, in percent
            Project register and pipeline intake|GENERAL|TACTICAL|Every project and every idea in one list.|projects registered, in percent
            Document repository and reuse|GENERAL|OPERATIONAL|Papers found again and used twice.|documents reused a quarter
            Standards, methodology and templates|GENERAL|TACTICAL|A way of working that fits the project.|projects using the method, in percent
            Tool administration and adoption|GENERAL|OPERATIONAL|Tools that run and that people can use.|active users, in percent
            Communication management|GENERAL|TACTICAL|The right people hear the right thing in time.|stakeholders who feel well informed, in percent
            Training and curriculum|SUPPORTIVE|TACTICAL|Courses that close the gaps found.|participants who apply it after 3 months, in percent
            Coaching and mentoring|SUPPORTIVE|OPERATIONAL|An experienced partner at one's own project.|coaching goals reached, in percent
            PM help desk|SUPPORTIVE|OPERATIONAL|Answers to questions of the day.|questions answered within a day, in percent
            Planning and scheduling support|SUPPORTIVE|OPERATIONAL|Plans that hold, made together.|plans without open gaps, in percent
            Administrative support|SUPPORTIVE|OPERATIONAL|Minutes, invitations and lists taken off the team.|hours relieved a month
            Requirements and business analysis|SUPPORTIVE|OPERATIONAL|What is really needed, written so that it can be tested.|changes for forgotten requirements, a project
            Testing and readiness support|SUPPORTIVE|OPERATIONAL|Proof that it works before people depend on it.|serious defects found after go-live
            Roll-out and organisational change support|SUPPORTIVE|TACTICAL|People ready on the day.|units working in the new way, in percent
            Lessons and knowledge|SUPPORTIVE|TACTICAL|What others learned, at hand when needed.|lessons applied a quarter
            Community of practice|SUPPORTIVE|TACTICAL|Project people who know and help each other.|members taking part, in percent
            Project audit and health check|CONTROLLING|TACTICAL|A second pair of eyes with a way out.|findings closed and proven, in percent
            Maturity and organisation assessment|CONTROLLING|STRATEGIC|Where we stand, and against last time.|assessments done as planned, in percent
            Gate governance and committees|CONTROLLING|STRATEGIC|Decisions prepared, taken and kept.|days from question to decision
            Risk, issue and change oversight|CONTROLLING|TACTICAL|What could hurt, owned and watched.|high risks with owner and plan, in percent
            Financial monitoring and earned value|CONTROLLING|TACTICAL|Money and progress measured together.|forecast accuracy, in percent
            Quality assurance|CONTROLLING|OPERATIONAL|Deliverables that are right the first time.|deliverables accepted at once, in percent
            Benefits management|CONTROLLING|STRATEGIC|What was promised is followed until it is there.|benefits realised, in percent
            Corrective action and recovery|DIRECTIVE|TACTICAL|Projects in trouble brought back on course.|projects recovered, in percent
            Project manager provision|DIRECTIVE|TACTICAL|The right project manager for the project.|requests filled within 30 days, in percent
            Direct project and programme management|DIRECTIVE|OPERATIONAL|Projects run by the office itself.|projects on time and budget, in percent
            Portfolio selection and optimisation|DIRECTIVE|STRATEGIC|The right projects first.|money spent on goals, in percent
            Resource capacity management|DIRECTIVE|TACTICAL|Nobody booked twice, nobody idle.|people over capacity, in percent
            Supplier, customer and equipment management|GENERAL|OPERATIONAL|One list of whom and what projects depend on.|contracts known centrally, in percent
            Strategy support and advice to executives|SUPPORTIVE|STRATEGIC|Options worked out before decisions.|papers used in decisions, in percent
            Benchmarking and environmental scan|GENERAL|STRATEGIC|How others do it, and what comes.|benchmarks a year
            """;

    private static final List<Entry> ALL = read();

    private ServiceCatalogue() {}

    /// A service to choose.
    ///
    /// @param number its place in the catalogue, from 1
    /// @param family GENERAL, SUPPORTIVE, CONTROLLING or DIRECTIVE
    /// @param reach STRATEGIC, TACTICAL or OPERATIONAL
    public record Entry(int number, String title, String family, String reach, String gives, String measure) {}

    private static List<Entry> read() {
        var all = new ArrayList<Entry>();
        for (var line : LINES.lines().toList()) {
            var cells = line.split("\\|", -1);
            all.add(new Entry(all.size() + 1, cells[0], cells[1], cells[2], cells[3], cells[4]));
        }
        return List.copyOf(all);
    }

    /// All of them, by number.
    public static List<Entry> all() {
        return ALL;
    }

    /// The services that offices of a control usually begin with.
    static List<Entry> usual(ControlIntensity control) {
        var numbers = switch (control) {
            case SUPPORTIVE -> List.of(1, 5, 8, 9, 10, 16);
            case CONTROLLING -> List.of(1, 2, 3, 5, 18, 20, 21);
            case DIRECTIVE -> List.of(1, 2, 3, 25, 26, 27, 29);
        };
        return ALL.stream().filter(entry -> numbers.contains(entry.number())).toList();
    }
}
