package org.plumbline.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.organisation.FirstRun;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings the world of the demonstration in, all or nothing.
@Component
class DemonstrationLoader {
    /// The world that tests, screenshots and demonstrations share.
    static final long SEED = 2026;

    private final LoadedPeople people;
    private final LoadedProjects projects;
    private final LoadedRegisters registers;
    private final LoadedReports reports;
    private final LoadedOffices offices;
    private final LoadedIdeas ideas;
    private final LoadedBenefits benefits;
    private final LoadedProposals proposals;
    private final LoadedRoles roles;
    private final LoadedBodies bodies;
    private final LoadedSurveys surveys;
    private final LoadedTraining training;
    private final LoadedScenarios scenarios;
    private final LoadedStrategy strategy;
    private final LoadedScores scores;
    private final LoadedGrowth growth;
    private final Settings settings;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    DemonstrationLoader(
            LoadedPeople people,
            LoadedProjects projects,
            LoadedRegisters registers,
            LoadedReports reports,
            LoadedOffices offices,
            LoadedIdeas ideas,
            LoadedBenefits benefits,
            LoadedProposals proposals,
            LoadedRoles roles,
            LoadedBodies bodies,
            LoadedSurveys surveys,
            LoadedTraining training,
            LoadedScenarios scenarios,
            LoadedStrategy strategy,
            LoadedScores scores,
            LoadedGrowth growth,
            Settings settings,
            Clock clock) {
        this.people = people;
        this.projects = projects;
        this.registers = registers;
        this.reports = reports;
        this.offices = offices;
        this.ideas = ideas;
        this.benefits = benefits;
        this.proposals = proposals;
        this.roles = roles;
        this.bodies = bodies;
        this.surveys = surveys;
        this.training = training;
        this.scenarios = scenarios;
        this.strategy = strategy;
        this.scores = scores;
        this.growth = growth;
        this.settings = settings;
        this.clock = clock;
    }

    /// Loads everything and says who may sign in with which password.
    @Transactional
    public String load() {
        var world = World.generate(SEED, LocalDate.now(clock));
        var cast = new Cast();
        settings.put(FirstRun.ORGANISATION_NAME, world.organisation().name());
        people.load(world.organisation(), cast);
        projects.load(world, cast);
        registers.load(world, cast);
        reports.load(world, cast);
        offices.load(world, cast);
        ideas.load(world, cast);
        proposals.load(world, cast);
        roles.load(world, cast);
        bodies.load(world, cast);
        surveys.load(world, cast);
        training.load(world, cast);
        strategy.load(world, cast);
        scores.load(world, cast);
        var secrets = people.open(world, cast);
        // Last: they choose among all the rest, as the head of the office.
        scenarios.load(world, cast);
        // Who vouches for a benefit acts with the grants that come with the sign-ins.
        benefits.load(world, cast);
        growth.load(world, cast);
        return secrets;
    }
}
