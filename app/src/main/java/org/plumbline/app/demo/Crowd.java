package org.plumbline.app.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.finance.Expenditure;
import org.plumbline.app.finance.Measure;
import org.plumbline.app.finance.Money;
import org.plumbline.app.finance.MoneyLine;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.ApiTokens;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SignIns;
import org.plumbline.app.registers.Registers;
import org.plumbline.app.reporting.History;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills an empty installation with many made-up projects, each with a plan, money, registers and twelve frozen
/// months, so that speed and memory can be measured at a size that no demonstration has.
@Service
public class Crowd {
    private static final int AT_ONCE = 25;
    private static final int PEOPLE = 200;
    private static final int DEPARTMENTS = 12;
    private static final int PORTFOLIOS = 12;
    private static final int PROGRAMMES = 40;
    private static final int MONTHS = 12;
    private static final String PASSWORD = "a crowd of made-up projects";

    private final Departments departments;
    private final People people;
    private final SignIns signIns;
    private final ApiTokens tokens;
    private final Groups groups;
    private final Projects projects;
    private final Plans plans;
    private final Money money;
    private final Registers registers;
    private final History history;
    private final Access access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Crowd(
            Departments departments,
            People people,
            SignIns signIns,
            ApiTokens tokens,
            Groups groups,
            Projects projects,
            Plans plans,
            Money money,
            Registers registers,
            History history,
            Access access,
            TransactionTemplate transaction,
            Clock clock) {
        this.departments = departments;
        this.people = people;
        this.signIns = signIns;
        this.tokens = tokens;
        this.groups = groups;
        this.projects = projects;
        this.plans = plans;
        this.money = money;
        this.registers = registers;
        this.history = history;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A way in for whoever measures.
    public record WayIn(String email, String password, String token) {}

    /// What all projects are made from.
    private record Ground(List<UUID> departments, List<UUID> people, List<UUID> portfolios, List<UUID> programmes) {}

    /// Makes so many projects, each with a plan of so many tasks.
    public WayIn load(int count, int tasks) {
        return access.asSystem(() -> {
            var wayIn = transaction.execute(_ -> wayIn());
            var ground = transaction.execute(_ -> ground());
            var made = new ArrayList<UUID>();
            for (var from = 0; from < count; from += AT_ONCE) {
                var first = from;
                transaction.executeWithoutResult(_ -> {
                    for (var number = first; number < Math.min(count, first + AT_ONCE); number++) {
                        made.add(project(number, tasks, ground));
                    }
                });
            }
            var month = YearMonth.now(clock);
            for (var back = MONTHS; back >= 1; back--) {
                var lastDay = month.minusMonths(back).atEndOfMonth();
                var age = MONTHS - back;
                history.load(
                        lastDay,
                        java.util.stream.IntStream.range(0, made.size())
                                .mapToObj(number -> CrowdReports.of(made.get(number), number, age, lastDay))
                                .toList());
            }
            return wayIn;
        });
    }

    private WayIn wayIn() {
        var email = "measure@example.org";
        var id = people.add(new NewPerson("Measuring Person", email, null, "PMO head", null, false, true));
        signIns.open(id, PASSWORD);
        access.grant(id, Role.PMO_HEAD, ScopeKind.ORGANISATION, null);
        access.grant(id, Role.PMO_MEMBER, ScopeKind.ORGANISATION, null);
        var token = access.as(new Actor(id, "Measuring Person"), () -> tokens.make("measuring", 7, true));
        return new WayIn(email, PASSWORD, token);
    }

    private Ground ground() {
        var ground = new Ground(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var i = 0; i < DEPARTMENTS; i++) {
            ground.departments().add(departments.ensure("Department " + (i + 1), null));
        }
        for (var i = 0; i < PEOPLE; i++) {
            ground.people()
                    .add(people.add(new NewPerson(
                            "Person Number " + (i + 1),
                            "person%d@example.org".formatted(i + 1),
                            ground.departments().get(i % DEPARTMENTS),
                            "Project manager",
                            null,
                            false,
                            true)));
        }
        for (var i = 0; i < PORTFOLIOS; i++) {
            ground.portfolios().add(group(ScopeKind.PORTFOLIO, "Portfolio " + (i + 1), ground, i));
        }
        for (var i = 0; i < PROGRAMMES; i++) {
            ground.programmes().add(group(ScopeKind.PROGRAMME, "Programme " + (i + 1), ground, i));
        }
        return ground;
    }

    private UUID group(ScopeKind kind, String name, Ground ground, int number) {
        return groups.create(kind, name, "Made to measure with", ground.people().get(number), null)
                .id();
    }

    private UUID project(int number, int tasks, Ground ground) {
        var today = LocalDate.now(clock);
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        values.put(ProjectField.NAME, "%s of site %d".formatted(CrowdPlans.WORKS.get(number % 10), number + 1));
        values.put(ProjectField.GOAL, "Bring site %d to the standard of the others".formatted(number + 1));
        values.put(ProjectField.CATEGORY, "Construction");
        values.put(ProjectField.DEPARTMENT, one(ground.departments(), number));
        values.put(ProjectField.OWNER, one(ground.people(), number * 7));
        values.put(ProjectField.SPONSOR, one(ground.people(), number * 11));
        values.put(ProjectField.MANAGER, one(ground.people(), number * 13));
        values.put(ProjectField.PROGRAMME, one(ground.programmes(), number));
        values.put(ProjectField.START, today.minusMonths(14));
        values.put(ProjectField.BASELINE_FINISH, today.plusDays(number % 400));
        values.put(ProjectField.FORECAST_FINISH, today.plusDays(number % 400 + number % 5 * 20));
        values.put(ProjectField.PERCENT_COMPLETE, BigDecimal.valueOf(20 + number % 70));
        values.put(ProjectField.CURRENCY, "GBP");
        values.put(ProjectField.BUDGET, BigDecimal.valueOf(100_000L + number * 1_000L));
        var id = projects.create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        values,
                        Map.of(),
                        List.of(one(ground.portfolios(), number)),
                        ProjectView.Source.HERE))
                .id();
        plans.replace(id, today, CrowdPlans.tasks(tasks, today.minusMonths(14)), CrowdPlans.links(tasks));
        money.record(id, money(number, YearMonth.from(today)), "Cost plan", today);
        registers.load(CrowdReports.records(id, number, today, one(ground.people(), number * 13)));
        return id;
    }

    private static UUID one(List<UUID> of, int number) {
        return of.get(number % of.size());
    }

    private static List<MoneyLine> money(int number, YearMonth present) {
        var lines = new ArrayList<MoneyLine>();
        for (var back = -3; back < 9; back++) {
            var month = present.minusMonths(back);
            var amount = BigDecimal.valueOf(8_000L + number % 97 * 100L);
            lines.add(new MoneyLine(Measure.BUDGET, Expenditure.CAPITAL, month, amount, "GBP"));
            lines.add(new MoneyLine(
                    Measure.FORECAST,
                    Expenditure.CAPITAL,
                    month,
                    amount.add(BigDecimal.valueOf(number % 4 * 500L)),
                    "GBP"));
            if (back > 0) {
                lines.add(new MoneyLine(Measure.ACTUAL, Expenditure.CAPITAL, month, amount, "GBP"));
            }
        }
        return lines;
    }
}
