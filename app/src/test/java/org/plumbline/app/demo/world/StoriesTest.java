package org.plumbline.app.demo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.engine.status.Rag.AMBER;
import static org.plumbline.engine.status.Rag.GREEN;
import static org.plumbline.engine.status.Rag.RED;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.app.demo.world.Project.State;
import org.plumbline.app.demo.world.Reporting.Report;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.ComputedRag;
import org.plumbline.engine.status.Rag;
import org.plumbline.engine.status.Tolerances;

class StoriesTest {

    static Stream<World> worlds() {
        return Worlds.all();
    }

    private static Rag computed(World world, Project project, int period) {
        var key = world.periods().get(period - 1).key();
        return project.snapshots().stream()
                .filter(s -> s.periodKey().equals(key))
                .map(s -> ComputedRag.of(s.facts(), Tolerances.DEFAULT).overall())
                .findFirst()
                .orElse(Rag.NONE);
    }

    private static Rag reported(World world, Project project, int period) {
        var key = world.periods().get(period - 1).key();
        return project.reports().stream()
                .filter(r -> r.periodKey().equals(key))
                .map(Report::overall)
                .findFirst()
                .orElse(Rag.NONE);
    }

    private static List<Rag> reported(World world, String key, int from, int to) {
        var project = Worlds.project(world, key);
        return IntStream.rangeClosed(from, to)
                .mapToObj(p -> reported(world, project, p))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void the_latest_frozen_wall_shows_38_green_14_amber_8_red_and_3_false_greens(World world) {
        var ratings = world.projects().stream().map(p -> reported(world, p, 12)).toList();
        var falseGreens = world.projects().stream()
                .filter(p -> Agreement.between(reported(world, p, 12), computed(world, p, 12)) == Agreement.FALSE_GREEN)
                .map(Project::key);

        assertThat(ratings).filteredOn(Rag::looksGreen).hasSize(38);
        assertThat(ratings).filteredOn(r -> r == AMBER).hasSize(14);
        assertThat(ratings).filteredOn(r -> r == RED).hasSize(8);
        assertThat(falseGreens).containsExactly("PRJ-0016", "PRJ-0017", "PRJ-0028");
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void two_false_greens_last_for_three_months_and_are_challenged(World world) {
        for (var key : List.of("PRJ-0017", "PRJ-0028")) {
            var project = Worlds.project(world, key);
            for (var period = 10; period <= 12; period++) {
                var agreement = Agreement.between(reported(world, project, period), computed(world, project, period));
                assertThat(agreement).as(key + " in " + period).isEqualTo(Agreement.FALSE_GREEN);
            }
            assertThat(project.reports().stream().flatMap(r -> r.notes().stream()))
                    .isNotEmpty();
        }
        assertThat(computed(world, Worlds.project(world, "PRJ-0017"), 12)).isEqualTo(RED);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void a_report_better_than_the_facts_gives_its_reason_and_no_other_does(World world) {
        for (var project : world.projects()) {
            for (var report : project.reports()) {
                var facts = project.snapshots().stream()
                        .filter(s -> s.periodKey().equals(report.periodKey()))
                        .findFirst()
                        .orElseThrow()
                        .facts();
                var agreement = Agreement.between(
                        report.overall(),
                        ComputedRag.of(facts, Tolerances.DEFAULT).overall());
                assertThat(report.reason() != null).as(project.key()).isEqualTo(agreement.needsReason());
                assertThat(report.ratings()).hasSize(6).allMatch(r -> !r.words().isBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void the_rescue_goes_from_red_over_amber_to_green_after_an_approved_replan(World world) {
        var rescue = Worlds.project(world, "PRJ-0007");

        assertThat(reported(world, "PRJ-0007", 4, 5)).containsOnly(RED);
        assertThat(reported(world, "PRJ-0007", 6, 9)).containsOnly(AMBER);
        assertThat(reported(world, "PRJ-0007", 10, 12)).containsOnly(GREEN);
        assertThat(rescue.baselines()).hasSize(2);
        assertThat(rescue.registers().changes()).anyMatch(c -> c.title().startsWith("Replan") && c.decidedOn() != null);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void the_slow_slip_gets_later_every_month_until_it_is_red(World world) {
        var finishes = Worlds.project(world, "PRJ-0036").snapshots().stream()
                .map(s -> Objects.requireNonNull(s.facts().forecastFinish()))
                .toList();

        assertThat(finishes).isSorted().doesNotHaveDuplicates();
        assertThat(reported(world, "PRJ-0036", 2, 10)).containsOnly(AMBER);
        assertThat(reported(world, "PRJ-0036", 11, 12)).containsOnly(RED);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void the_showcase_is_always_green_and_finishes_early(World world) {
        var facts = Worlds.project(world, "PRJ-0012").snapshots().getLast().facts();

        assertThat(reported(world, "PRJ-0012", 4, 12)).containsOnly(GREEN);
        assertThat(facts.forecastFinish()).isBefore(facts.baselineFinish());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void the_cancelled_project_has_the_decision_that_ended_it(World world) {
        var lockers = Worlds.project(world, "PRJ-0072");

        assertThat(lockers.state()).isEqualTo(State.CANCELLED);
        assertThat(lockers.registers().decisions()).anyMatch(d -> d.outcome().startsWith("Stop."));
        assertThat(reported(world, "PRJ-0072", 9, 12)).containsOnly(Rag.NONE);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void closed_projects_tell_what_became_of_their_promise(World world) {
        var closed =
                world.projects().stream().filter(p -> p.state() == State.CLOSED).toList();

        assertThat(closed).hasSizeGreaterThanOrEqualTo(8).allMatch(p -> p.closure() != null);
        var onTime = closed.stream()
                .map(p -> Objects.requireNonNull(p.closure()))
                .filter(c -> !c.closedOn().isAfter(c.promisedFinish()))
                .count();
        assertThat(onTime).isBetween(3L, 6L);
    }
}
