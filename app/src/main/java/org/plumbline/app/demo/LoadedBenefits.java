package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.Actual;
import org.plumbline.app.benefits.BenefitActuals;
import org.plumbline.app.benefits.BenefitCommand;
import org.plumbline.app.benefits.BenefitKind;
import org.plumbline.app.benefits.BenefitPlans;
import org.plumbline.app.benefits.BenefitProfile;
import org.plumbline.app.benefits.BenefitProfile.Share;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.benefits.Doam;
import org.plumbline.app.benefits.Grain;
import org.plumbline.app.benefits.PlanVersion;
import org.plumbline.app.benefits.Reading;
import org.plumbline.app.demo.world.Project;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.springframework.stereotype.Component;

/// Brings the benefits of the demonstration in: those of closed projects with a year of actuals, the others as far as
/// their projects are.
@Component
class LoadedBenefits {
    private static final int AFTER_CLOSURE = 5;
    private static final int REALISED = 2;
    private static final int MISSED = 3;
    private static final int YEAR = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// What came of each month, in percent of what was planned, for the five of closed projects.
    private static final int[][] CAME = {
        {62, 70, 75, 81, 84, 88, 90, 93, 95, 96, 98, 101},
        {40, 52, 60, 63, 70, 72, 70, 75, 78, 80, 79, 82},
        {90, 96, 99, 104, 101, 107, 103, 102, 110, 108, 104, 109},
        {18, 15, 20, 17, 12, 14, 10, 12, 9, 11, 8, 10},
        {55, 60, 71, 74, 70, 78, 80, 83, 81, 86, 0, 0}
    };

    private final Benefits benefits;
    private final BenefitPlans plans;
    private final BenefitActuals actuals;
    private final LoadedMap map;
    private final Access access;
    private final Clock clock;

    LoadedBenefits(
            Benefits benefits, BenefitPlans plans, BenefitActuals actuals, LoadedMap map, Access access, Clock clock) {
        this.benefits = benefits;
        this.plans = plans;
        this.actuals = actuals;
        this.map = map;
        this.access = access;
        this.clock = clock;
    }

    /// Who and what there is.
    private record Scene(World world, Cast cast) {
        UUID id(String key) {
            return cast.id(key);
        }
    }

    void load(World world, Cast cast) {
        var scene = new Scene(world, cast);
        var projects = world.projects().stream().collect(Collectors.toMap(Project::key, Function.identity()));
        var made = new ArrayList<BenefitView>();
        var number = 0;
        for (var line : DemoLines.of("benefits.txt")) {
            var words = line.head().split(" ", -1);
            var of = Objects.requireNonNull(projects.get(words[1]), line.head());
            made.add(bring(new DemoLines(words[0], line.cells()), number++, of, scene));
        }
        access.as(person(scene, World.Role.PMO_HEAD), () -> map.draw(made));
    }

    private BenefitView bring(DemoLines line, int number, Project project, Scene scene) {
        var head = person(scene, World.Role.PMO_HEAD);
        var member = person(scene, World.Role.PMO_MEMBER);
        var owner = owner(project, scene);
        var profile = profile(line, number, project, scene, owner);
        var claim = access.as(head, () -> benefits.claim(profile));
        if (stage(number) == 0) {
            return claim;
        }
        var valid = move(member, claim, BenefitCommand.VALIDATE, "");
        if (stage(number) == 1) {
            return valid;
        }
        var amount = line.cells().get(5);
        var first = number < AFTER_CLOSURE
                ? YearMonth.now(clock).minusMonths(YEAR)
                : YearMonth.now(clock).plusMonths(2L + number % 5);
        var lines = lines(profile, first, amount.isEmpty() ? null : new BigDecimal(amount));
        access.as(head, () -> plans.write(valid.id(), lines, ""));
        var planned = move(head, valid, BenefitCommand.PLAN, "");
        return number < AFTER_CLOSURE ? track(planned, number, lines, owner, scene) : planned;
    }

    /// How far it is: 0 a claim, 1 vouched for, 2 planned.
    private static int stage(int number) {
        return number < AFTER_CLOSURE
                ? 2
                : number % 5 == 0 ? 2 : number % 7 == 0 ? 1 : number % 9 == 0 ? 0 : number % 3;
    }

    private BenefitView track(BenefitView benefit, int number, List<PlanVersion.Line> lines, Actor owner, Scene scene) {
        var entries = new ArrayList<Actual.Entry>();
        var baseline = Objects.requireNonNull(benefit.profile().measure().baseline());
        for (var i = 0; i < lines.size(); i++) {
            var came = BigDecimal.valueOf(CAME[number][i]).divide(HUNDRED);
            var line = lines.get(i);
            if (came.signum() > 0) {
                var way = Objects.requireNonNull(line.quantity()).subtract(baseline);
                entries.add(new Actual.Entry(
                        line.month(),
                        baseline.add(way.multiply(came)).setScale(2, RoundingMode.HALF_UP),
                        line.amount() == null
                                ? null
                                : line.amount().multiply(came).setScale(0, RoundingMode.HALF_UP),
                        "Report of " + line.month()));
            }
        }
        access.as(owner, () -> actuals.record(benefit.id(), entries, "form"));
        if (number == 0 || number == REALISED) {
            access.asSystem(() -> actuals.confirm(benefit.id()));
        }
        var now = access.asSystem(() -> benefits.get(benefit.key()));
        var member = person(scene, World.Role.PMO_MEMBER);
        return switch (number) {
            case REALISED -> move(member, now, BenefitCommand.REALISE, "Twelve months at or above plan");
            case MISSED ->
                move(member, now, BenefitCommand.MISS, "The signal is there, but few open the app below ground");
            default -> now;
        };
    }

    private BenefitView move(Actor who, BenefitView benefit, BenefitCommand command, String reason) {
        return access.as(who, () -> benefits.move(benefit.id(), benefit.version(), command, reason));
    }

    private static List<PlanVersion.Line> lines(BenefitProfile profile, YearMonth first, @Nullable BigDecimal amount) {
        var baseline = Objects.requireNonNull(profile.measure().baseline());
        var way = Objects.requireNonNull(profile.measure().target()).subtract(baseline);
        var lines = new ArrayList<PlanVersion.Line>();
        for (var i = 1; i <= YEAR; i++) {
            var part = BigDecimal.valueOf(i).divide(BigDecimal.valueOf(YEAR), MathContext.DECIMAL64);
            lines.add(new PlanVersion.Line(
                    first.plusMonths(i - 1L),
                    baseline.add(way.multiply(part)).setScale(2, RoundingMode.HALF_UP),
                    amount));
        }
        return lines;
    }

    private BenefitProfile profile(DemoLines line, int number, Project project, Scene scene, Actor owner) {
        var cells = line.cells();
        var today = LocalDate.now(clock);
        var isOwned = number % 11 != 10 || stage(number) > 0;
        return new BenefitProfile(
                cells.get(0),
                BenefitKind.valueOf(line.head().toUpperCase(Locale.ROOT)),
                cells.get(0) + ", measured by " + cells.get(1).toLowerCase(Locale.ROOT) + ".",
                cells.get(6),
                new BenefitProfile.Measure(
                        cells.get(1),
                        cells.get(2),
                        Reading.LATEST,
                        new BigDecimal(cells.get(3)),
                        today.minusMonths(15),
                        "Count of the quarter before the project began",
                        new BigDecimal(cells.get(4)),
                        today.plusMonths(number < AFTER_CLOSURE ? 1 : 18)),
                new BenefitProfile.Place(
                        isOwned ? owner.personId() : null,
                        scene.id(project.departmentKey()),
                        scene.cast().idOrNone(project.programmeKey()),
                        List.of(new Share(scene.id(project.key()), HUNDRED)),
                        Set.of()),
                doam(stage(number) > 0 || number % 2 == 0, cells.get(1)),
                60 + number * 7 % 40,
                cells.get(5).isEmpty() ? null : project.currency(),
                Grain.MONTH,
                number % 13 == 12);
    }

    private static Doam doam(boolean holds, String measure) {
        var answers = new EnumMap<Doam.Question, Doam.Answer>(Doam.Question.class);
        answers.put(Doam.Question.DESCRIBED, new Doam.Answer(true, measure + " is counted the same way everywhere."));
        answers.put(Doam.Question.OBSERVABLE, new Doam.Answer(true, "Everybody concerned sees it in the weekly list."));
        answers.put(
                Doam.Question.ATTRIBUTABLE,
                new Doam.Answer(
                        holds,
                        holds
                                ? "The stores without the change are counted beside those with it."
                                : "The season may explain as much as the change."));
        answers.put(Doam.Question.MEASURABLE, new Doam.Answer(true, "The controllers count it each month."));
        return new Doam(answers);
    }

    /// Who owns the result of the project, or its sponsor where that is its manager.
    private static Actor owner(Project project, Scene scene) {
        var key = project.ownerKey().equals(project.managerKey()) ? project.sponsorKey() : project.ownerKey();
        return new Actor(scene.id(key), scene.cast().name(key));
    }

    private static Actor person(Scene scene, World.Role role) {
        var key = scene.world().signIns().stream()
                .filter(signIn -> signIn.role() == role)
                .map(World.SignIn::personKey)
                .findFirst()
                .orElseThrow();
        return new Actor(scene.id(key), scene.cast().name(key));
    }
}
