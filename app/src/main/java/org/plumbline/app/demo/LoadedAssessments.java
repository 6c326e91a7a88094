package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentCommand;
import org.plumbline.app.assurance.assessment.AssessmentModel;
import org.plumbline.app.assurance.assessment.AssessmentModel.Dimension;
import org.plumbline.app.assurance.assessment.AssessmentModel.Question;
import org.plumbline.app.assurance.assessment.AssessmentModels;
import org.plumbline.app.assurance.assessment.AssessmentPurpose;
import org.plumbline.app.assurance.assessment.AssessmentResult;
import org.plumbline.app.assurance.assessment.AssessmentView;
import org.plumbline.app.assurance.assessment.Assessments;
import org.plumbline.app.assurance.assessment.Benchmarks;
import org.plumbline.app.assurance.assessment.ImprovementPlan;
import org.plumbline.app.assurance.assessment.ModelRule;
import org.plumbline.app.assurance.assessment.Moderation;
import org.plumbline.app.assurance.assessment.NewAssessment;
import org.plumbline.app.assurance.assessment.PastAssessments;
import org.plumbline.app.assurance.assessment.Reply;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.ScopeKind;
import org.springframework.stereotype.Component;

/// Brings in how the organisation was assessed: the baseline of the hub, three years of the same model of
/// which the
/// third has another version, and the health of a team that is being asked today.
@Component
class LoadedAssessments {
    private static final int DAYS_A_YEAR = 365;
    private static final int ASKED = 9;

    /// The level of each side by year: steady growth, one side that fell back, one that never began.
    private static final int[][] REACHED = {
        {2, 1, 2, 1, 2, 2, 0},
        {2, 1, 3, 2, 2, 3, 1},
        {3, 2, 3, 2, 1, 3, 2}
    };

    private static final List<String> WORDS = List.of(
            "We know what runs. What it brings nobody follows yet.",
            "Money and decisions are in hand. People and benefits are next.",
            "Plans and benefits moved up a level. The watch over risks fell back when two departments joined.");

    private final AssessmentModels models;
    private final PastAssessments past;
    private final Assessments assessments;
    private final ImprovementPlan plan;
    private final Benchmarks benchmarks;
    private final Access access;

    LoadedAssessments(
            AssessmentModels models,
            PastAssessments past,
            Assessments assessments,
            ImprovementPlan plan,
            Benchmarks benchmarks,
            Access access) {
        this.models = models;
        this.past = past;
        this.assessments = assessments;
        this.plan = plan;
        this.benchmarks = benchmarks;
        this.access = access;
    }

    void load(World world, Cast cast) {
        var head = world.organisation().people().stream()
                .filter(person -> person.name().equals("Marguerite Thiam"))
                .findFirst()
                .orElseThrow();
        access.as(new Actor(cast.id(head.key()), head.name()), () -> {
            new Years(world, cast).load();
            return true;
        });
    }

    /// What there is to load with.
    private final class Years {
        private final World world;
        private final Cast cast;
        private final Random random = new Random(DemonstrationLoader.SEED);
        private final List<UUID> people;
        private final UUID sponsor;

        Years(World world, Cast cast) {
            this.world = world;
            this.cast = cast;
            people = world.organisation().people().stream()
                    .sorted(Comparator.comparing(person -> person.key()))
                    .map(person -> cast.id(person.key()))
                    .limit(ASKED)
                    .toList();
            sponsor = world.organisation().people().stream()
                    .filter(person -> person.name().equals("Samuel Adeyemi-Clarke"))
                    .map(person -> cast.id(person.key()))
                    .findFirst()
                    .orElseThrow();
        }

        void load() {
            baseline(models.take("PMO services"));
            var first = models.take("Organisational project management");
            var one = year(first, 0, null);
            var two = year(first, 1, one.id());
            var second = next(first);
            var three = year(second, 2, two.id());
            steps(three);
            team(models.take("Team health"));
            benchmarks.add(new Benchmarks.Wanted(
                    "Round table of retailers",
                    "Twelve groups of the branch, each by its own assessment",
                    world.today().getYear() - 1,
                    """
                    Control of work; 2.6
                    Benefits; 1.8
                    Money; 2.7
                    Risks and chances; 2.2
                    Governance; 2.4
                    People and suppliers; 1.9
                    Projects that measure reuse; 31; %
                    """));
        }

        private NewAssessment terms(AssessmentModel model, String title, int daysAgo, @Nullable UUID prior) {
            var targets = new HashMap<String, BigDecimal>();
            model.body().dimensions().forEach(group -> targets.put(group.code(), BigDecimal.valueOf(3)));
            return new NewAssessment(
                    title,
                    model.id(),
                    AssessmentPurpose.PERIODIC,
                    ScopeKind.ORGANISATION,
                    null,
                    sponsor,
                    world.today().minusDays(daysAgo),
                    false,
                    targets,
                    prior,
                    new HashSet<>(people));
        }

        private void baseline(AssessmentModel model) {
            var terms = terms(model, "Where the group's project office began", 3 * DAYS_A_YEAR, null);
            var ofHub = new NewAssessment(
                    terms.title(),
                    terms.modelId(),
                    AssessmentPurpose.BASELINE,
                    ScopeKind.OFFICE,
                    cast.id("HUB"),
                    sponsor,
                    terms.deadline(),
                    false,
                    terms.targets(),
                    null,
                    terms.respondents());
            var levels = new int[model.body().dimensions().size()];
            for (var i = 0; i < levels.length; i++) {
                levels[i] = 1 + i % 2;
            }
            past.bring(
                    ofHub,
                    content(model, levels),
                    "Three departments, three lists, and no common picture.",
                    terms.deadline().plusDays(9));
        }

        private AssessmentView year(AssessmentModel model, int year, @Nullable UUID prior) {
            var daysAgo = (2 - year) * DAYS_A_YEAR + 50;
            var day = world.today().minusDays(daysAgo);
            var title = "How we run projects, " + day.getYear();
            return past.bring(
                    terms(model, title, daysAgo, prior),
                    content(model, REACHED[year]),
                    WORDS.get(year),
                    day.plusDays(12));
        }

        /// What people said, near the level that a group has, and what was agreed where they were far apart.
        private PastAssessments.Content content(AssessmentModel model, int[] levels) {
            var said = new LinkedHashMap<UUID, Map<String, Reply>>();
            people.forEach(person -> said.put(person, new HashMap<>()));
            var agreed = new HashMap<String, Moderation.Agreement>();
            var groups = model.body().dimensions();
            for (var i = 0; i < groups.size(); i++) {
                var level = i < levels.length ? levels[i] : 1;
                for (var question : groups.get(i).questions()) {
                    var typical = model.rule() == ModelRule.MEAN ? level : fulfilment(question, level);
                    answers(model, question, typical, said);
                    // A level is what was agreed on: what single people say may lie beside it.
                    agreed.put(
                            question.code(),
                            new Moderation.Agreement(typical, "Two projects were looked at together."));
                }
            }
            return new PastAssessments.Content(said, agreed);
        }

        private static int fulfilment(Question question, int level) {
            return question.level() <= level ? 2 + question.level() % 2 : question.level() == level + 1 ? 1 : 0;
        }

        private void answers(
                AssessmentModel model, Question question, int typical, Map<UUID, Map<String, Reply>> said) {
            for (var person : people) {
                var off = random.nextInt(6);
                var value = Math.clamp(typical + (off == 0 ? 1 : off == 1 ? -1 : 0), 0, model.highestAnswer());
                var evidence = value * 2 > model.highestAnswer()
                                && !question.evidence().isBlank()
                        ? question.evidence()
                        : null;
                said.computeIfAbsent(person, id -> new HashMap<>()).put(question.code(), new Reply(value, evidence));
            }
        }

        /// The next version asks about knowledge too, and knows risks by another name.
        private AssessmentModel next(AssessmentModel first) {
            var groups = new ArrayList<Dimension>();
            for (var group : first.body().dimensions()) {
                groups.add(
                        group.code().equals("risk")
                                ? new Dimension(
                                        "chances",
                                        "Risks and chances",
                                        group.weight(),
                                        group.meaning(),
                                        group.questions())
                                : group);
            }
            var questions = knowledge();
            groups.add(new Dimension(
                    "knowledge", "Knowledge", BigDecimal.ONE, "What one project learned helps the next.", questions));
            var draft = models.bring(
                    new AssessmentModels.Wanted(
                            first.name(),
                            first.rule(),
                            first.purpose(),
                            "Plumbline, with a side of our own",
                            new AssessmentModel.Body(first.body().levels(), groups)),
                    first.id());
            var second = models.putInForce(draft.id());
            var pairs = new HashMap<String, String>();
            first.body().dimensions().forEach(group -> pairs.put(group.code(), group.code()));
            pairs.remove("risk");
            pairs.put("chances", "risk");
            models.map(
                    second.id(),
                    first.id(),
                    pairs,
                    "The questions are the same; only the name of one side changed, and knowledge came in.");
            return second;
        }

        private static List<Question> knowledge() {
            var questions = new ArrayList<Question>();
            var asked = List.of(
                    "Somebody keeps what projects leave behind.",
                    "Lessons are written when a project closes.",
                    "Lessons are searched for before a project starts.",
                    "It is counted how often something was used again.",
                    "Templates change with what was learned.");
            for (var level = 1; level <= asked.size(); level++) {
                questions.add(
                        new Question("knowledge-" + level, asked.get(level - 1), level, BigDecimal.ONE, "", List.of()));
            }
            return questions;
        }

        private void steps(AssessmentView three) {
            var titles = List.of(
                    "Risk reviews in the two departments that joined",
                    "Readiness surveys before each go-live",
                    "Owners in the line for the ten largest benefits");
            var groups = java.util.Objects.requireNonNull(three.result()).groups().stream()
                    .sorted(Comparator.comparingInt(AssessmentResult.Group::level))
                    .toList();
            for (var i = 0; i < titles.size(); i++) {
                var group = groups.get(i);
                var blocking =
                        group.blocking().isEmpty() ? null : group.blocking().getFirst();
                plan.add(
                        three.id(),
                        new ImprovementPlan.Step(
                                group.code(),
                                blocking,
                                titles.get(i),
                                people.get(i),
                                world.today().plusDays(60L * i - 12),
                                true));
            }
        }

        private void team(AssessmentModel model) {
            var planned = assessments.plan(new NewAssessment(
                    "How is the team of the project office?",
                    model.id(),
                    AssessmentPurpose.AD_HOC,
                    ScopeKind.OFFICE,
                    cast.id("HUB"),
                    null,
                    world.today().plusDays(10),
                    true,
                    Map.of(),
                    null,
                    Set.copyOf(people)));
            assessments.move(planned.id(), AssessmentCommand.INVITE);
        }
    }
}
