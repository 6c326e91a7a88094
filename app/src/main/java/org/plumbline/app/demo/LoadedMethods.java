package org.plumbline.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demo.world.Project;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.methods.ImprovementRequests;
import org.plumbline.app.methods.MethodView;
import org.plumbline.app.methods.Methods;
import org.plumbline.app.methods.Pack;
import org.plumbline.app.methods.PackEdits;
import org.plumbline.app.methods.ProjectMethods;
import org.plumbline.app.methods.ReleaseCommand;
import org.plumbline.app.methods.ReleaseView;
import org.plumbline.app.methods.ShippedPacks;
import org.plumbline.app.methods.Tailoring;
import org.plumbline.app.methods.operating.OperatingProcess;
import org.plumbline.app.methods.operating.OperatingProcesses;
import org.plumbline.app.methods.operating.SharedTool;
import org.plumbline.app.methods.operating.SharedTools;
import org.plumbline.app.methods.policy.Policies;
import org.plumbline.app.methods.policy.PolicyCommand;
import org.plumbline.app.methods.policy.PolicyKind;
import org.plumbline.app.methods.policy.PolicyView;
import org.plumbline.app.methods.policy.ShippedPolicies;
import org.plumbline.app.methods.policy.Waivers;
import org.springframework.stereotype.Component;

/// Brings in how the fictional organisation works: a method in two versions with projects on both, policies with
/// waivers of which one has expired, processes that are run, and shared tools.
@Component
class LoadedMethods {
    private static final int MOST = 36;

    private final Methods methods;
    private final ProjectMethods pinned;
    private final ImprovementRequests requests;
    private final Policies policies;
    private final Waivers waivers;
    private final OperatingProcesses operating;
    private final SharedTools tools;
    private final Projects projects;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    LoadedMethods(
            Methods methods,
            ProjectMethods pinned,
            ImprovementRequests requests,
            Policies policies,
            Waivers waivers,
            OperatingProcesses operating,
            SharedTools tools,
            Projects projects,
            Access access,
            Clock clock) {
        this.methods = methods;
        this.pinned = pinned;
        this.requests = requests;
        this.policies = policies;
        this.waivers = waivers;
        this.operating = operating;
        this.tools = tools;
        this.projects = projects;
        this.access = access;
        this.clock = clock;
    }

    /// Who writes and who releases, and the running projects.
    private record Scene(Cast cast, Actor head, Actor member, List<Project> running) {
        UUID id(Project project) {
            return cast.id(project.key());
        }

        Actor manager(Project project) {
            return new Actor(cast.id(project.managerKey()), cast.name(project.managerKey()));
        }
    }

    void load(World world, Cast cast) {
        var running = world.projects().stream()
                .filter(one -> one.closure() == null && !one.isConfidential())
                .filter(one -> one.state() != Project.State.CANCELLED && one.state() != Project.State.PROPOSED)
                .limit(MOST)
                .toList();
        var scene = new Scene(
                cast, person(world, cast, World.Role.PMO_HEAD), person(world, cast, World.Role.PMO_MEMBER), running);
        var method = method(scene);
        rules(scene);
        access.as(scene.member(), () -> {
            processes();
            shared(scene);
            var office = methods.install(ShippedPacks.OFFICE.pack());
            return office.key() + method.key();
        });
    }

    private MethodView method(Scene scene) {
        var method = access.as(scene.member(), () -> methods.install(ShippedPacks.PROJECTS.pack()));
        access.as(
                scene.member(),
                () -> methods.change(
                        method,
                        1,
                        new Methods.Terms(
                                method.name(), method.purpose(), scene.head().personId(), null)));
        var first = publish(scene, method, 1, "The first version for all projects that begin from now on.");
        pin(scene, first, 0);
        var half = scene.running().get(0);
        var asked = access.as(
                scene.manager(half),
                () -> requests.raise(ImprovementRequests.Wish.of(
                        method.id(),
                        "stakeholder-map",
                        "Make the stakeholder map mandatory: we found users too late.")));
        access.as(
                scene.manager(half),
                () -> requests.raise(ImprovementRequests.Wish.of(
                        method.id(), "status-report", "Begin the report with the decisions that are needed.")));
        access.as(scene.member(), () -> requests.answer(asked.key(), 1, true, "Three projects said the same."));
        var draft = access.as(scene.member(), () -> methods.begin(method, null));
        access.as(scene.member(), () -> methods.write(method, 2, draft.version(), LoadedMethods::second));
        var second = publish(
                scene,
                method,
                2,
                "The stakeholder map is mandatory from the second version on, and users hear of it in a process of its "
                        + "own. Projects that run may stay on the first version until their next gate.");
        pin(scene, second, 1);
        return method;
    }

    private static Pack second(Pack pack) {
        var map = pack.deliverable("stakeholder-map").orElseThrow();
        var mandatory = new Pack.Deliverable(
                map.key(), map.name(), map.phase(), true, map.template(), map.register(), map.reach(), map.purpose());
        var users = new Pack.Process(
                "meet-users",
                "Meet the users",
                "Hear from those who will use the result before anything is settled.",
                Pack.Automation.MANUAL,
                Pack.Reach.EVERY,
                List.of(
                        new Pack.Step("Choose users of each group", "owner", "Stakeholder map", "Names"),
                        new Pack.Step("Watch them at work for an hour each", "manager", "Names", "What hurts")));
        return PackEdits.with(PackEdits.with(pack, mandatory), "initiation", users);
    }

    private ReleaseView publish(Scene scene, MethodView method, int number, String notes) {
        var version =
                access.as(scene.member(), () -> methods.release(method, number).version());
        var review = access.as(scene.member(), () -> methods.move(method, number, version, ReleaseCommand.SUBMIT, ""));
        return access.as(
                scene.head(), () -> methods.move(method, number, review.version(), ReleaseCommand.PUBLISH, notes));
    }

    /// Every second project, from one of two.
    private void pin(Scene scene, ReleaseView release, int from) {
        for (var i = from; i < scene.running().size(); i += 2) {
            var project = scene.running().get(i);
            var view = access.asSystem(() -> projects.get(scene.id(project)));
            access.as(scene.head(), () -> {
                var traits = pinned.traits(view, release.pack());
                var advice = Tailoring.advise(release.pack(), traits);
                return pinned.pin(
                        view.id(),
                        release.id(),
                        0,
                        new ProjectMethods.Choice(traits, advice.approach(), advice.tier(), ""));
            });
        }
    }

    private void rules(Scene scene) {
        var review = LocalDate.now(clock).plusMonths(10);
        var held = new ArrayList<PolicyView>();
        for (var terms : ShippedPolicies.all(scene.head().personId(), review)) {
            var draft = access.as(scene.member(), () -> policies.create(terms));
            held.add(access.as(scene.head(), () -> {
                var approved = policies.move(draft.id(), draft.version(), PolicyCommand.APPROVE);
                return policies.move(approved.id(), approved.version(), PolicyCommand.ENFORCE);
            }));
        }
        for (var rule : held) {
            if (rule.kind() == PolicyKind.ENGAGEMENT && rule.terms().applies().equals("All projects")) {
                scene.running().stream()
                        .limit(20)
                        .forEach(project -> access.as(scene.member(), () -> policies.accept(rule, scene.id(project))));
            }
        }
        waive(scene, held);
    }

    private void waive(Scene scene, List<PolicyView> held) {
        var today = LocalDate.now(clock);
        var standard = held.stream()
                .filter(one -> one.terms().deliverable().equals("risk-register"))
                .findFirst()
                .orElseThrow();
        var charter = held.stream()
                .filter(one -> one.terms().deliverable().equals("charter"))
                .findFirst()
                .orElseThrow();
        var one = scene.running().get(1);
        var other = scene.running().get(2);
        var third = scene.running().get(3);
        var asked = access.as(
                scene.member(),
                () -> waivers.ask(
                        standard,
                        scene.id(one),
                        "Risks are kept in the register of the supplier.",
                        today.plusMonths(4)));
        access.as(scene.head(), () -> waivers.answer(asked.key(), 1, true, asked.until(), "Until the next gate."));
        access.as(
                scene.member(),
                () -> waivers.ask(
                        charter,
                        scene.id(other),
                        "The charter of the programme holds for it as well.",
                        today.plusMonths(2)));
        access.asSystem(() -> waivers.takeOver(
                charter,
                scene.id(third),
                new Waivers.Past(
                        "Begun before charters were asked for.",
                        today.minusDays(20),
                        scene.member().personId(),
                        scene.head().personId())));
    }

    private void processes() {
        var number = 0;
        var kinds = OperatingProcess.Kind.values();
        for (var one : operating.all()) {
            var level = number == 0
                    ? Pack.Automation.AUTOMATED
                    : number % 2 == 0 ? Pack.Automation.ASSISTED : Pack.Automation.MANUAL;
            var kind = kinds[(number + 1) % kinds.length];
            var target = new OperatingProcesses.Target(5 + number * 5, number < 4);
            var after = operating.describe(one, one.version(), kind, level, target);
            if (number < 3) {
                var run = operating.start(after, "Request of the week");
                operating.step(run.key(), run.version());
            }
            number++;
        }
    }

    private void shared(Scene scene) {
        for (var line : DemoLines.of("tools.txt")) {
            var cells = line.cells();
            tools.put(
                    null,
                    0,
                    new SharedTools.Terms(
                            cells.get(0),
                            SharedTool.Kind.valueOf(line.head().toUpperCase(java.util.Locale.ROOT)),
                            scene.member().personId(),
                            cells.get(1),
                            cells.get(2),
                            cells.get(4),
                            cells.get(3).replace(' ', '\n')));
        }
    }

    private static Actor person(World world, Cast cast, World.Role role) {
        var key = world.signIns().stream()
                .filter(signIn -> signIn.role() == role)
                .map(World.SignIn::personKey)
                .findFirst()
                .orElseThrow();
        return new Actor(cast.id(key), cast.name(key));
    }
}
