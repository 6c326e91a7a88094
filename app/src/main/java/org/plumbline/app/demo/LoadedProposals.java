package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demand.BroughtProposal;
import org.plumbline.app.demand.Bucket;
import org.plumbline.app.demand.BusinessCase;
import org.plumbline.app.demand.CaseOption;
import org.plumbline.app.demand.HelpKind;
import org.plumbline.app.demand.IdeaFilter;
import org.plumbline.app.demand.IdeaView;
import org.plumbline.app.demand.Ideas;
import org.plumbline.app.demand.ProposalKind;
import org.plumbline.app.demand.ProposalState;
import org.plumbline.app.demand.ProposalText;
import org.plumbline.app.demand.Proposals;
import org.plumbline.app.demand.Staffing;
import org.plumbline.app.demand.YearFlow;
import org.plumbline.app.demo.world.World;
import org.springframework.stereotype.Component;

/// Brings the proposals of the demonstration in: those of its own list, of ideas that were accepted, and those that
/// some
/// of its projects began as.
@Component
class LoadedProposals {
    private static final int FROM_IDEAS = 10;
    private static final int FROM_PROJECTS = 8;
    private static final int YEARS = 5;
    private static final List<Bucket> BUCKETS = List.of(Bucket.values());
    private static final BigDecimal LEAN = new BigDecimal("0.45");
    private static final List<ProposalState> COURSE =
            List.of(ProposalState.DRAFT, ProposalState.QUALIFIED, ProposalState.SCORED, ProposalState.APPROVED);

    private final Proposals proposals;
    private final Ideas ideas;
    private final Projects projects;
    private final LoadedGates gates;
    private final Clock clock;

    LoadedProposals(Proposals proposals, Ideas ideas, Projects projects, LoadedGates gates, Clock clock) {
        this.proposals = proposals;
        this.ideas = ideas;
        this.projects = projects;
        this.gates = gates;
        this.clock = clock;
    }

    void load(World world, Cast cast) {
        var currency = world.organisation().currency();
        var number = 0;
        for (var line : DemoLines.of("proposals.txt")) {
            direct(line, number++, world, cast);
        }
        var accepted =
                ideas.list(IdeaFilter.all().show(IdeaFilter.Show.ACCEPTED)).rows();
        for (var idea : accepted.subList(0, Math.min(FROM_IDEAS, accepted.size()))) {
            ofIdea(idea, number++, world, cast);
        }
        projects.all().stream()
                .filter(project -> project.state() != ProjectState.PROPOSED
                        && !project.isConfidential()
                        && currency.equals(project.text(ProjectField.CURRENCY))
                        && project.number(ProjectField.BUDGET) != null
                        && project.date(ProjectField.START) != null)
                .limit(FROM_PROJECTS)
                .forEach(this::ofProject);
    }

    private void direct(DemoLines line, int number, World world, Cast cast) {
        var cells = line.cells();
        var wanted = line.head();
        var isAtGate = List.of("approved", "conditional", "deferred", "recycled", "rejected")
                .contains(wanted);
        var state = isAtGate ? ProposalState.SCORED : ProposalState.valueOf(wanted.toUpperCase(Locale.ROOT));
        var way = cells.get(3);
        var kind = HelpKind.valueOf(way.substring(0, way.indexOf(':')).toUpperCase(Locale.ROOT));
        var measure = way.substring(way.indexOf(':') + 1).strip();
        var months = Integer.parseInt(cells.get(5));
        var start = YearMonth.now(clock).plusMonths(2 + number % 9);
        var text = new ProposalText(
                cells.get(0),
                cells.get(1) + ".",
                cells.get(2) + ".",
                Map.of(kind, measure),
                people(world, cast, number),
                ProposalKind.PROJECT,
                Bucket.valueOf(cells.get(4).toUpperCase(Locale.ROOT)),
                kind == HelpKind.REGULATION ? measure : null,
                world.organisation().currency(),
                new ProposalText.Wish(start, months, staffing(months)));
        var costs = content(
                start.getYear(),
                new BigDecimal(cells.get(6)),
                new BigDecimal(cells.get(7)),
                new BigDecimal(cells.get(8)));
        var said = cells.get(9);
        var brought = proposals.bring(new BroughtProposal(
                text, null, null, costs, life(state, number, state == ProposalState.WITHDRAWN ? said : null), null));
        if (isAtGate) {
            gates.decide(brought, wanted, said, world, cast);
        }
    }

    /// The size that the scenarios of the demonstration describe for so many months.
    private static Staffing staffing(int months) {
        return new Staffing(months <= 3 ? "S" : months <= 7 ? "M" : "L", Map.of());
    }

    private ProposalText.People people(World world, Cast cast, int number) {
        var organisation = world.organisation();
        var departments = organisation.departments();
        var project = world.projects().get(number % world.projects().size());
        return new ProposalText.People(
                cast.id(departments.get(number * 5 % departments.size()).key()),
                cast.id(project.sponsorKey()),
                cast.id(project.managerKey()));
    }

    /// To buy it as a whole, to begin small, and to do nothing.
    private static BusinessCase content(int first, BigDecimal capex, BigDecimal opex, BigDecimal benefit) {
        var whole = new ArrayList<YearFlow>();
        var small = new ArrayList<YearFlow>();
        for (var year = 0; year < YEARS; year++) {
            var spent = year == 0 ? capex : BigDecimal.ZERO;
            var run = year == 0 ? BigDecimal.ZERO : opex;
            var gained = year == 0 ? BigDecimal.ZERO : benefit;
            whole.add(new YearFlow(first + year, spent, run, gained));
            small.add(new YearFlow(first + year, lean(spent), run, lean(gained)));
        }
        return new BusinessCase(
                List.of(
                        CaseOption.DO_NOTHING,
                        new CaseOption("All of it", "Everywhere, within one project.", whole),
                        new CaseOption("Begin small", "Half of the places first, the rest when it has shown.", small)),
                1,
                null,
                new BusinessCase.Words(
                        "Counted from the year after it is in use.",
                        "Offers of two suppliers, and our own people at their rates.",
                        "The people it needs also work on projects that run.",
                        "Volumes stay as they are this year.",
                        "It brings most for what it takes, and can still be stopped after the pilot."));
    }

    private static BigDecimal lean(BigDecimal amount) {
        return amount.multiply(LEAN).setScale(0, RoundingMode.HALF_UP);
    }

    /// The steps up to a state, a few weeks apart, the last one not long ago.
    private List<BroughtProposal.Step> life(ProposalState state, int number, @Nullable String said) {
        var steps = new ArrayList<BroughtProposal.Step>();
        var course = new ArrayList<ProposalState>();
        for (var step : COURSE) {
            course.add(step);
            if (step == state) {
                break;
            }
        }
        if (!COURSE.contains(state)) {
            course = new ArrayList<>(List.of(ProposalState.DRAFT, state));
        }
        for (var i = 0; i < course.size(); i++) {
            var age = (course.size() - i) * (14L + number % 11) + number % 7;
            var isLast = i == course.size() - 1;
            steps.add(new BroughtProposal.Step(ago(age), course.get(i), isLast ? said : null));
        }
        return steps;
    }

    private Instant ago(long days) {
        return clock.instant().minus(days, ChronoUnit.DAYS);
    }

    private void ofIdea(IdeaView idea, int number, World world, Cast cast) {
        var likely = idea.text().cost().likely();
        var gain = idea.text().gainAYear();
        var capex = likely == null ? new BigDecimal("100000") : likely;
        var benefit = gain == null ? capex.divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP) : gain;
        var known = people(world, cast, number);
        var start = YearMonth.now(clock).plusMonths(1 + number % 8);
        var text = new ProposalText(
                idea.title(),
                idea.text().purpose(),
                idea.text().need(),
                idea.text().helps(),
                new ProposalText.People(
                        idea.text().departmentId() == null
                                ? known.departmentId()
                                : idea.text().departmentId(),
                        known.sponsorId(),
                        known.leadId()),
                ProposalKind.PROJECT,
                BUCKETS.get(number % BUCKETS.size()),
                idea.text().helps().get(HelpKind.REGULATION),
                world.organisation().currency(),
                new ProposalText.Wish(start, 4 + number % 9, staffing(4 + number % 9)));
        var state = COURSE.get(number % 3);
        proposals.bring(new BroughtProposal(
                text,
                idea.id(),
                idea.requesterId(),
                content(start.getYear(), capex, capex.divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP), benefit),
                life(state, number, null),
                null));
    }

    /// What a project that runs or ran began as.
    private void ofProject(ProjectView project) {
        var budget = java.util.Objects.requireNonNull(project.number(ProjectField.BUDGET));
        var start = java.util.Objects.requireNonNull(project.date(ProjectField.START));
        var capex = budget.setScale(0, RoundingMode.HALF_UP);
        var text = new ProposalText(
                project.name(),
                words(project, ProjectField.GOAL),
                words(project, ProjectField.DESCRIPTION),
                Map.of(HelpKind.OTHER, words(project, ProjectField.GOAL)),
                new ProposalText.People(
                        project.reference(ProjectField.DEPARTMENT),
                        project.reference(ProjectField.SPONSOR),
                        project.reference(ProjectField.MANAGER)),
                ProposalKind.PROJECT,
                Bucket.GROW,
                null,
                java.util.Objects.requireNonNull(project.text(ProjectField.CURRENCY)),
                new ProposalText.Wish(YearMonth.from(start), 12));
        var content = content(
                start.getYear(),
                capex,
                capex.divide(new BigDecimal(20), 0, RoundingMode.HALF_UP),
                capex.divide(new BigDecimal("2.5"), 0, RoundingMode.HALF_UP));
        var steps = new ArrayList<BroughtProposal.Step>();
        var decided = day(start.minusDays(30));
        steps.add(new BroughtProposal.Step(day(start.minusDays(120)), ProposalState.DRAFT, null));
        steps.add(new BroughtProposal.Step(day(start.minusDays(90)), ProposalState.QUALIFIED, null));
        steps.add(new BroughtProposal.Step(day(start.minusDays(60)), ProposalState.SCORED, null));
        steps.add(new BroughtProposal.Step(decided, ProposalState.APPROVED, "Approved with the year's portfolio."));
        steps.add(new BroughtProposal.Step(day(start), ProposalState.CONVERTED, null));
        proposals.bring(new BroughtProposal(text, null, null, content, steps, project.id()));
    }

    private static String words(ProjectView project, ProjectField field) {
        var words = project.text(field);
        var known = words == null ? project.name() : words;
        return known.length() > 480 ? known.substring(0, 480) : known;
    }

    private static Instant day(LocalDate day) {
        return day.atTime(9, 0).atZone(java.time.ZoneOffset.UTC).toInstant();
    }
}
