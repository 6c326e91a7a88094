package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.browser.DemoServer;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.engine.status.Rag;

/// Wall, lists, roll-ups, files and the interface for programs say the same to the same reader, and to each reader only
/// what that reader may see.
class FiguresAgreeIT {
    private static final int PROJECTS = 24;
    private final World world = new World();

    @Test
    void everybody_of_the_demonstration_reads_the_same_figures_wherever_they_look() {
        for (var role : List.of("PMO head", "Portfolio manager", "Project manager", "Sponsor")) {
            var who = DemoServer.somebody(role);
            var visitor = new Visitor();
            var door = DemoServer.address() + "/sign-in";
            visitor.post(door, door, Map.of("email", who.email(), "password", who.password()));
            agree(new Answers(DemoServer.address(), visitor, ""), role);
            var frozen = new Answers(DemoServer.address(), visitor, "as_of=" + lastFrozenDay());
            agree(frozen, role + " as of the last freeze");
            var last = lastFrozenDay().toString().substring(0, 7);
            var running = frozen.listed(false);
            assertThat(frozen.month(last)).as(role + " by month").isEqualTo(running);
            if (role.equals("PMO head")) {
                assertThat(frozen.pack(last, running.late())).as("pack").isEqualTo(running);
            }
        }
    }

    private static LocalDate lastFrozenDay() {
        return DemoServer.asSystem(() -> DemoServer.bean(Periods.class).list()).stream()
                .filter(PeriodView::isFrozen)
                .map(PeriodView::toDay)
                .findFirst()
                .orElseThrow();
    }

    private static void agree(Answers answers, String who) {
        var all = answers.listed(true);
        var running = answers.listed(false);
        assertThat(all.projects()).as(who).isPositive();
        for (var by : List.of("none", "programme", "department", "manager", "portfolio", "month")) {
            assertThat(answers.total(by)).as(who + ", total by " + by).isEqualTo(all);
        }
        for (var by : List.of("programme", "department", "manager")) {
            assertThat(answers.groups(by)).as(who + ", groups by " + by).isEqualTo(all);
            assertThat(answers.csvGroups(by))
                    .as(who + ", CSV by " + by)
                    .isEqualTo(new Answers.Figures(all.projects(), all.falseGreens(), all.late(), Map.of()));
        }
        assertThat(answers.csv(running.late())).as(who + ", CSV").isEqualTo(running);
        assertThat(answers.workbook(running.late())).as(who + ", XLSX").isEqualTo(running);
        for (var group : List.of("none", "portfolio", "department")) {
            assertThat(answers.chips("/status?group=" + group))
                    .as(who + ", wall by " + group)
                    .containsEntry("All", running.projects())
                    .containsEntry("False green", running.falseGreens())
                    .containsEntry("Late", running.late());
        }
        if (answers.asked().isEmpty()) {
            var list = answers.chips("/projects");
            assertThat(list).as(who + ", projects").containsEntry("Late", all.late());
            assertThat(list.get("All")).isEqualTo(all.projects());
            assertThat(list).containsEntry("Over", all.projects() - running.projects());
        }
    }

    @Test
    void a_random_organisation_with_confidential_projects_and_two_currencies_adds_up_for_each_reader() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var portfolio = Running.as(
                world.head,
                () -> Running.bean(Groups.class)
                        .create(ScopeKind.PORTFOLIO, "Random " + UUID.randomUUID(), null, null, null));
        var made = projects(random, portfolio);
        var period = world.month();
        made.stream()
                .filter(project -> random.nextInt(5) > 0)
                .forEach(project -> world.handIn(
                        project, period, World.body(RATINGS.get(random.nextInt(RATINGS.size())), "We know more")));
        var hidden = hide(made, random);
        world.freeze(period);

        for (var asked : List.of("", "&as_of=" + period.toDay())) {
            var question = "portfolio=" + portfolio.key() + asked;
            var named = answers(world.manager, question);
            var head = answers(world.head, question);
            var scoped = answers(Running.person(Role.PORTFOLIO_MANAGER, ScopeKind.PORTFOLIO, portfolio.id()), question);
            List.of(named, head, scoped).forEach(one -> agree(one, "seed " + seed + " " + question));
            assertThat(head.listed(true)).as("seed " + seed).isEqualTo(scoped.listed(true));
            assertThat(named.listed(true).projects()).isEqualTo(PROJECTS);
            assertThat(head.listed(true).projects()).isEqualTo(PROJECTS - hidden);
        }
    }

    private static final List<Rag> RATINGS = List.of(Rag.GREEN, Rag.GREEN, Rag.AMBER, Rag.RED, Rag.AMBER_GREEN);

    private static Answers answers(Actor reader, String question) {
        return new Answers(Running.url(""), Visitor.signedIn(reader), question);
    }

    private List<ProjectView> projects(Random random, GroupView portfolio) {
        var made = new ArrayList<ProjectView>();
        for (var i = 0; i < PROJECTS; i++) {
            var facts = new HashMap<ProjectField, Object>();
            facts.put(ProjectField.FORECAST_FINISH, LocalDate.of(2199, 6, 30).plusDays(random.nextInt(90) - 30));
            facts.put(ProjectField.CURRENCY, random.nextBoolean() ? "GBP" : "NOK");
            facts.put(ProjectField.FORECAST, new BigDecimal(random.nextInt(1_000_000)).movePointLeft(2));
            if (random.nextInt(6) == 0) {
                facts.put(ProjectField.START, LocalDate.of(2019, 1, 1));
                facts.put(ProjectField.BASELINE_FINISH, LocalDate.of(2020, 1, 1));
                facts.put(ProjectField.FORECAST_FINISH, LocalDate.of(2020, 1, 1));
            }
            var project = world.project("Random " + i, facts);
            Running.as(world.head, () -> world.projects.join(project.id(), List.of(portfolio.id())));
            made.add(project);
        }
        return made;
    }

    private int hide(List<ProjectView> made, Random random) {
        var hidden = 0;
        for (var project : made) {
            if (random.nextInt(4) == 0) {
                var version = Running.as(world.head, () -> world.projects.get(project.id()))
                        .version();
                Running.as(
                        world.head,
                        () -> world.projects.change(project.id(), version, Map.of(ProjectField.IS_CONFIDENTIAL, true)));
                hidden++;
            }
        }
        return hidden;
    }
}
