package org.plumbline.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.OrganisationStructure;
import org.plumbline.app.organisation.process.Processes;
import org.plumbline.app.organisation.raci.RaciMatrices;
import org.plumbline.app.organisation.raci.RaciTemplate;
import org.plumbline.app.organisation.role.Appointments;
import org.plumbline.app.organisation.role.ApprovalPath;
import org.plumbline.app.organisation.role.Culture;
import org.plumbline.app.organisation.role.Jobs;
import org.plumbline.app.organisation.role.NewAssignment;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleHolders;
import org.plumbline.app.organisation.role.RoleView;
import org.plumbline.app.organisation.role.StaffingRule;
import org.plumbline.app.organisation.role.StaffingRules;
import org.plumbline.app.organisation.role.Vacancies;
import org.springframework.stereotype.Component;

/// Fills the roles of the demonstration and says who does what, with one gap left on purpose: nobody is accountable for
/// training and coaching.
@Component
class LoadedRoles {
    private static final String GAP = "Train and coach managers";

    private final RoleCatalogue catalogue;
    private final Appointments appointments;
    private final RoleHolders holders;
    private final Vacancies vacancies;
    private final StaffingRules rules;
    private final RaciMatrices matrices;
    private final Processes processes;
    private final ApprovalPath path;
    private final Culture culture;
    private final Jobs jobs;
    private final Access access;
    private final Clock clock;

    LoadedRoles(
            RoleCatalogue catalogue,
            Appointments appointments,
            RoleHolders holders,
            Vacancies vacancies,
            StaffingRules rules,
            RaciMatrices matrices,
            Processes processes,
            ApprovalPath path,
            Culture culture,
            Jobs jobs,
            Access access,
            Clock clock) {
        this.catalogue = catalogue;
        this.appointments = appointments;
        this.holders = holders;
        this.vacancies = vacancies;
        this.rules = rules;
        this.matrices = matrices;
        this.processes = processes;
        this.path = path;
        this.culture = culture;
        this.jobs = jobs;
        this.access = access;
        this.clock = clock;
    }

    void load(World world, Cast cast) {
        catalogue.takeOver();
        Map<String, RoleView> roles =
                catalogue.all().stream().collect(Collectors.toMap(RoleView::title, Function.identity()));
        for (var line : DemoLines.of("roles.txt")) {
            if (line.head().equals("job")) {
                job(line, roles);
                continue;
            }
            var role = roles.get(line.cells().getFirst());
            if (role == null) {
                throw new IllegalStateException(
                        "there is no role " + line.cells().getFirst());
            }
            switch (line.head()) {
                case "holder" -> hold(catalogue.publish(role.id()), line, cast);
                case "vacancy" ->
                    vacancies.open(
                            role,
                            new Vacancies.Wanted(
                                    GovernedScope.ORGANISATION,
                                    100,
                                    LocalDate.now(clock).plusDays(30),
                                    line.cells().get(1)));
                default ->
                    rules.set(
                            role,
                            StaffingRule.Measure.valueOf(line.cells().get(1)),
                            Integer.parseInt(line.cells().get(2)));
            }
        }
        path.record(OrganisationStructure.MATRIX_BALANCED);
        culture.answer(List.of(2, 3, 4, 3, 2, 4, 3, 2));
        processes.takeOver();
        RaciTemplate.all().forEach(this::make);
    }

    private void job(DemoLines line, Map<String, RoleView> roles) {
        var wanted = Arrays.stream(line.cells().get(1).split(", ", -1))
                .map(title -> Objects.requireNonNull(roles.get(title), title).id())
                .toList();
        jobs.create(line.cells().getFirst(), wanted);
    }

    /// The last person of a line has not read the role yet.
    private void hold(RoleView role, DemoLines line, Cast cast) {
        var people = line.cells().get(2).split(", ", -1);
        var share = Integer.parseInt(line.cells().get(1));
        for (var i = 0; i < people.length; i++) {
            var person = cast.id(people[i]);
            appointments.assign(
                    role,
                    new NewAssignment(
                            person,
                            GovernedScope.ORGANISATION,
                            share,
                            LocalDate.now(clock).minusMonths(10),
                            null));
            if (i == 0 || i < people.length - 1) {
                access.as(new Actor(person, cast.name(people[i])), () -> {
                    holders.acknowledge(role);
                    return true;
                });
            }
        }
    }

    private void make(RaciTemplate template) {
        var matrix = matrices.create(template.name(), GovernedScope.ORGANISATION, template);
        for (var activity : matrices.sheet(matrix).activities()) {
            if (activity.title().equals(GAP)) {
                activity.accountable().ifPresent(role -> matrices.put(matrix, activity.id(), role, null, false));
            }
        }
    }
}
